import {
  cooperationModeLabels,
  ipKindLabels,
  ipStatusLabels,
  resultFormLabels,
  resultStageLabels,
  resultStatusLabels,
  techFieldLabels,
} from '@duijie/shared/labels'
import { resultListQuerySchema } from '@duijie/shared/result-queries'
import type { ResearchResult } from '@duijie/shared/results'
import { everybody } from '../../access/route-access.ts'
import {
  type Column,
  contactColumns,
  instant,
  moneyRange,
  number,
  prose,
  text,
  word,
  words,
} from '../columns.ts'
import { exportList } from '../export-list.ts'

const ip: Column<ResearchResult> = {
  heading: { zh: '知识产权', en: 'IP' },
  width: 32,
  cell: ({ ip: rights }, language) =>
    rights
      .map(({ kind, number: of, status }) =>
        [ipKindLabels[kind][language], of, `(${ipStatusLabels[status][language]})`].filter(Boolean).join(' '),
      )
      .join('；') || null,
}

export const resultColumns: readonly Column<ResearchResult>[] = [
  text('编号', 'Result ID', ({ id }) => id, 14),
  text('成果名称', 'Title', ({ title }) => title, 36),
  text('完成单位', 'Organization', ({ organization }) => organization.name, 24),
  text('完成人', 'Experts', ({ experts }) => experts.map(({ name }) => name).join('、')),
  word('技术领域', 'Tech field', techFieldLabels, ({ techField }) => techField),
  prose('成果简介', 'Summary', ({ summary }) => summary),
  prose('创新点', 'Innovation', ({ innovation }) => innovation),
  prose('应用领域', 'Applications', ({ applications }) => applications),
  number('技术就绪水平', 'TRL', ({ trl }) => trl),
  word('体现形式', 'Form', resultFormLabels, ({ form }) => form),
  ip,
  words('合作方式', 'Cooperation modes', cooperationModeLabels, ({ cooperationModes }) => cooperationModes),
  moneyRange('价格', 'Price', ({ priceFen, priceNegotiable }) => ({
    range: priceFen,
    negotiable: priceNegotiable,
  })),
  prose('获奖情况', 'Awards', ({ awards }) => awards),
  ...contactColumns<ResearchResult>(['liaison', 'staff'], ({ contact }) => contact),
  word('审核状态', 'Review stage', resultStageLabels, ({ stage }) => stage),
  word('转化状态', 'Status', resultStatusLabels, ({ status }) => status),
  instant('发布时间', 'Published', ({ publishedAt }) => publishedAt),
  instant('更新时间', 'Updated', ({ updatedAt }) => updatedAt),
]

export const results = exportList({
  address: 'results',
  title: { zh: '科技成果', en: 'Research results' },
  access: everybody,
  query: resultListQuerySchema(),
  columns: resultColumns,
  page: (services, { actor, query, source }) => services.results.list(actor, query, source),
})
