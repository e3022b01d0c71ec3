import {
  visitKindLabels,
  visitProblemKindLabels,
  visitProblemStageLabels,
  visitStageLabels,
} from '@duijie/shared/visit-labels'
import { visitListQuerySchema } from '@duijie/shared/visit-queries'
import type { Visit } from '@duijie/shared/visits'
import { type Column, day, number, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const person = ({ name, post, phone }: Visit['peopleMet'][number]) =>
  [name, post, phone].filter(Boolean).join(' ')

/** As a list of visits is imported; people met and what was heard stand in one cell each. */
const columns: readonly Column<Visit>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('企业名称', 'Enterprise', ({ enterprise }) => enterprise.name, 28),
  text('所属乡镇（街道）/园区', 'Township or park', ({ townshipName }) => townshipName),
  word('走访类型', 'Kind', visitKindLabels, ({ kind }) => kind),
  word('状态', 'Stage', visitStageLabels, ({ stage }) => stage),
  day('计划日期', 'Planned for', ({ plannedOn }) => plannedOn),
  day('走访日期', 'Day', ({ visitedOn }) => visitedOn),
  text('带队人', 'Led by', ({ leadVisitor }) => leadVisitor.name, 12),
  text('走访人员', 'Visitors', ({ visitors }) => visitors.map(({ name }) => name).join('、'), 20),
  {
    ...prose<Visit>('企业参会人员', 'People met', ({ peopleMet }) => peopleMet.map(person).join('；')),
    contact: true,
  },
  text('走访主题', 'Topics', ({ topics }) => topics.join('、'), 24),
  prose('走访情况', 'Summary', ({ summary }) => summary),
  {
    heading: { zh: '反映事项', en: 'Problems heard' },
    width: 40,
    cell: ({ problems }, language) =>
      problems
        .map(({ kind, stage, words: heard }) => {
          const words = [visitProblemKindLabels[kind][language], visitProblemStageLabels[stage][language]]
          return `${heard}（${words.join('，')}）`
        })
        .join('\n'),
  },
  number('反映事项数', 'Problems', ({ problems }) => problems.length),
  text('后续负责人', 'Owner', ({ owner }) => owner.name, 12),
  prose('备注', 'Note', ({ note }) => note),
]

export const visits = exportList({
  address: 'visits',
  title: { zh: '企业走访', en: 'Visits' },
  access: ['township', 'staff'],
  query: visitListQuerySchema(),
  columns,
  page: (services, { actor, query, source }) => services.visits.list(actor, query, source),
})
