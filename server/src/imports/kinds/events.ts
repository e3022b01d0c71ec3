import { type EventDirection, eventDirectionSchema } from '@duijie/shared/event-queries'
import { daySchema, lineSchema, textSchema } from '@duijie/shared/fields'
import { eventColumns, eventProseColumns } from '@duijie/shared/import-values/event-columns'
import { parseHours } from '@duijie/shared/import-values/hours'
import { z } from 'zod'
import type { RowKind } from './kind.ts'
import { refusalsOf } from './refusals.ts'

const clockSchema = z.string().regex(/^\d{2}:\d{2}$/)
const MOST_OF_ONE = 50

/** One stop of a past event as a row says it, the enterprises that came by their names. */
export const pastStopSchema = z.object({
  event: lineSchema(160).min(2),
  day: daySchema,
  from: clockSchema,
  to: clockSchema,
  direction: eventDirectionSchema.nullable(),
  series: lineSchema(60),
  place: lineSchema(200),
  room: lineSchema(120),
  host: lineSchema(120),
  owner: lineSchema(60),
  introduction: textSchema(5000),
  note: textSchema(2000),
  came: z.array(z.object({ name: z.string(), people: z.int().min(1).max(MOST_OF_ONE).nullable() })).max(200),
})
export type PastStop = z.infer<typeof pastStopSchema>

const refusals = refusalsOf(pastStopSchema, { note: 'remark', came: 'enterprises' })

const directions: readonly (readonly [RegExp, EventDirection])[] = [
  [/引进来|请进来|来访|^inbound$|coming in/iu, 'inbound'],
  [/线上|云|视频|^online$/iu, 'online'],
  [/走出去|走进|外出|赴|^outbound$|going out/iu, 'outbound'],
]
const directionIn = (text: string) => directions.find(([name]) => name.test(text))?.[1] ?? null

/** `甲公司（3人）、乙公司2人、丙公司`: who came, and how many where it says so. */
function enterprisesIn(text: string): PastStop['came'] {
  const found = new Map<string, number | null>()
  for (const part of text.split(/[、,，;；\n|]+/u)) {
    const said = part.normalize('NFKC').replace(/\s+/gu, ' ').trim().replace(/等$/u, '')
    const count = /[(]?\s*(\d{1,3})\s*(?:人|名|位)\s*[)]?$/u.exec(said)
    const name = said.slice(0, count?.index ?? said.length).trim()
    if (name !== '' && !found.has(name)) found.set(name, count ? Number(count[1]) : null)
  }
  return [...found].map(([name, people]) => ({ name, people }))
}

/** A sum of people over those of whom no number is said, as evenly as it goes; null where it cannot be theirs. */
function spread(came: PastStop['came'], total: number): PastStop['came'] | null {
  const known = came.reduce((sum, { people }) => sum + (people ?? 0), 0)
  const open = came.filter(({ people }) => people === null).length
  const rest = total - known
  if (open === 0) return rest === 0 ? came : null
  if (rest < open || rest > open * MOST_OF_ONE) return null
  let at = 0
  return came.map(({ name, people }) => {
    if (people !== null) return { name, people }
    at += 1
    return { name, people: Math.floor(rest / open) + (at <= rest % open ? 1 : 0) }
  })
}

/** 过往对接活动: a row a stop; rows of one name whose days follow one another are one event. */
export const eventRows: RowKind = {
  shape: { columns: eventColumns, prose: eventProseColumns },
  refusals,
  read(row) {
    const hours = row.meaning('hours', parseHours, '起止时间') ?? { from: '09:00', to: '17:00' }
    const day = row.day('day')
    if (day === null) row.error('day', row.line('day') === '' ? '缺少活动日期' : '没有读懂活动日期')
    const said = enterprisesIn(row.text('enterprises'))
    const total = row.meaning('people', (text) => Number(/\d+/.exec(text)?.[0]) || null, '人数')
    const came = total === null ? said : spread(said, total)
    if (total !== null && said.length === 0) row.warn('people', '没有写参加企业，人数不计入')
    else if (came === null) row.warn('people', `${total} 人与 ${said.length} 家企业对不上，人数将留空`)
    else if (total !== null && said.length > 1 && said.some(({ people }) => people === null)) {
      row.warn('people', `没有分企业写人数，${total} 人按 ${said.length} 家平均登记`)
    }
    const institution = row.line('title')
    return {
      input: {
        event: row.line('event'),
        // a day that could not be read is said once, in its own words
        day: day ?? '1970-01-01',
        ...hours,
        direction: row.meaning('direction', directionIn, '方向'),
        series: row.line('series'),
        place: row.line('place'),
        room: row.line('room'),
        host: row.line('host'),
        owner: row.line('owner'),
        introduction: row.text('introduction'),
        note: row.text('remark'),
        came: came ?? said,
      },
      names: { organization: institution, enterprises: said.map(({ name }) => name) },
    }
  },
}
