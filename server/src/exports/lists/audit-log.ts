import { auditActionLabel } from '@duijie/shared/audit-actions'
import { auditFieldWords } from '@duijie/shared/audit-fields'
import { auditRoleLabels, auditSubjectLabels, subjectName } from '@duijie/shared/audit-labels'
import type { AuditEntry } from '@duijie/shared/audit-log'
import { auditListQuerySchema } from '@duijie/shared/audit-queries'
import { auditStateLabel } from '@duijie/shared/audit-states'
import type { ExportLanguage } from '@duijie/shared/exports'
import type { Label } from '@duijie/shared/labels'
import { type Column, instant, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const spoken = (label: Label, language: ExportLanguage) => label[language]

const columns: readonly Column<AuditEntry>[] = [
  instant('时间', 'When', ({ at }) => at),
  text('操作人', 'Who', ({ actor }) => actor.name, 14),
  word('角色', 'Role', auditRoleLabels, ({ actor }) => actor.role),
  inWords('操作', 'Action', ({ subject, action }) => auditActionLabel(subject.kind, action)),
  word('对象', 'Kind', auditSubjectLabels, ({ subject }) => subject.kind),
  inWords('名称', 'Name', ({ subject }) => subjectName(subject)),
  text('记录编号', 'Record', ({ subject }) => subject.id, 38),
  inWords('原状态', 'From', ({ subject, from }) => from && auditStateLabel(subject.kind, from)),
  inWords('新状态', 'To', ({ subject, to }) => to && auditStateLabel(subject.kind, to)),
  {
    heading: { zh: '修改字段', en: 'Fields' },
    width: 30,
    cell: ({ fields }, language) => auditFieldWords(fields, (label) => spoken(label, language)).join(', '),
  },
]

/** What is said by a label that depends on the kind of record. */
function inWords(
  zh: string,
  en: string,
  labelOf: (entry: AuditEntry) => Label | '' | null,
): Column<AuditEntry> {
  return {
    heading: { zh, en },
    width: 18,
    cell: (entry, language) => {
      const label = labelOf(entry)
      return label ? spoken(label, language) : null
    },
  }
}

export const auditLog = exportList({
  address: 'audit-log',
  title: { zh: '操作日志', en: 'Audit log' },
  access: ['staff', 'admin'],
  query: auditListQuerySchema(),
  columns,
  page: (services, { actor, query, source }) => services.auditLog.list(actor, query, source),
})
