import type { AgreementKind } from './agreement-queries.ts'
import type {
  AgreementAction,
  AgreementStage,
  ProvincialProjectStage,
  RegistrationStage,
} from './agreement-stages.ts'
import type { IpOwnership } from './agreements.ts'
import type { EvidenceKind } from './attachments.ts'
import type { ContractType } from './closed-lists.ts'
import type { RegistrationCheck, RegistrationDirection } from './contract-registrations.ts'
import type { Label } from './labels.ts'
import type { Ineligibility } from './provincial-projects.ts'

type AgreementPartAction =
  | 'restore'
  | 'add_payment'
  | 'remove_payment'
  | 'add_milestone'
  | 'edit_milestone'
  | 'remove_milestone'

export const agreementKindLabels: Record<AgreementKind, Label> = {
  intent: { zh: '意向协议', en: 'Letter of intent' },
  framework: { zh: '框架协议', en: 'Framework agreement' },
  contract: { zh: '技术合同', en: 'Technology contract' },
  joint: { zh: '共建协议', en: 'Joint institution' },
  supplement: { zh: '补充协议', en: 'Supplement' },
}

export const agreementStageLabels: Record<AgreementStage, Label> = {
  draft: { zh: '草稿', en: 'Draft' },
  signed: { zh: '已签订', en: 'Signed' },
  performing: { zh: '履行中', en: 'In progress' },
  completed: { zh: '已完成', en: 'Completed' },
  superseded: { zh: '已被取代', en: 'Superseded' },
  expired: { zh: '已到期', en: 'Expired' },
  terminated: { zh: '已终止', en: 'Terminated' },
  cancelled: { zh: '已作废', en: 'Cancelled' },
}

/** What the history of an agreement names. */
export const agreementActionLabels: Record<AgreementAction | AgreementPartAction, Label> = {
  sign: { zh: '签订', en: 'Signed' },
  perform: { zh: '开始履行', en: 'Performance began' },
  complete: { zh: '完成', en: 'Completed' },
  supersede: { zh: '被取代', en: 'Superseded' },
  restore: { zh: '恢复', en: 'Restored' },
  expire: { zh: '到期', en: 'Expired' },
  terminate: { zh: '终止', en: 'Terminated' },
  cancel: { zh: '作废', en: 'Cancelled' },
  add_payment: { zh: '登记到款', en: 'Payment recorded' },
  remove_payment: { zh: '删除到款', en: 'Payment deleted' },
  add_milestone: { zh: '添加节点', en: 'Milestone added' },
  edit_milestone: { zh: '修改节点', en: 'Milestone changed' },
  remove_milestone: { zh: '删除节点', en: 'Milestone deleted' },
}

export const contractTypeLabels: Record<ContractType, Label> = {
  development: { zh: '技术开发', en: 'Development' },
  transfer: { zh: '技术转让', en: 'Transfer' },
  license: { zh: '技术许可', en: 'License' },
  consulting: { zh: '技术咨询', en: 'Consulting' },
  service: { zh: '技术服务', en: 'Service' },
}

export const ipOwnershipLabels: Record<IpOwnership, Label> = {
  enterprise: { zh: '归企业', en: 'The enterprise' },
  institution: { zh: '归高校院所', en: 'The institution' },
  shared: { zh: '双方共有', en: 'Both together' },
  as_agreed: { zh: '另行约定', en: 'Agreed separately' },
}

export const registrationStageLabels: Record<RegistrationStage, Label> = {
  not_applicable: { zh: '不需登记', en: 'Not applicable' },
  preparing: { zh: '准备材料', en: 'Being prepared' },
  submitted: { zh: '已提交', en: 'Submitted' },
  correction: { zh: '补正中', en: 'To be corrected' },
  registered: { zh: '已登记', en: 'Registered' },
  refused: { zh: '不予登记', en: 'Refused' },
  changed: { zh: '已变更', en: 'Changed' },
  deregistered: { zh: '已注销', en: 'Deregistered' },
}

export const registrationDirectionLabels: Record<RegistrationDirection, Label> = {
  output: { zh: '输出', en: 'Sold from here' },
  absorb: { zh: '吸纳', en: 'Bought into here' },
}

export const registrationCheckLabels: Record<RegistrationCheck, Label> = {
  contract_type: { zh: '合同类型不在认定范围内', en: 'The type of contract is not registered' },
  amounts: { zh: '未填写成交额或技术交易额', en: 'The transaction or technology amount is missing' },
  technology_within_transaction: {
    zh: '技术交易额大于成交额',
    en: 'The technology amount exceeds the transaction',
  },
  received_within_transaction: {
    zh: '到账额大于成交额',
    en: 'The amount received exceeds the transaction',
  },
  registrant: { zh: '未填写登记人', en: 'The registrant is missing' },
  place: { zh: '未填写登记机构', en: 'The place of registration is missing' },
  deadline: { zh: '已过办理期限', en: 'The deadline has passed' },
}

export const evidenceKindLabels: Record<EvidenceKind, Label> = {
  contract_scan: { zh: '合同扫描件', en: 'Scan of the contract' },
  amendment_scan: { zh: '补充协议扫描件', en: 'Scan of a supplement' },
  invoice: { zh: '发票', en: 'Invoice' },
  payment_proof: { zh: '付款凭证', en: 'Proof of payment' },
  registration_form: { zh: '登记申请表', en: 'Registration form' },
  registration_certificate: { zh: '登记证明', en: 'Certificate of registration' },
  acceptance_report: { zh: '验收材料', en: 'Acceptance report' },
  commitment_letter: { zh: '承诺书', en: 'Letter of commitment' },
  tripartite_agreement: { zh: '三方协议', en: 'Tripartite agreement' },
  assessment_form: { zh: '考核表', en: 'Assessment form' },
  sign_in_sheet: { zh: '签到表', en: 'Sign-in sheet' },
  photo: { zh: '现场照片', en: 'Photo' },
  application_form: { zh: '项目申报书', en: 'Project application' },
  other: { zh: '其他材料', en: 'Other' },
}

export const provincialProjectStageLabels: Record<ProvincialProjectStage, Label> = {
  recommended: { zh: '已推荐', en: 'Recommended' },
  approved: { zh: '已立项', en: 'Approved' },
  completed: { zh: '已结项', en: 'Completed' },
  not_selected: { zh: '未立项', en: 'Not selected' },
  terminated: { zh: '已终止', en: 'Terminated' },
}

export const ineligibilityLabels: Record<Ineligibility, Label> = {
  not_signed: { zh: '协议未签订或已终止', en: 'Not signed, or terminated' },
  not_registered: { zh: '技术合同尚未登记', en: 'The contract is not registered' },
  contract_type: { zh: '合同类型不符合', en: 'The type of contract does not count' },
  outside_window: { zh: '签订日期不在申报期内', en: 'Signed outside the dates' },
  amount: { zh: '合同金额不足', en: 'The amount is too small' },
  no_enterprise: { zh: '没有企业方', en: 'No enterprise is a party' },
  no_institution: { zh: '没有高校院所方', en: 'No institution is a party' },
  no_leader: { zh: '未填写项目负责人', en: 'Nobody is named as leader' },
  leader_busy: { zh: '负责人有在研项目', en: 'The leader has an unfinished project' },
  already_recommended: { zh: '已推荐', en: 'Recommended already' },
}
