import type { Agreement } from '@duijie/shared/agreements'
import { useAgreementTexts } from './texts.ts'

const SOON_DAYS = 60

/** How near the end of a running agreement is; nothing while there is time. */
export function useEnding(): (agreement: Agreement) => string | null {
  const t = useAgreementTexts()
  return ({ endsInDays: days }) => {
    if (days === null || days > SOON_DAYS) return null
    if (days === 0) return t('endsToday')
    return days > 0 ? t('endsSoon', { days }) : t('ended', { days: -days })
  }
}
