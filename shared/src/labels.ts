import type {
  AccountRole,
  Confidentiality,
  CooperationMode,
  IpKind,
  IpStatus,
  NeedKind,
  NeedSource,
  OrganizationKind,
  ResultForm,
  TechField,
  TownshipKind,
} from './closed-lists.ts'
import type { DeclineReason, JudgementVerdict } from './judgements.ts'
import type { LeadSource, LeadTargetKind } from './lead-queries.ts'
import type { LeadAnswer, LeadSide } from './leads.ts'
import type { MatchLevel } from './match-levels.ts'
import type {
  LeadAction,
  LeadStage,
  LeadStatus,
  NeedAction,
  NeedStage,
  NeedStatus,
  NeedStatusAction,
  ProposalAction,
  ProposalStage,
  ResultAction,
  ResultStage,
  ResultStatus,
  ResultStatusAction,
} from './stages.ts'

import type { ThesaurusKind } from './thesaurus.ts'
import type { ThesaurusField } from './thesaurus-queries.ts'

export interface Label {
  zh: string
  en: string
}

export const techFieldLabels: Record<TechField, Label> = {
  electronics: { zh: '电子信息', en: 'Electronics and information' },
  biomedicine: { zh: '生物与新医药', en: 'Biology and medicine' },
  aerospace: { zh: '航空航天', en: 'Aerospace' },
  new_materials: { zh: '新材料', en: 'New materials' },
  hi_tech_services: { zh: '高技术服务', en: 'High-tech services' },
  new_energy: { zh: '新能源与节能', en: 'New energy and energy saving' },
  environment: { zh: '资源与环境', en: 'Resources and environment' },
  advanced_manufacturing: { zh: '先进制造与自动化', en: 'Advanced manufacturing' },
  agriculture: { zh: '现代农业', en: 'Modern agriculture' },
  other: { zh: '其他', en: 'Other' },
}

export const thesaurusFieldLabels: Record<ThesaurusField, Label> = {
  general: { zh: '通用', en: 'General' },
  ...techFieldLabels,
}

export const thesaurusKindLabels: Record<ThesaurusKind, Label> = {
  synonym: { zh: '同义词', en: 'Synonyms' },
  broader: { zh: '上下位词', en: 'Broader and narrower' },
}

export const cooperationModeLabels: Record<CooperationMode, Label> = {
  commissioned: { zh: '委托开发', en: 'Commissioned development' },
  joint_development: { zh: '合作开发', en: 'Joint development' },
  transfer: { zh: '技术转让', en: 'Technology transfer' },
  license: { zh: '技术许可', en: 'Licensing' },
  equity: { zh: '作价投资（技术入股）', en: 'Equity for technology' },
  consulting: { zh: '技术咨询', en: 'Consulting' },
  service: { zh: '技术服务', en: 'Technical services' },
  joint_lab: { zh: '共建研发机构', en: 'Joint laboratory' },
  talent: { zh: '人才（科技副总）', en: 'Talent (secondment)' },
  other: { zh: '其他', en: 'Other' },
}

export const confidentialityLabels: Record<Confidentiality, Label> = {
  public: { zh: '公开', en: 'Public' },
  verified: { zh: '定向公开', en: 'Verified institutions' },
  restricted: { zh: '不公开', en: 'Restricted' },
}

export const needKindLabels: Record<NeedKind, Label> = {
  technical_challenge: { zh: '技术攻关', en: 'Technical challenge' },
  introduction: { zh: '成果引进', en: 'Adopting a result' },
  talent: { zh: '人才', en: 'Talent' },
  testing: { zh: '检测', en: 'Testing' },
  joint_application: { zh: '联合申报', en: 'Joint application' },
  other: { zh: '其他', en: 'Other' },
}

export const needSourceLabels: Record<NeedSource, Label> = {
  self_posted: { zh: '企业自填', en: 'Self-posted' },
  visit: { zh: '走访收集', en: 'Visit' },
  import: { zh: '批量导入', en: 'Import' },
}

export const resultFormLabels: Record<ResultForm, Label> = {
  technology: { zh: '新技术', en: 'Technology' },
  process: { zh: '新工艺', en: 'Process' },
  product: { zh: '新产品', en: 'Product' },
  material: { zh: '新材料', en: 'Material' },
  equipment: { zh: '新装备', en: 'Equipment' },
  software: { zh: '计算机软件', en: 'Software' },
  variety: { zh: '农业生物新品种', en: 'Agricultural variety' },
  other: { zh: '其他', en: 'Other' },
}

