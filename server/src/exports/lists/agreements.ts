import {
  agreementKindLabels,
  agreementStageLabels,
  contractTypeLabels,
  ipOwnershipLabels,
} from '@duijie/shared/agreement-labels'
import { agreementListQuerySchema } from '@duijie/shared/agreement-queries'
import type { Agreement } from '@duijie/shared/agreements'
import { cooperationModeLabels, techFieldLabels } from '@duijie/shared/labels'
import { type Column, day, instant, money, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const bureau = ['staff'] as const

export const agreementColumns: readonly Column<Agreement>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('协议名称', 'Title', ({ title }) => title, 36),
  text('协议编号', 'Number', ({ number }) => number),
  word('协议类型', 'Kind', agreementKindLabels, ({ kind }) => kind),
  word('状态', 'Stage', agreementStageLabels, ({ stage }) => stage),
  text('企业名称', 'Enterprise', ({ enterprise }) => enterprise?.name, 28),
  text('高校院所', 'Institution', ({ institution }) => institution?.name, 24),
  text(
    '其他方',
    'Further parties',
    ({ otherParties }) => otherParties.map(({ name }) => name).join('、'),
    24,
  ),
  text('乡镇（街道）/园区', 'Township', ({ township }) => township?.name, 18),
  word('技术领域', 'Tech field', techFieldLabels, ({ techField }) => techField),
  word('合作方式', 'Cooperation mode', cooperationModeLabels, ({ cooperationMode }) => cooperationMode),
  word('合同类型', 'Contract type', contractTypeLabels, ({ contractType }) => contractType),
  money('金额', 'Amount', ({ amountFen }) => amountFen),
  money('到款', 'Paid', ({ paidFen }) => paidFen),
  day('签订日期', 'Signed on', ({ signedOn }) => signedOn),
  day('起始日期', 'Starts on', ({ startsOn }) => startsOn),
  day('终止日期', 'Ends on', ({ endsOn }) => endsOn),
  text('项目负责人', 'Expert', ({ expert }) => expert?.name, 12),
  text('需求名称', 'Need', ({ need }) => need?.title, 36),
  text('成果名称', 'Result', ({ result }) => result?.title, 36),
  text('签约活动', 'Event', ({ event }) => event?.title, 24),
  text('取代的协议', 'Supersedes', ({ supersedes }) => supersedes?.title, 36),
  text('补充的协议', 'Amends', ({ amends }) => amends?.title, 36),
  word('知识产权归属', 'IP ownership', ipOwnershipLabels, ({ ipOwnership }) => ipOwnership),
  day('保密至', 'Confidential until', ({ confidentialUntil }) => confidentialUntil),
  text('负责人', 'Owner', ({ owner }) => owner?.name, 12),
  { ...prose<Agreement>('科技局备注', 'Note of the bureau', ({ note }) => note), readers: bureau },
  instant('更新时间', 'Updated', ({ updatedAt }) => updatedAt),
]

export const agreements = exportList({
  address: 'agreements',
  title: { zh: '合作协议', en: 'Agreements' },
  access: ['enterprise', 'township', 'liaison', 'staff'],
  query: agreementListQuerySchema(),
  columns: agreementColumns,
  page: (services, { actor, query, source }) => services.agreements.list(actor, query, source),
})
