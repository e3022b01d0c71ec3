import { leadStageLabels, leadStatusLabels } from '@duijie/shared/labels'
import type { LeadStage, LeadStatus } from '@duijie/shared/stages'
import { useLabel } from '../i18n/use-label.ts'
import { Tag, type Tone } from '../ui/tag.tsx'

export const leadTones: Record<LeadStage, Tone> = {
  suggested: 'neutral',
  screened: 'info',
  pushed: 'info',
  introduced: 'accent',
  met: 'accent',
  negotiating: 'warning',
  agreed: 'success',
  closed: 'neutral',
}

/** A lead's stage; while it is on hold, that. */
export function LeadStageTag({ stage, status }: { stage: LeadStage; status: LeadStatus }) {
  const label = useLabel()
  if (status === 'on_hold') return <Tag>{label(leadStatusLabels[status])}</Tag>
  return <Tag tone={leadTones[stage]}>{label(leadStageLabels[stage])}</Tag>
}
