import { auditRoleLabels, auditSubjectLabels } from '@duijie/shared/audit-labels'
import type { AuditEntry } from '@duijie/shared/audit-log'
import { useLabel } from '../i18n/use-label.ts'
import { namedActions } from '../ui/history-actions.ts'
import { useHistoryTexts } from '../ui/history-texts.ts'
import { useAuditTexts } from './texts.ts'

/** An entry of the log in words. */
export function useAuditWords() {
  const t = useAuditTexts()
  const words = useHistoryTexts()
  const label = useLabel()
  return {
    actor({ actor: { role, name } }: AuditEntry): string {
      if (role === 'system') return t('system')
      return [name, label(auditRoleLabels[role])].filter(Boolean).join(' · ')
    },
    action({ action }: AuditEntry): string {
      const named = namedActions.find((known) => known === action)
      return named ? words(named) : t('other', { action })
    },
    kind: ({ subject }: AuditEntry): string => label(auditSubjectLabels[subject.kind]),
    states: ({ from, to }: AuditEntry): string => [from, to].filter(Boolean).join(' → '),
  }
}
