import type { Label } from './labels.ts'
import type { SecondmentSideStatus } from './secondment-sides.ts'
import type { SecondmentStage } from './secondment-stages.ts'
import type { SecondmentGrade } from './secondments.ts'
import type { VoucherStage } from './voucher-stages.ts'
import type { VoucherBatchKind } from './vouchers.ts'

export const voucherStageLabels: Record<VoucherStage, Label> = {
  applied: { zh: '已申请', en: 'Applied' },
  recommended: { zh: '已推荐', en: 'Recommended' },
  approved: { zh: '已批准', en: 'Approved' },
  used: { zh: '已使用', en: 'Used' },
  redemption_submitted: { zh: '已申请兑现', en: 'Redemption submitted' },
  reviewed: { zh: '已核定', en: 'Reviewed' },
  publicised: { zh: '公示中', en: 'Publicised' },
  paid: { zh: '已拨付', en: 'Paid' },
  rejected: { zh: '未通过', en: 'Rejected' },
  expired: { zh: '已失效', en: 'Expired' },
}

export const voucherBatchKindLabels: Record<VoucherBatchKind, Label> = {
  publication: { zh: '公示批次', en: 'Publication' },
  payment: { zh: '拨付批次', en: 'Payment' },
}

export const secondmentStageLabels: Record<SecondmentStage, Label> = {
  proposed: { zh: '拟聘', en: 'Proposed' },
  tripartite_signed: { zh: '已签三方协议', en: 'Tripartite agreement signed' },
  submitted: { zh: '已申报', en: 'Submitted' },
  publicised: { zh: '公示中', en: 'Publicised' },
  approved: { zh: '已获批', en: 'Approved' },
  not_selected: { zh: '未入选', en: 'Not selected' },
  in_post: { zh: '在岗', en: 'In post' },
  assessed: { zh: '已考核', en: 'Assessed' },
  completed: { zh: '已期满', en: 'Completed' },
  renewed: { zh: '已续聘', en: 'Renewed' },
  terminated: { zh: '已终止', en: 'Terminated' },
}

export const secondmentGradeLabels: Record<SecondmentGrade, Label> = {
  excellent: { zh: '优秀', en: 'Excellent' },
  good: { zh: '良好', en: 'Good' },
  qualified: { zh: '合格', en: 'Qualified' },
  unqualified: { zh: '不合格', en: 'Unqualified' },
}

export const secondmentSideStatusLabels: Record<SecondmentSideStatus, Label> = {
  open: { zh: '征集中', en: 'Open' },
  filled: { zh: '已对接', en: 'Filled' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}
