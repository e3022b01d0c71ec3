import { type FollowUp, type FollowUpStatus, followUpListQuerySchema } from '@duijie/shared/follow-ups'
import type { Label } from '@duijie/shared/labels'
import { bureauStaff } from '../../access/route-access.ts'
import { type Column, day, instant, number, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const statusLabels: Record<FollowUpStatus, Label> = {
  open: { zh: '待办', en: 'Open' },
  done: { zh: '已完成', en: 'Done' },
  dropped: { zh: '不再需要', en: 'Dropped' },
}

export const followUpColumns: readonly Column<FollowUp>[] = [
  text('任务', 'Task', ({ title }) => title, 32),
  text('所属事项', 'Belongs to', ({ subject }) => subject.title, 48),
  day('到期日', 'Due', ({ dueOn }) => dueOn),
  number('逾期天数', 'Days overdue', ({ overdueDays }) => overdueDays || null),
  text('负责人', 'Owner', ({ owner }) => owner.name, 12),
  word('状态', 'Status', statusLabels, ({ status }) => status),
  instant('完成时间', 'Done', ({ doneAt }) => doneAt),
  prose('备注', 'Note', ({ note }) => note),
  instant('建立时间', 'Created', ({ createdAt }) => createdAt),
]

export const followUps = exportList({
  address: 'follow-ups',
  title: { zh: '跟进任务', en: 'Follow-ups' },
  access: bureauStaff,
  query: followUpListQuerySchema,
  columns: followUpColumns,
  page: (services, { actor, query, source }) => services.followUps.list(actor, query, source),
})
