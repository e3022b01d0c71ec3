import type { Database } from '@duijie/db/client'
import { figureTargets } from '@duijie/db/schema/figures'
import { townships } from '@duijie/db/schema/townships'
import { dayOf } from '@duijie/shared/days'
import type {
  EnteredFigureId,
  Figure,
  FigureId,
  FigureQuery,
  FigureRecord,
  FigureRecordQuery,
  TownshipFigure,
  TownshipFigures,
} from '@duijie/shared/figures'
import type { Page } from '@duijie/shared/page'
import { and, eq } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { cursorInvalid, inPinyinOrder } from '../paging/cursor.ts'
import { countByTownship, countFigure, figureRecords } from './counting.ts'
import type { FigureDays, FigureDefinition } from './definitions/definition.ts'
import { definitionOf, figureDefinitions } from './definitions/figure-definitions.ts'
import { enteredNumber } from './entered.ts'
import { paceOf, ranksOf, rateOf, shareOf, yearBefore } from './pace.ts'
import { townshipAsked } from './policy.ts'

export interface FigureValue {
  value: number | null
  records: number
  enteredTo: string | null
}

const unknown: FigureValue = { value: null, records: 0, enteredTo: null }

/**
 * The value of a figure as the actor may know it. Entered figures and shares are of the whole district: of a
 * township they are not known.
 */
export async function figureValue(
  db: Database,
  actor: Actor,
  definition: FigureDefinition,
  days: FigureQuery,
): Promise<FigureValue> {
  switch (definition.measure) {
    case 'distinct':
    case 'sum':
      return { ...(await countFigure(db, actor, definition, days)), enteredTo: null }
    case 'entered': {
      if (days.townshipId !== undefined) return unknown
      const held = await enteredNumber(db, definition.id as EnteredFigureId, days)
      return { value: held?.value ?? null, records: held ? 1 : 0, enteredTo: held?.to ?? null }
    }
    case 'share': {
      const [part, whole] = await Promise.all(
        [definition.part, definition.whole].map((id) => figureValue(db, actor, definitionOf(id), days)),
      )
      return divided(part, whole)
    }
  }
}

const divided = (part: FigureValue | undefined, whole: FigureValue | undefined): FigureValue => ({
  value: shareOf(part?.value ?? null, whole?.value ?? null),
  records: 0,
  enteredTo: whole?.enteredTo ?? null,
})

/** Every figure of the days, each counted once: shares divide what was counted among those wanted. */
export async function figureValues(
  db: Database,
  actor: Actor,
  days: FigureQuery,
  wanted: readonly FigureDefinition[] = figureDefinitions,
): Promise<Map<FigureId, FigureValue>> {
  const counted = wanted.filter(({ measure }) => measure !== 'share')
  const values = new Map(
    await Promise.all(
      counted.map(async (definition) => {
        const value = await figureValue(db, actor, definition, days)
        return [definition.id, value] as const
      }),
    ),
  )
  for (const definition of wanted) {
    if (definition.measure !== 'share') continue
    values.set(definition.id, divided(values.get(definition.part), values.get(definition.whole)))
  }
  return values
}

/** What stands behind a figure; of a share, what is divided. */
export async function recordsOf(
  db: Database,
  actor: Actor,
  definition: FigureDefinition,
  days: FigureQuery,
  span: { limit?: number; offset?: number } = {},
): Promise<FigureRecord[]> {
  switch (definition.measure) {
    case 'distinct':
    case 'sum':
      return figureRecords(db, actor, definition, days, span)
    case 'share':
      return recordsOf(db, actor, definitionOf(definition.part), days, span)
    case 'entered': {
      if (days.townshipId !== undefined || (span.offset ?? 0) > 0) return []
      const held = await enteredNumber(db, definition.id as EnteredFigureId, days)
      if (!held) return []
      return [
        {
          kind: 'entered_figure',
          id: held.id,
          pageId: held.id,
          title: held.source,
          detail: '',
          day: held.to,
          organizationName: '',
          townshipName: '',
          counted: held.id,
          amount: held.value,
        },
      ]
    }
  }
}

