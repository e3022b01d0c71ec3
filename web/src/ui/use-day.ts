import { dayOf } from '@duijie/shared/days'
import type { Language } from '../i18n/language.ts'
import { useLanguage } from '../i18n/use-language.ts'

const minuteParts = {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
} as const

const yearOf = (at: Date) => dayOf(at).slice(0, 4)

function wordsIn(language: Language) {
  const shown = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const time = new Intl.DateTimeFormat(language, minuteParts)
  const timeOfYear = new Intl.DateTimeFormat(language, { ...minuteParts, year: 'numeric' })
  return {
    /** `2026-03-05` → 2026年3月5日 */
    day: (day: string) => shown.format(new Date(`${day}T00:00:00Z`)),
    dayOfInstant: (instant: string) => shown.format(new Date(`${dayOf(new Date(instant))}T00:00:00Z`)),
    /** 3月5日 14:30, with its year where that is another one */
    minute: (instant: string) => {
      const at = new Date(instant)
      return (yearOf(at) === yearOf(new Date()) ? time : timeOfYear).format(at)
    },
  }
}

// formats take longer to make than a row of a list to draw
const words = new Map<Language, ReturnType<typeof wordsIn>>()

/** Days and instants as people here write them, in Asia/Shanghai. */
export function useDay(): ReturnType<typeof wordsIn> {
  const language = useLanguage()
  const made = words.get(language) ?? wordsIn(language)
  words.set(language, made)
  return made
}
