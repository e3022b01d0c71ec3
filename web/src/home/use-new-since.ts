import { chineseDay, chineseDayOfYear } from '@duijie/shared/days'
import type { NewSince } from '@duijie/shared/homes'
import { useLanguage } from '../i18n/use-language.ts'
import { shanghaiDay, shanghaiHour } from '../lib/shanghai-time.ts'
import { useSideTexts } from './side-texts.ts'

/** How much is new since one was here before, in words; nothing where that says nothing. */
export function useNewSince(): (since: NewSince, count: number) => string {
  const t = useSideTexts()
  const language = useLanguage()

  /** 11月28日, 今天 09:20, and with its year where that is another one. */
  function when(instant: string): string {
    const [day, today] = [shanghaiDay(instant), shanghaiDay(new Date().toISOString())]
    if (day === today) return t('todayAt', { time: shanghaiHour(instant) })
    const sameYear = day.slice(0, 4) === today.slice(0, 4)
    if (language !== 'en') return sameYear ? chineseDayOfYear(day) : chineseDay(day)
    return new Intl.DateTimeFormat(language, {
      ...(sameYear ? {} : { year: 'numeric' }),
      month: 'short',
      day: 'numeric',
      timeZone: 'Asia/Shanghai',
    }).format(new Date(instant))
  }

  return ({ at, visited }, count) => {
    if (!visited) return count > 0 ? t('newLately', { count }) : ''
    const words = { when: when(at) }
    return count > 0 ? t('newSinceVisit', { ...words, count }) : t('nothingSince', words)
  }
}
