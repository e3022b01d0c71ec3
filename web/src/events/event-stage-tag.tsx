import { hostedEventStageLabels } from '@duijie/shared/event-labels'
import type { HostedEventStage } from '@duijie/shared/stages'
import { useLabel } from '../i18n/use-label.ts'
import { Tag, type Tone } from '../ui/tag.tsx'

const tones: Record<HostedEventStage, Tone> = {
  planned: 'neutral',
  approved: 'neutral',
  inviting: 'info',
  scheduling: 'info',
  published: 'accent',
  held: 'success',
  outcomes_due: 'warning',
  archived: 'success',
  postponed: 'warning',
  cancelled: 'danger',
}

export function EventStageTag({ stage }: { stage: HostedEventStage }) {
  const label = useLabel()
  return <Tag tone={tones[stage]}>{label(hostedEventStageLabels[stage])}</Tag>
}
