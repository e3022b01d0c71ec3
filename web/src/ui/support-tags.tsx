import type { SecondmentStage } from '@duijie/shared/secondment-stages'
import { secondmentStageLabels, voucherStageLabels } from '@duijie/shared/voucher-labels'
import type { VoucherStage } from '@duijie/shared/voucher-stages'
import { useLabel } from '../i18n/use-label.ts'
import { Tag, type Tone } from './tag.tsx'

const voucherTones: Record<VoucherStage, Tone> = {
  applied: 'neutral',
  recommended: 'info',
  approved: 'info',
  used: 'accent',
  redemption_submitted: 'accent',
  reviewed: 'accent',
  publicised: 'warning',
  paid: 'success',
  rejected: 'danger',
  expired: 'danger',
}

export function VoucherStageTag({ stage }: { stage: VoucherStage }) {
  const label = useLabel()
  return <Tag tone={voucherTones[stage]}>{label(voucherStageLabels[stage])}</Tag>
}

const secondmentTones: Record<SecondmentStage, Tone> = {
  proposed: 'neutral',
  tripartite_signed: 'info',
  submitted: 'info',
  publicised: 'warning',
  approved: 'accent',
  not_selected: 'danger',
  in_post: 'success',
  assessed: 'accent',
  completed: 'neutral',
  renewed: 'success',
  terminated: 'danger',
}

export function SecondmentStageTag({ stage }: { stage: SecondmentStage }) {
  const label = useLabel()
  return <Tag tone={secondmentTones[stage]}>{label(secondmentStageLabels[stage])}</Tag>
}
