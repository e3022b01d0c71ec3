import type { AuditEntry } from './audit-log.ts'
import type { AuditRole, AuditSubjectKind } from './audit-queries.ts'
import { type Label, roleLabels } from './labels.ts'

export const auditSubjectLabels: Record<AuditSubjectKind, Label> = {
  need: { zh: '技术需求', en: 'Need' },
  result: { zh: '科技成果', en: 'Result' },
  organization: { zh: '单位', en: 'Organization' },
  account: { zh: '账号', en: 'Account' },
  expert: { zh: '专家', en: 'Expert' },
  township: { zh: '乡镇/园区', en: 'Township' },
  thesaurus_group: { zh: '技术词组', en: 'Thesaurus group' },
  match_fit: { zh: '匹配调校', en: 'Match tuning' },
  lead: { zh: '对接线索', en: 'Lead' },
  follow_up: { zh: '跟进任务', en: 'Task' },
  push: { zh: '推送', en: 'Push' },
  proposal: { zh: '解决方案', en: 'Proposal' },
  setting: { zh: '设置', en: 'Setting' },
  mail: { zh: '邮件', en: 'Mail' },
  sms_message: { zh: '短信', en: 'Text message' },
  job: { zh: '后台任务', en: 'Job' },
  hosted_event: { zh: '对接活动', en: 'Event' },
  event_stop: { zh: '活动站点', en: 'Event stop' },
  guest: { zh: '活动嘉宾', en: 'Guest' },
  meeting: { zh: '一对一洽谈', en: 'Meeting' },
  year_plan: { zh: '年度计划', en: 'Year plan' },
  agreement: { zh: '合作协议', en: 'Agreement' },
  contract_registration: { zh: '合同登记', en: 'Contract registration' },
  provincial_project: { zh: '省产学研合作项目', en: 'Provincial project' },
  visit: { zh: '走访', en: 'Visit' },
  visit_problem: { zh: '走访问题', en: 'Visit problem' },
  voucher: { zh: '创新券', en: 'Voucher' },
  voucher_batch: { zh: '创新券批次', en: 'Voucher batch' },
  secondment: { zh: '科技副总', en: 'Secondment' },
  secondment_offer: { zh: '专家意向', en: 'Secondment offer' },
  secondment_request: { zh: '企业聘任需求', en: 'Secondment request' },
  figure_target: { zh: '指标目标', en: 'Figure target' },
  entered_figure: { zh: '录入指标', en: 'Entered figure' },
  figure_report: { zh: '已报数', en: 'Reported figures' },
  annual_summary: { zh: '工作总结', en: 'Annual summary' },
  summary_wording: { zh: '总结文字', en: 'Summary wording' },
  report_template: { zh: '上级报表', en: 'Report form' },
  import: { zh: '导入', en: 'Import' },
  news_item: { zh: '通知资讯', en: 'News item' },
}

export const auditRoleLabels: Record<AuditRole, Label> = {
  ...roleLabels,
  visitor: { zh: '访客', en: 'Visitor' },
  system: { zh: '系统', en: 'System' },
}

/** The settings of the product, as the page of settings calls them. */
export const settingLabels = {
  'follow-up-days': { zh: '跟进期限', en: 'Follow-up days' },
  'suggestion-limits': { zh: '自动推荐线索数量', en: 'Suggested leads' },
  'agreement-reminders': { zh: '协议提醒', en: 'Agreement reminders' },
  'registration-rules': { zh: '合同登记规则', en: 'Registration rules' },
  'provincial-project-rules': { zh: '省产学研项目规则', en: 'Provincial project rules' },
  'visit-days': { zh: '走访期限', en: 'Visit days' },
  'support-reminders': { zh: '创新券和科技副总提醒', en: 'Voucher and secondment reminders' },
  'sign-in-help': { zh: '登录求助', en: 'Help with signing in' },
} satisfies Record<string, Label>

const settings: Record<string, Label> = settingLabels

/** What the record of an entry is called, where the log may say. */
export function subjectName({ kind, name }: AuditEntry['subject']): Label | null {
  if (name === null) return null
  return (kind === 'setting' && settings[name]) || { zh: name, en: name }
}
