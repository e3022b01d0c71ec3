import { auditActionLabel } from '@duijie/shared/audit-actions'
import { auditFieldWords } from '@duijie/shared/audit-fields'
import { auditRoleLabels, auditSubjectLabels, subjectName } from '@duijie/shared/audit-labels'
import type { AuditEntry } from '@duijie/shared/audit-log'
import { auditStateLabel } from '@duijie/shared/audit-states'
import { useLabel } from '../i18n/use-label.ts'
import { useAuditTexts } from './texts.ts'

/** An entry of the log in words. */
export function useAuditWords() {
  const t = useAuditTexts()
  const label = useLabel()
  return {
    actor({ actor: { role, name } }: AuditEntry): string {
      return [name, label(auditRoleLabels[role])].filter(Boolean).join(' · ')
    },
    action: ({ action, subject }: AuditEntry): string => label(auditActionLabel(subject.kind, action)),
    kind: ({ subject }: AuditEntry): string => label(auditSubjectLabels[subject.kind]),
    /** what the record is called; the beginning of its number where the log does not say */
    record({ subject }: AuditEntry): string {
      const name = subjectName(subject)
      return name ? label(name) : subject.id.slice(0, ID_SHOWN)
    },
    states: ({ subject, from, to }: AuditEntry): string =>
      [from, to].flatMap((state) => (state ? [label(auditStateLabel(subject.kind, state))] : [])).join(' → '),
    fields: ({ fields }: AuditEntry): string => auditFieldWords(fields, label).join(t('between')),
  }
}

const ID_SHOWN = 8
