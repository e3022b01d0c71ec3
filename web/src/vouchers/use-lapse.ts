import type { Voucher } from '@duijie/shared/vouchers'
import { useVoucherTexts } from './texts.ts'

const SOON_DAYS = 60

/** How near the last day of use is; nothing while there is time. */
export function useLapse(): (voucher: Voucher) => string | null {
  const t = useVoucherTexts()
  return ({ lapsesInDays: days }) => {
    if (days === null || days > SOON_DAYS) return null
    if (days === 0) return t('lapsesToday')
    return days > 0 ? t('lapsesSoon', { days }) : t('lapsed', { days: -days })
  }
}