export const ipKindLabels: Record<IpKind, Label> = {
  invention: { zh: '发明专利', en: 'Invention patent' },
  utility_model: { zh: '实用新型', en: 'Utility model' },
  design: { zh: '外观设计', en: 'Design' },
  software_copyright: { zh: '软件著作权', en: 'Software copyright' },
  plant_variety: { zh: '植物新品种', en: 'Plant variety' },
  trade_secret: { zh: '技术秘密', en: 'Trade secret' },
}

export const ipStatusLabels: Record<IpStatus, Label> = {
  applied: { zh: '申请中', en: 'Applied' },
  granted: { zh: '已授权', en: 'Granted' },
  expired: { zh: '已失效', en: 'Expired' },
}

export const organizationKindLabels: Record<OrganizationKind, Label> = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  institution: { zh: '高校院所', en: 'Institution' },
  bureau: { zh: '科技局', en: 'Bureau' },
}

export const roleLabels: Record<AccountRole, Label> = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  liaison: { zh: '高校联络人', en: 'University liaison' },
  broker: { zh: '技术经理人', en: 'Technology broker' },
  township: { zh: '科技专员', en: 'Township officer' },
  staff: { zh: '科技局', en: 'Bureau staff' },
  admin: { zh: '管理员', en: 'Administrator' },
}

export const townshipKindLabels: Record<TownshipKind, Label> = {
  township: { zh: '乡镇（街道）', en: 'Township' },
  park: { zh: '园区', en: 'Park' },
}

export const needStageLabels: Record<NeedStage, Label> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待审核', en: 'Submitted' },
  returned: { zh: '已退回', en: 'Returned' },
  refined: { zh: '已凝练待确认', en: 'Refined, to be confirmed' },
  confirmed: { zh: '企业已确认', en: 'Confirmed' },
  published: { zh: '已发布', en: 'Published' },
  matching: { zh: '对接中', en: 'Matching' },
  intent: { zh: '达成意向', en: 'Intent' },
  signed: { zh: '已签约', en: 'Signed' },
  resolved: { zh: '已解决', en: 'Resolved' },
}

