import { accounts } from '@duijie/db/schema/accounts'
import { eventStops, hostedEvents } from '@duijie/db/schema/hosted-events'
import { organizations } from '@duijie/db/schema/organizations'
import { addDays, dayOf } from '@duijie/shared/days'
import { hostedEventInputSchema } from '@duijie/shared/hosted-events'
import { IMPORT_MAX_ROWS } from '@duijie/shared/imports'
import { and, asc, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import { DomainError } from '../../errors.ts'
import type { Draft } from '../kinds/kind.ts'
import { rejected, rowsAfter } from '../row-repository.ts'
import { byEvent, pastEventOf, stopOf } from './past-events.ts'
import {
  type Comparing,
  duplicate,
  type EnteredRow,
  type Entering,
  type RecordKind,
  type Refusal,
  sameText,
} from './record-kind.ts'
import { saidOnly } from './said-only.ts'

const sameTitle = sql<string>`lower(regexp_replace(normalize(${hostedEvents.title}, nfkc), '[[:space:]]+', '', 'g'))`

/** Events with their stops, as rows of the file would say them. */
async function known({ db }: Comparing, where: SQL) {
  const rows = await db
    .select({ event: hostedEvents, stop: eventStops, institution: organizations.name })
    .from(hostedEvents)
    .innerJoin(eventStops, eq(eventStops.eventId, hostedEvents.id))
    .innerJoin(organizations, eq(organizations.id, eventStops.institutionId))
    .where(and(where, notInArray(hostedEvents.stage, ['cancelled', 'postponed'])))
    .orderBy(asc(eventStops.position))
  return rows.map(({ event, stop, institution }) => {
    const { title, series, place, host, introduction } = event
    const cells = { event: title, title: institution, day: dayOf(stop.startsAt), room: stop.room }
    const record = duplicate('imported', event.id, title, institution, {
      ...cells,
      ...{ series, place, host, introduction },
    })
    return { event, stop, record }
  })
}

async function create(entering: Entering, rows: readonly EnteredRow[]): Promise<Refusal[]> {
  const { tx, importId, names } = entering
  const leftOut = (await rowsAfter(tx, importId, -1, IMPORT_MAX_ROWS, rejected)).map(({ row }) => ({
    line: row.row,
    draft: row.draft as Draft,
  }))
  const staff = await tx
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.role, 'staff'), eq(accounts.status, 'active')))
  const ownerOf = (name: string) => {
    const found = staff.filter((account) => sameText(account.name) === sameText(name))
    return found.length === 1 ? found[0]?.id : undefined
  }
  const whole = byEvent<{ draft: Draft; row?: EnteredRow; line?: number }>([
    ...rows.map((row) => ({ row, draft: row.draft })),
    ...leftOut,
  ])
  const refusals: Refusal[] = []
  for (const group of whole) {
    const entered = group.flatMap(({ row }) => row ?? [])
    const missing = group.find(({ line }) => line !== undefined)
    if (entered.length === 0) continue
    if (missing) {
      const detail = `同一活动的第 ${missing.line} 行不能导入，请改正后一起导入`
      refusals.push(...entered.map(({ position }) => ({ position, field: null, detail })))
      continue
    }
    entered.sort((a, b) => hourOf(a).localeCompare(hourOf(b)) || a.position - b.position)
    const input = pastEventOf(entered, names, ownerOf)
    refusals.push(...(await createOne(entering, entered, input)))
  }
  return refusals
}

const hourOf = (row: EnteredRow) => {
  const { day, from } = stopOf(row)
  return `${day} ${from}`
}

/** All rows of an event are its record. What the form refuses at one stop is a refusal of that stop's row. */
async function createOne(
  { actor, services }: Entering,
  rows: readonly EnteredRow[],
  input: unknown,
): Promise<Refusal[]> {
  const [first] = rows
  if (!first) return []
  const parsed = hostedEventInputSchema.safeParse(input)
  if (!parsed.success) {
    const detail = rows.length > 20 ? '一次活动最多 20 站' : '这次活动的内容不符合要求'
    return [{ position: first.position, field: null, detail }]
  }
  try {
    const { id } = await services.events.create(actor, parsed.data)
    for (const row of rows) row.id = id
    return []
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const [problem] = error.errors ?? []
    const stop = /^\/stops\/(\d+)\/(\w+)/.exec(problem?.pointer ?? '')
    const row = rows[Number(stop?.[1] ?? 0)] ?? first
    const field = stop === null ? null : stop[2] === 'institutionId' ? 'title' : 'day'
    return [{ position: row.position, field, detail: problem?.detail ?? error.message }]
  }
}

export const eventRecords: RecordKind = {
  owner: 'institution',
  keyMayRepeat: false,
  wholeFile: true,
  keyOf: ({ draft }) =>
    [draft.input.event, draft.names.organization, draft.input.day, draft.input.from]
      .map((text) => sameText(String(text ?? '')))
      .join(' '),

  async duplicates(comparing, rows) {
    const titles = [...new Set(rows.map(({ draft }) => sameText(String(draft.input.event))))]
    if (titles.length === 0) return []
    const found = await known(comparing, inArray(sameTitle, titles))
    return rows.map(({ draft, organizationId }) => {
      const day = String(draft.input.day)
      const near = found.filter(
        ({ event }) =>
          sameText(event.title) === sameText(String(draft.input.event)) &&
          day >= addDays(dayOf(event.startsAt), -1) &&
          day <= addDays(dayOf(event.endsAt), 1),
      )
      const here = near.filter(
        ({ stop }) => stop.institutionId === organizationId && dayOf(stop.startsAt) === day,
      )
      // an event of that name and time without this stop is the same event all the same
      const [one] = here.length > 0 ? here : near
      return one ? [{ ...one.record, reason: here.length > 0 ? ('day' as const) : ('title' as const) }] : []
    })
  },

  async records(comparing, ids) {
    if (ids.length === 0) return new Map()
    const found = await known(comparing, inArray(hostedEvents.id, [...ids]))
    return new Map(found.reverse().map(({ event, record }) => [event.id, record]))
  },

  create,

  async update({ actor, services }, row) {
    const { version } = await services.events.get(actor, row.id)
    const { series, place, host, introduction, note } = stopOf(row)
    await services.events.patch(actor, row.id, version, saidOnly({ series, place, host, introduction, note }))
  },
}
