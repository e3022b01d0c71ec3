import { chineseDay, chineseDayOfYear, dayOf, hourOf } from '@duijie/shared/days'
import { useLanguage } from '../i18n/use-language.ts'

const minuteParts = {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
} as const

const isOfThisYear = (day: string) => day.slice(0, 4) === dayOf(new Date()).slice(0, 4)

interface DayWords {
  /** `2026-03-05` → 2026年3月5日 */
  day: (day: string) => string
  dayOfInstant: (instant: string) => string
  /** 3月5日 14:30, with its year where that is another one */
  minute: (instant: string) => string
}

const chinese: DayWords = {
  day: chineseDay,
  dayOfInstant: (instant) => chineseDay(dayOf(new Date(instant))),
  minute: (instant) => {
    const at = new Date(instant)
    const day = dayOf(at)
    return `${isOfThisYear(day) ? chineseDayOfYear(day) : chineseDay(day)} ${hourOf(at)}`
  },
}

function makeEnglish(): DayWords {
  const shown = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
  const time = new Intl.DateTimeFormat('en', minuteParts)
  const timeOfYear = new Intl.DateTimeFormat('en', { ...minuteParts, year: 'numeric' })
  const day = (day: string) => shown.format(new Date(`${day}T00:00:00Z`))
  return {
    day,
    dayOfInstant: (instant) => day(dayOf(new Date(instant))),
    minute: (instant) => {
      const at = new Date(instant)
      return (isOfThisYear(dayOf(at)) ? time : timeOfYear).format(at)
    },
  }
}

// its formats take longer to make than a row of a list to draw
let english: DayWords | undefined

/** Days and instants as people here write them, in Asia/Shanghai. */
export function useDay(): DayWords {
  if (useLanguage() !== 'en') return chinese
  english ??= makeEnglish()
  return english
}