export const needStatusLabels: Record<NeedStatus, Label> = {
  active: { zh: '有效', en: 'Active' },
  on_hold: { zh: '暂缓', en: 'On hold' },
  expired: { zh: '已过期', en: 'Expired' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}

export const needActionLabels: Record<NeedAction | NeedStatusAction, Label> = {
  submit: { zh: '提交', en: 'Submit' },
  return: { zh: '退回', en: 'Return' },
  refine: { zh: '凝练', en: 'Refine' },
  confirm: { zh: '确认', en: 'Confirm' },
  publish: { zh: '发布', en: 'Publish' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  hold: { zh: '暂缓', en: 'Put on hold' },
  resume: { zh: '恢复', en: 'Resume' },
  renew: { zh: '续期', en: 'Renew' },
}

export const resultStageLabels: Record<ResultStage, Label> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待审核', en: 'Submitted' },
  returned: { zh: '已退回', en: 'Returned' },
  published: { zh: '已发布', en: 'Published' },
}

export const resultStatusLabels: Record<ResultStatus, Label> = {
  active: { zh: '可转化', en: 'Available' },
  licensed: { zh: '已许可', en: 'Licensed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}

export const resultActionLabels: Record<ResultAction | ResultStatusAction, Label> = {
  submit: { zh: '提交', en: 'Submit' },
  return: { zh: '退回', en: 'Return' },
  publish: { zh: '发布', en: 'Publish' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  license: { zh: '标记为已许可', en: 'Mark as licensed' },
  resume: { zh: '恢复', en: 'Resume' },
}

export const matchLevelLabels: Record<MatchLevel, Label> = {
  strong: { zh: '强', en: 'Strong' },
  fair: { zh: '中', en: 'Fair' },
  weak: { zh: '弱', en: 'Weak' },
  none: { zh: '无', en: 'None' },
}

export const judgementVerdictLabels: Record<JudgementVerdict, Label> = {
  accepted: { zh: '合适', en: 'Suitable' },
  declined: { zh: '不合适', en: 'Not suitable' },
  met: { zh: '已见面', en: 'Met' },
  signed: { zh: '已签约', en: 'Signed' },
}

export const declineReasonLabels: Record<DeclineReason, Label> = {
  not_relevant: { zh: '不相关', en: 'Not relevant' },
  trl_gap: { zh: '成熟度不够', en: 'Not ready enough' },
  price: { zh: '价格不合适', en: 'Price' },
  timing: { zh: '时间不合适', en: 'Timing' },
  already_solved: { zh: '已经解决', en: 'Already solved' },
  no_answer: { zh: '没有回应', en: 'No answer' },
  other: { zh: '其他', en: 'Other' },
}

export const leadStageLabels: Record<LeadStage, Label> = {
  suggested: { zh: '待筛选', en: 'Suggested' },
  screened: { zh: '已筛选', en: 'Screened' },
  pushed: { zh: '已推送', en: 'Pushed' },
  introduced: { zh: '已引荐', en: 'Introduced' },
  met: { zh: '已见面', en: 'Met' },
  negotiating: { zh: '洽谈中', en: 'Negotiating' },
  agreed: { zh: '已达成', en: 'Agreed' },
  closed: { zh: '已关闭', en: 'Closed' },
}

export const leadStatusLabels: Record<LeadStatus, Label> = {
  active: { zh: '跟进中', en: 'Active' },
  on_hold: { zh: '暂缓', en: 'On hold' },
}

export const leadActionLabels: Record<LeadAction, Label> = {
  screen: { zh: '采纳', en: 'Accept' },
  push: { zh: '推送', en: 'Push' },
  introduce: { zh: '引荐', en: 'Introduce' },
  meet: { zh: '记录见面', en: 'Record the meeting' },
  negotiate: { zh: '进入洽谈', en: 'Negotiate' },
  agree: { zh: '达成合作', en: 'Agree' },
  close: { zh: '关闭', en: 'Close' },
}

export const leadTargetKindLabels: Record<LeadTargetKind, Label> = {
  result: { zh: '科技成果', en: 'Result' },
  expert: { zh: '专家', en: 'Expert' },
  institution: { zh: '高校院所', en: 'Institution' },
}

export const leadSourceLabels: Record<LeadSource, Label> = {
  match: { zh: '系统匹配', en: 'Match' },
  event: { zh: '对接活动', en: 'Event' },
  visit: { zh: '走访', en: 'Visit' },
  enterprise: { zh: '企业自荐', en: 'Enterprise' },
  broker: { zh: '技术经理人', en: 'Broker' },
  proposal: { zh: '院校应答', en: 'Proposal' },
}

export const leadAnswerLabels: Record<LeadAnswer, Label> = {
  none: { zh: '未答复', en: 'No answer yet' },
  interested: { zh: '感兴趣', en: 'Interested' },
  not_now: { zh: '暂不考虑', en: 'Not now' },
  declined: { zh: '不合适', en: 'Declined' },
}

export const leadSideLabels: Record<LeadSide, Label> = {
  enterprise: { zh: '企业方', en: 'Enterprise' },
  institution: { zh: '院校方', en: 'Institution' },
}

export const proposalStageLabels: Record<ProposalStage, Label> = {
  submitted: { zh: '待企业回复', en: 'Submitted' },
  shortlisted: { zh: '入围', en: 'Shortlisted' },
  accepted: { zh: '已接受', en: 'Accepted' },
  declined: { zh: '已婉拒', en: 'Declined' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}

export const proposalActionLabels: Record<ProposalAction, Label> = {
  shortlist: { zh: '入围', en: 'Shortlist' },
  unlist: { zh: '重新考虑', en: 'Reconsider' },
  accept: { zh: '接受', en: 'Accept' },
  decline: { zh: '婉拒', en: 'Decline' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
}

/** TRL 1–9 (GB/T 22900) with the word that people here use for it. */
export function trlLabel(trl: number): Label {
  if (trl <= 3) return { zh: `TRL ${trl} · 实验室`, en: `TRL ${trl} · laboratory` }
  if (trl === 4) return { zh: 'TRL 4 · 小试', en: 'TRL 4 · bench' }
  if (trl <= 6) return { zh: `TRL ${trl} · 中试`, en: `TRL ${trl} · pilot` }
  if (trl === 7) return { zh: 'TRL 7 · 试生产', en: 'TRL 7 · trial production' }
  return { zh: `TRL ${trl} · 产业化`, en: `TRL ${trl} · industrialised` }
}
