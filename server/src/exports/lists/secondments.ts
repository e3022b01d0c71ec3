import { secondmentListQuerySchema } from '@duijie/shared/secondment-queries'
import type { Secondment } from '@duijie/shared/secondments'
import { secondmentGradeLabels, secondmentStageLabels } from '@duijie/shared/voucher-labels'
import { type Column, day, money, number, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const bureau = ['staff'] as const

const columns: readonly Column<Secondment>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('专家姓名', 'Expert', ({ expert }) => expert.name, 12),
  text('高校院所', 'Institution', ({ expert }) => expert.institution.name, 24),
  text('院系部门', 'Department', ({ expert }) => expert.department, 20),
  text('企业名称', 'Enterprise', ({ enterprise }) => enterprise.name, 28),
  text('所属乡镇（街道）/园区', 'Township or park', ({ township }) => township?.name),
  text('聘任职务', 'Post', ({ post }) => post),
  word('状态', 'Stage', secondmentStageLabels, ({ stage }) => stage),
  text('批次', 'Round', ({ round }) => round),
  prose('岗位职责', 'Duties', ({ duties }) => duties),
  day('聘期开始', 'Starts on', ({ startsOn }) => startsOn),
  day('聘期结束', 'Ends on', ({ endsOn }) => endsOn),
  day('三方协议签订日期', 'Signed on', ({ signedOn }) => signedOn),
  day('申报日期', 'Submitted on', ({ submittedOn }) => submittedOn),
  day('获批日期', 'Approved on', ({ approvedOn }) => approvedOn),
  number('约定每月天数', 'Days a month', ({ daysPerMonth }) => daysPerMonth),
  number('累计到岗天数', 'Days served', ({ halfDaysServed }) => halfDaysServed / 2),
  word('考核等次', 'Grade', secondmentGradeLabels, ({ grade }) => grade),
  day('考核日期', 'Assessed on', ({ assessedOn }) => assessedOn),
  money('补助金额', 'Subsidy', ({ subsidyFen }) => subsidyFen),
  text('协议名称', 'Agreement', ({ agreement }) => agreement?.title, 36),
  text('需求名称', 'Need', ({ need }) => need?.title, 36),
  { ...text<Secondment>('负责人', 'Owner', ({ owner }) => owner?.name, 12), readers: bureau },
  { ...prose<Secondment>('备注', 'Note', ({ note }) => note), readers: bureau },
]

export const secondments = exportList({
  address: 'secondments',
  title: { zh: '科技副总', en: 'Secondments' },
  access: ['enterprise', 'township', 'liaison', 'staff'],
  query: secondmentListQuerySchema(),
  columns,
  page: (services, { actor, query, source }) => services.secondments.list(actor, query, source),
})
