import { auditRoleLabels, auditSubjectLabels } from '@duijie/shared/audit-labels'
import { type AuditEntry, auditListQuerySchema } from '@duijie/shared/audit-log'
import { type Column, instant, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const columns: readonly Column<AuditEntry>[] = [
  instant('时间', 'When', ({ at }) => at),
  text('操作人', 'Who', ({ actor }) => actor.name, 14),
  word('角色', 'Role', auditRoleLabels, ({ actor }) => actor.role),
  text('操作', 'Action', ({ action }) => action),
  word('对象', 'Kind', auditSubjectLabels, ({ subject }) => subject.kind),
  text('记录编号', 'Record', ({ subject }) => subject.id, 38),
  text('原状态', 'From', ({ from }) => from),
  text('新状态', 'To', ({ to }) => to),
  text('修改字段', 'Fields', ({ fields }) => fields.join(', '), 30),
]

export const auditLog = exportList({
  address: 'audit-log',
  title: { zh: '操作日志', en: 'Audit log' },
  access: ['staff', 'admin'],
  query: auditListQuerySchema,
  columns,
  page: (services, { actor, query, source }) => services.auditLog.list(actor, query, source),
})
