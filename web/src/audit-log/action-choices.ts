import { auditActionLabels } from '@duijie/shared/audit-actions'
import type { Label } from '@duijie/shared/labels'
import type { Language } from '../i18n/language.ts'

/** The actions to choose from: those of the same name are one, whose value names them all. */
export function actionChoices(label: (of: Label) => string, language: Language) {
  const codes = new Map<string, string[]>()
  for (const [code, words] of Object.entries(auditActionLabels)) {
    codes.set(label(words), [...(codes.get(label(words)) ?? []), code])
  }
  return [...codes]
    .map(([name, of]) => ({ value: of.join(','), label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
}
