import { declineReasonLabels, proposalStageLabels } from '@duijie/shared/labels'
import { type Proposal, proposalListQuerySchema } from '@duijie/shared/proposals'
import { type Column, instant, moneyRange, number, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

export const proposalColumns: readonly Column<Proposal>[] = [
  text('需求名称', 'Need', ({ need }) => need.title, 36),
  text('高校院所', 'Institution', ({ institution }) => institution.name, 24),
  text('成果', 'Result', ({ result }) => result?.title, 32),
  text('专家', 'Expert', ({ expert }) => expert?.name, 12),
  prose('解决思路', 'Approach', ({ approach }) => approach),
  prose('团队与基础', 'Team', ({ team }) => team),
  number('技术就绪水平', 'TRL', ({ trl }) => trl),
  number('预计周期（月）', 'Months', ({ months }) => months),
  moneyRange('报价', 'Price', ({ priceFen, priceNegotiable }) => ({
    range: priceFen,
    negotiable: priceNegotiable,
  })),
  word('阶段', 'Stage', proposalStageLabels, ({ stage }) => stage),
  word('婉拒原因', 'Decline reason', declineReasonLabels, ({ declineReason }) => declineReason),
  prose('回复说明', 'Note on the decision', ({ decisionNote }) => decisionNote),
  instant('提交时间', 'Submitted', ({ createdAt }) => createdAt),
  instant('更新时间', 'Updated', ({ updatedAt }) => updatedAt),
]

export const proposals = exportList({
  address: 'proposals',
  title: { zh: '解决方案', en: 'Proposals' },
  access: ['enterprise', 'township', 'liaison', 'staff'],
  query: proposalListQuerySchema,
  columns: proposalColumns,
  page: (services, { actor, query, source }) => services.proposals.list(actor, query, source),
})