interface Dependencies {
  db: Database
  clock: () => Date
}

export function createFigureReading({ db, clock }: Dependencies) {
  async function targetsOf(day: string, townshipId: string | undefined) {
    const year = Number(day.slice(0, 4))
    const rows = await db.select().from(figureTargets).where(eq(figureTargets.year, year))
    return new Map(
      rows
        .filter((row) => (row.townshipId ?? undefined) === townshipId)
        .map(({ figureId, value }) => [figureId, value]),
    )
  }

  return {
    async list(actor: Actor, query: FigureQuery, wanted = figureDefinitions): Promise<Figure[]> {
      const days = { ...query, townshipId: townshipAsked(actor, query.townshipId) }
      const [targets, values, earlier] = await Promise.all([
        targetsOf(days.to, days.townshipId),
        figureValues(db, actor, days, wanted),
        figureValues(db, actor, { ...days, ...yearBefore(days) }, wanted),
      ])
      const pace = paceOf(days, dayOf(clock()))
      return wanted.map(({ id, group, unit }) => {
        const present = values.get(id) ?? unknown
        const previous = earlier.get(id)?.value ?? null
        const target = targets.get(id) ?? null
        return { id, group, unit, ...present, previous, target, rate: rateOf(present.value, target), pace }
      })
    },

    async records(actor: Actor, id: FigureId, query: FigureRecordQuery): Promise<Page<FigureRecord>> {
      const { cursor, limit, ...asked } = query
      const days = { ...asked, townshipId: townshipAsked(actor, asked.townshipId) }
      const offset = cursor === undefined ? 0 : Number(cursor)
      if (!Number.isInteger(offset) || offset < 0 || offset > 10_000_000) throw cursorInvalid()
      const definition = definitionOf(id)
      const counted = definition.measure === 'share' ? definitionOf(definition.part) : definition
      const [found, { records: total }] = await Promise.all([
        recordsOf(db, actor, definition, days, { limit: limit + 1, offset }),
        figureValue(db, actor, counted, days),
      ])
      const nextCursor = found.length > limit ? String(offset + limit) : null
      return { items: found.slice(0, limit), nextCursor, total }
    },

    /** One figure in every township and park; what belongs to none stands last, without a rank. */
    async townships(actor: Actor, id: FigureId, days: FigureDays): Promise<TownshipFigures> {
      const definition = definitionOf(id)
      const { value: total } = await figureValue(db, actor, definition, days)
      if (definition.measure !== 'distinct' && definition.measure !== 'sum') {
        return { id, from: days.from, to: days.to, total, townships: [] }
      }
      const [values, places, targets] = await Promise.all([
        countByTownship(db, actor, definition, days),
        db
          .select({ id: townships.id, name: townships.name })
          .from(townships)
          .orderBy(inPinyinOrder(townships.name)),
        db
          .select()
          .from(figureTargets)
          .where(and(eq(figureTargets.year, Number(days.to.slice(0, 4))), eq(figureTargets.figureId, id))),
      ])
      const targetOf = new Map(targets.map(({ townshipId, value }) => [townshipId, value]))
      const pace = paceOf(days, dayOf(clock()))
      const rows = places.map((place) => {
        const value = values.get(place.id) ?? 0
        const target = targetOf.get(place.id) ?? null
        const rate = rateOf(value, target)
        return {
          townshipId: place.id,
          townshipName: place.name,
          value,
          target,
          rate,
          ahead: rate === null ? null : rate - pace,
        }
      })
      const byRate = rows.some(({ rate }) => rate !== null)
      const ranks = ranksOf(rows.map(({ rate, value }) => (byRate ? rate : value)))
      const ranked: TownshipFigure[] = rows
        .map((row, index) => ({ ...row, rank: ranks[index] ?? null }))
        .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
      const elsewhere = values.get(null) ?? 0
      const rest = { townshipId: null, townshipName: '', target: null, rate: null, rank: null, ahead: null }
      return {
        id,
        from: days.from,
        to: days.to,
        total,
        townships: elsewhere > 0 ? [...ranked, { ...rest, value: elsewhere }] : ranked,
      }
    },
  }
}
