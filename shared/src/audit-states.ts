import type { AccountStatus } from './accounts.ts'
import {
  agreementStageLabels,
  provincialProjectStageLabels,
  registrationStageLabels,
} from './agreement-labels.ts'
import type { AuditSubjectKind } from './audit-queries.ts'
import { guestStateLabels, hostedEventStageLabels } from './event-labels.ts'
import type { FollowUpStatus } from './follow-ups.ts'
import type { ImportStage } from './imports.ts'
import {
  type Label,
  leadAnswerLabels,
  leadStageLabels,
  leadStatusLabels,
  needStageLabels,
  needStatusLabels,
  proposalStageLabels,
  resultStageLabels,
  resultStatusLabels,
  roleLabels,
} from './labels.ts'
import type { MailState } from './mail-queries.ts'
import type { MatchFitState } from './match-fits.ts'
import { meetingOutcomeLabels, meetingStageLabels } from './meeting-labels.ts'
import type { NewsStage } from './news-queries.ts'
import type { ThesaurusStatus } from './thesaurus-queries.ts'
import { visitProblemStageLabels, visitStageLabels } from './visit-labels.ts'
import { secondmentSideStatusLabels, secondmentStageLabels, voucherStageLabels } from './voucher-labels.ts'

const accountStatuses: Record<AccountStatus, Label> = {
  pending: { zh: '待审核', en: 'Pending' },
  active: { zh: '启用', en: 'Active' },
  rejected: { zh: '未通过', en: 'Rejected' },
  disabled: { zh: '已停用', en: 'Disabled' },
}
const sending: Record<MailState, Label> = {
  queued: { zh: '等待发送', en: 'Queued' },
  sent: { zh: '已发送', en: 'Sent' },
  failed: { zh: '发送失败', en: 'Failed' },
  kept: { zh: '留存', en: 'Kept' },
}
const fits: Record<MatchFitState, Label> = {
  candidate: { zh: '待启用', en: 'Not active' },
  active: { zh: '使用中', en: 'Active' },
  retired: { zh: '已换下', en: 'Replaced' },
  rejected: { zh: '未采用', en: 'Not used' },
}
const tasks: Record<FollowUpStatus, Label> = {
  open: { zh: '待办', en: 'Open' },
  done: { zh: '已办结', en: 'Done' },
  dropped: { zh: '已取消', en: 'Dropped' },
}
const imports: Record<ImportStage, Label> = {
  reading: { zh: '读取中', en: 'Reading' },
  parsed: { zh: '待导入', en: 'To import' },
  running: { zh: '导入中', en: 'Importing' },
  imported: { zh: '已导入', en: 'Imported' },
}
const news: Record<NewsStage, Label> = {
  draft: { zh: '草稿', en: 'Draft' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}
const groups: Record<ThesaurusStatus, Label> = {
  active: { zh: '使用中', en: 'Active' },
  retired: { zh: '已停用', en: 'Retired' },
}

/** What a record of each kind may be moved from and to. */
export const auditStateLabels: { [Kind in AuditSubjectKind]?: Record<string, Label> } = {
  need: { ...needStageLabels, ...needStatusLabels },
  result: { ...resultStageLabels, ...resultStatusLabels },
  organization: accountStatuses,
  account: { ...roleLabels, ...accountStatuses },
  lead: { ...leadStageLabels, ...leadStatusLabels, ...leadAnswerLabels },
  push: leadAnswerLabels,
  proposal: proposalStageLabels,
  follow_up: tasks,
  hosted_event: hostedEventStageLabels,
  guest: guestStateLabels,
  meeting: { ...meetingStageLabels, ...meetingOutcomeLabels },
  agreement: agreementStageLabels,
  contract_registration: registrationStageLabels,
  provincial_project: provincialProjectStageLabels,
  visit: visitStageLabels,
  visit_problem: visitProblemStageLabels,
  voucher: voucherStageLabels,
  secondment: secondmentStageLabels,
  secondment_offer: secondmentSideStatusLabels,
  secondment_request: secondmentSideStatusLabels,
  match_fit: fits,
  thesaurus_group: groups,
  mail: sending,
  sms_message: sending,
  import: imports,
  news_item: news,
}

/** A stage or status in words; one that nobody knows any more is told as it stands. */
export function auditStateLabel(kind: AuditSubjectKind, state: string): Label {
  return auditStateLabels[kind]?.[state] ?? { zh: state, en: state }
}
