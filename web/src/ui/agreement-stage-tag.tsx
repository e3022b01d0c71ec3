import { agreementStageLabels } from '@duijie/shared/agreement-labels'
import type { AgreementStage } from '@duijie/shared/agreement-stages'
import { useLabel } from '../i18n/use-label.ts'
import { Tag, type Tone } from './tag.tsx'

const tones: Record<AgreementStage, Tone> = {
  draft: 'neutral',
  signed: 'info',
  performing: 'accent',
  completed: 'success',
  superseded: 'neutral',
  expired: 'warning',
  terminated: 'danger',
  cancelled: 'danger',
}

export function AgreementStageTag({ stage }: { stage: AgreementStage }) {
  const label = useLabel()
  return <Tag tone={tones[stage]}>{label(agreementStageLabels[stage])}</Tag>
}
