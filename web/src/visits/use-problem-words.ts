import type { FenRange } from '@duijie/shared/money'
import { visitProblemKindLabels } from '@duijie/shared/visit-labels'
import type { VisitProblemInput } from '@duijie/shared/visit-problems'
import { useLabel } from '../i18n/use-label.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import { useVisitFormTexts } from './form-texts.ts'

/** What somebody else put into a problem meanwhile, in words. */
export function useProblemWords() {
  const t = useVisitFormTexts()
  const label = useLabel()
  const money = useMoneyRange()
  return (field: keyof VisitProblemInput & string, value: unknown): string => {
    if (field === 'kind') return label(visitProblemKindLabels[value as VisitProblemInput['kind']])
    if (field === 'budgetFen') return money(value as FenRange | null, false) ?? ''
    if (field === 'budgetNegotiable') return value ? t('budgetNegotiable') : ''
    return String(value ?? '')
  }
}
