import {
  satisfactionLabels,
  visitProblemKindLabels,
  visitProblemStageLabels,
} from '@duijie/shared/visit-labels'
import { visitProblemListQuerySchema } from '@duijie/shared/visit-problem-queries'
import type { VisitProblem } from '@duijie/shared/visit-problems'
import { type Column, day, moneyRange, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const columns: readonly Column<VisitProblem>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('企业名称', 'Enterprise', ({ visit }) => visit.enterprise.name, 28),
  day('走访日期', 'Day of the visit', ({ visit }) => visit.day),
  word('事项类型', 'Kind', visitProblemKindLabels, ({ kind }) => kind),
  prose('反映事项', 'Problem', ({ words }) => words),
  prose('现有指标', 'Present value', ({ presentValue }) => presentValue),
  prose('期望指标', 'Wanted value', ({ wantedValue }) => wantedValue),
  prose('限制条件', 'Constraints', ({ constraints }) => constraints),
  moneyRange('预算', 'Budget', ({ budgetFen, budgetNegotiable }) => ({
    range: budgetFen,
    negotiable: budgetNegotiable,
  })),
  day('期望完成日期', 'Wanted by', ({ deadline }) => deadline),
  word('状态', 'Stage', visitProblemStageLabels, ({ stage }) => stage),
  text('转为需求', 'Need', ({ need }) => need?.title, 36),
  text('承办单位', 'Handed on to', ({ handedTo }) => handedTo, 20),
  day('转办日期', 'Handed on on', ({ handedOnOn }) => handedOnOn),
  day('办理期限', 'Due on', ({ dueOn }) => dueOn),
  day('办结日期', 'Done on', ({ doneOn }) => doneOn),
  prose('办理结果', 'Answer', ({ answer }) => answer),
  day('回访日期', 'Called back on', ({ calledBackOn }) => calledBackOn),
  word('满意度', 'Satisfaction', satisfactionLabels, ({ satisfaction }) => satisfaction),
  prose('回访情况', 'Call-back note', ({ callBackNote }) => callBackNote),
  prose('状态说明', 'Reason', ({ stageReason }) => stageReason),
  text('后续负责人', 'Owner', ({ owner }) => owner.name, 12),
]

export const visitProblems = exportList({
  address: 'visit-problems',
  title: { zh: '走访反映事项', en: 'Problems heard on visits' },
  access: ['township', 'staff'],
  query: visitProblemListQuerySchema(),
  columns,
  page: (services, { actor, query, source }) => services.visitProblems.list(actor, query, source),
})
