import { dayOf } from '@duijie/shared/days'
import { useMemo } from 'react'
import { useLanguage } from '../i18n/use-language.ts'

/** Days and instants as people here write them, in Asia/Shanghai. */
export function useDay() {
  const language = useLanguage()
  return useMemo(() => {
    const shown = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
    const time = new Intl.DateTimeFormat(language, {
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Asia/Shanghai',
    })
    return {
      /** `2026-03-05` → 2026年3月5日 */
      day: (day: string) => shown.format(new Date(`${day}T00:00:00Z`)),
      dayOfInstant: (instant: string) => shown.format(new Date(`${dayOf(new Date(instant))}T00:00:00Z`)),
      minute: (instant: string) => time.format(new Date(instant)),
    }
  }, [language])
}
