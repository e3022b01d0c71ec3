import type { Label } from './labels.ts'
import type { SecondmentSideStatus } from './secondment-side-statuses.ts'
import type { SecondmentAction, SecondmentStage } from './secondment-stages.ts'
import type { SecondmentGrade } from './secondments.ts'
import type { VoucherAction, VoucherStage } from './voucher-stages.ts'
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

export const voucherActionLabels: Record<VoucherAction, Label> = {
  recommend: { zh: '推荐', en: 'Recommended' },
  approve: { zh: '批准', en: 'Approved' },
  use: { zh: '使用', en: 'Used' },
  submit: { zh: '申请兑现', en: 'Redemption submitted' },
  review: { zh: '核定', en: 'Reviewed' },
  publicise: { zh: '公示', en: 'Publicised' },
  pay: { zh: '拨付', en: 'Paid' },
  reject: { zh: '未通过', en: 'Rejected' },
  expire: { zh: '失效', en: 'Expired' },
}

export const secondmentActionLabels: Record<SecondmentAction | 'add_day' | 'remove_day', Label> = {
  sign: { zh: '签三方协议', en: 'Tripartite agreement signed' },
  submit: { zh: '申报', en: 'Submitted' },
  publicise: { zh: '公示', en: 'Publicised' },
  approve: { zh: '获批', en: 'Approved' },
  pass_over: { zh: '未入选', en: 'Not selected' },
  take_post: { zh: '到岗', en: 'In post' },
  assess: { zh: '考核', en: 'Assessed' },
  complete: { zh: '期满', en: 'Completed' },
  renew: { zh: '续聘', en: 'Renewed' },
  terminate: { zh: '终止', en: 'Terminated' },
  add_day: { zh: '登记到岗', en: 'Day entered' },
  remove_day: { zh: '删除到岗', en: 'Day deleted' },
}
