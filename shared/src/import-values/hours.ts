import { chineseNumber } from './chinese-numbers.ts'

/** From when to when on one day; an end that is not after the beginning is on the day after. */
export interface Hours {
  from: string
  to: string
}

const parts: readonly (readonly [RegExp, Hours])[] = [
  [/全天|整天|一天|all ?day/u, { from: '09:00', to: '17:00' }],
  [/上午|早上|morning/u, { from: '09:00', to: '11:30' }],
  [/下午|afternoon/u, { from: '14:00', to: '17:00' }],
  [/晚上|晚间|夜间|evening/u, { from: '19:00', to: '21:00' }],
]
const USUAL_HOURS = 2
const clock =
  /(上午|早上|中午|下午|晚上|晚间)?\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?::(\d{2})|[点时](半|\d{1,2}(?=分))?分?)/gu

const written = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** `9:00-11:30`, `下午2点至4点半`, `上午`; a beginning alone lasts two hours. What names no hours is null. */
export function parseHours(value: string): Hours | null {
  const text = value.normalize('NFKC').toLowerCase()
  let half = ''
  const found = [...text.matchAll(clock)].flatMap(([, part, hour = '', minute, beside]) => {
    half = part ?? half
    const number = /^\d/.test(hour) ? Number(hour) : chineseNumber(hour)
    const late = /下午|晚/.test(half) && number < 12 ? 12 : 0
    const minutes = beside === '半' ? 30 : Number(minute ?? beside ?? 0)
    return number <= 24 && minutes < 60 ? [(number + late) * 60 + minutes] : []
  })
  const [from, to] = found
  if (from !== undefined) return { from: written(from), to: written(to ?? from + USUAL_HOURS * 60) }
  return parts.find(([name]) => name.test(text))?.[1] ?? null
}
