import {
  contractTypeLabels,
  evidenceKindLabels,
  registrationDirectionLabels,
  registrationStageLabels,
} from '@duijie/shared/agreement-labels'
import { type ContractRegistration, registrationListQuerySchema } from '@duijie/shared/contract-registrations'
import { type Column, day, instant, money, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const bureau = ['staff'] as const
const missing = ({ evidence }: ContractRegistration) =>
  evidence
    .filter(({ present }) => !present)
    .map(({ kind }) => evidenceKindLabels[kind].zh)
    .join('、')

export const registrationColumns: readonly Column<ContractRegistration>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('协议名称', 'Agreement', ({ agreement }) => agreement.title, 36),
  text('企业名称', 'Enterprise', ({ enterprise }) => enterprise?.name, 28),
  text('高校院所', 'Institution', ({ institution }) => institution?.name, 24),
  word('状态', 'Stage', registrationStageLabels, ({ stage }) => stage),
  word('方向', 'Direction', registrationDirectionLabels, ({ direction }) => direction),
  text('登记人', 'Registrant', ({ registrant, registrantName }) => registrant?.name ?? registrantName, 24),
  text('登记机构', 'Place', ({ place }) => place, 24),
  word('合同类型', 'Contract type', contractTypeLabels, ({ contractType }) => contractType),
  text('登记编号', 'Certificate', ({ certificateNumber }) => certificateNumber, 20),
  money('成交额', 'Transaction', ({ transactionFen }) => transactionFen),
  money('技术交易额', 'Technology share', ({ technologyFen }) => technologyFen),
  money('到账额', 'Received', ({ receivedFen }) => receivedFen),
  day('提交日期', 'Submitted on', ({ submittedOn }) => submittedOn),
  day('登记日期', 'Registered on', ({ registeredOn }) => registeredOn),
  day('办理期限', 'Due on', ({ dueOn }) => dueOn),
  text('缺少的材料', 'Missing evidence', missing, 24),
  { ...prose<ContractRegistration>('科技局备注', 'Note of the bureau', ({ note }) => note), readers: bureau },
  instant('更新时间', 'Updated', ({ updatedAt }) => updatedAt),
]

export const contractRegistrations = exportList({
  address: 'contract-registrations',
  title: { zh: '技术合同登记', en: 'Contract registrations' },
  access: ['enterprise', 'township', 'liaison', 'staff'],
  query: registrationListQuerySchema,
  columns: registrationColumns,
  page: (services, { actor, query, source }) => services.registrations.list(actor, query, source),
})
