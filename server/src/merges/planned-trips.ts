import type { Database } from '@duijie/db/client'
import type { MovedRow } from '@duijie/db/schema/duplicates'
import { type PlannedTrip, yearPlans } from '@duijie/db/schema/year-plans'
import { eq, inArray, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'

type Plan = Pick<
  typeof yearPlans.$inferSelect,
  'id' | 'version' | 'settings' | 'trips' | 'figures' | 'before'
>
type Rename = (ids: readonly string[]) => string[]

/** Year plans keep organizations in JSON, where no column refers to them. */
const TABLE = 'year_plans'

const once = (ids: readonly string[]) => [...new Set(ids)]

function renamePairs(pairs: NonNullable<PlannedTrip['pairs']>, rename: Rename) {
  const byPair = new Map<string, (typeof pairs)[number]>()
  for (const pair of pairs) {
    const [enterpriseId = pair.enterpriseId] = rename([pair.enterpriseId])
    const [institutionId = pair.institutionId] = rename([pair.institutionId])
    const key = `${enterpriseId} ${institutionId}`
    const matches = Math.max(pair.matches, byPair.get(key)?.matches ?? 0)
    byPair.set(key, { enterpriseId, institutionId, matches })
  }
  return [...byPair.values()]
}

const renameTrip = (trip: PlannedTrip, rename: Rename): PlannedTrip => ({
  ...trip,
  institutionIds: rename(trip.institutionIds),
  enterpriseIds: rename(trip.enterpriseIds),
  ...(trip.pinnedEnterpriseIds && { pinnedEnterpriseIds: rename(trip.pinnedEnterpriseIds) }),
  ...(trip.pairs && { pairs: renamePairs(trip.pairs, rename) }),
})

/** How many enterprises the trips take: two that became one are one. */
const recounted = (figures: Record<string, number>, trips: readonly PlannedTrip[]) => ({
  ...figures,
  ...('enterprises' in figures && {
    enterprises: once(trips.flatMap(({ enterpriseIds }) => enterpriseIds)).length,
  }),
})

/** The plan with its trips changed, and those it had before it was made anew. */
function withTrips({ figures, trips, before }: Pick<Plan, 'figures' | 'trips' | 'before'>) {
  return {
    trips,
    figures: recounted(figures, trips),
    before: before && { ...before, figures: recounted(before.figures, before.trips) },
  }
}

async function write(tx: Database, actor: Actor, { id, version, ...values }: Plan, at: Date): Promise<void> {
  const updatedBy = isAccount(actor) ? actor.accountId : null
  await tx
    .update(yearPlans)
    .set({ ...values, version: version + 1, updatedAt: at, updatedBy })
    .where(eq(yearPlans.id, id))
  await recordChange(tx, actor, {
    ...{ action: 'edit', subjectKind: 'year_plan', subjectId: id, version: version + 1 },
  })
}

/** Lets every trip planned with the merged organization be with the survivor, and says what the plans were. */
export async function movePlannedTrips(
  tx: Database,
  actor: Actor,
  mergedId: string,
  survivorId: string,
  at: Date,
): Promise<MovedRow[]> {
  const named = (column: typeof yearPlans.trips | typeof yearPlans.before | typeof yearPlans.settings) =>
    sql`strpos(${column}::text, ${mergedId}) > 0`
  const plans = await tx
    .select()
    .from(yearPlans)
    .where(or(named(yearPlans.trips), named(yearPlans.before), named(yearPlans.settings)))
    .for('update')
  const rename: Rename = (ids) => once(ids.map((id) => (id === mergedId ? survivorId : id)))
  for (const { id, version, settings, trips, figures, before } of plans) {
    const { institutionIds } = settings
    const after = {
      settings: { ...settings, ...(institutionIds && { institutionIds: rename(institutionIds) }) },
      ...withTrips({
        figures,
        trips: trips.map((trip) => renameTrip(trip, rename)),
        before: before && { ...before, trips: before.trips.map((trip) => renameTrip(trip, rename)) },
      }),
    }
    await write(tx, actor, { id, version, ...after }, at)
  }
  return plans.map(({ id, settings, trips, before }) => ({
    ...{ table: TABLE, column: 'trips', gaveWay: false },
    row: { id, settings, trips, before },
  }))
}

const ids = z.array(z.string())
const storedTrips = z.array(
  z.object({
    ...{ id: z.string(), institutionIds: ids, enterpriseIds: ids },
    pinnedEnterpriseIds: ids.optional(),
    pairs: z
      .array(z.object({ enterpriseId: z.string(), institutionId: z.string(), matches: z.number() }))
      .optional(),
  }),
)
const storedPlan = z.object({
  id: z.string(),
  settings: z.object({ institutionIds: ids.optional() }),
  trips: storedTrips,
  before: z.object({ trips: storedTrips }).nullable(),
})
type StoredTrips = z.infer<typeof storedTrips>

/** Undoes {@link movePlannedTrips} trip by trip, leaving alone what staff have changed since. */
export async function movePlannedTripsBack(
  tx: Database,
  actor: Actor,
  moved: readonly MovedRow[],
  mergedId: string,
  survivorId: string,
  at: Date,
): Promise<void> {
  const stored = moved.filter(({ table }) => table === TABLE).map(({ row }) => storedPlan.parse(row))
  if (stored.length === 0) return
  const plans = await tx
    .select()
    .from(yearPlans)
    .where(
      inArray(
        yearPlans.id,
        stored.map(({ id }) => id),
      ),
    )
    .for('update')
  /** A list that named the merged one names it again, unless the survivor was taken off it meanwhile. */
  const back = (now: readonly string[], was: readonly string[] = []): string[] => {
    if (!was.includes(mergedId) || !now.includes(survivorId)) return [...now]
    if (!was.includes(survivorId)) return now.map((id) => (id === survivorId ? mergedId : id))
    return now.includes(mergedId) ? [...now] : [...now, mergedId]
  }
  const restore = (trips: PlannedTrip[], before: StoredTrips): PlannedTrip[] =>
    trips.map((trip) => {
      const was = before.find(({ id }) => id === trip.id)
      if (!was) return trip
      const enterpriseIds = back(trip.enterpriseIds, was.enterpriseIds)
      const institutionIds = back(trip.institutionIds, was.institutionIds)
      const kept = (was.pairs ?? []).filter(
        (pair) => enterpriseIds.includes(pair.enterpriseId) && institutionIds.includes(pair.institutionId),
      )
      const pinned = trip.pinnedEnterpriseIds
      return {
        ...{ ...trip, enterpriseIds, institutionIds },
        ...(pinned && { pinnedEnterpriseIds: back(pinned, was.pinnedEnterpriseIds) }),
        ...(trip.pairs && { pairs: kept }),
      }
    })
  for (const { id, version, settings, trips, figures, before } of plans) {
    const was = stored.find((each) => each.id === id)
    if (!was) continue
    const { institutionIds } = settings
    const after = {
      settings: {
        ...settings,
        ...(institutionIds && { institutionIds: back(institutionIds, was.settings.institutionIds) }),
      },
      ...withTrips({
        figures,
        trips: restore(trips, was.trips),
        before: before && { ...before, trips: restore(before.trips, was.before?.trips ?? []) },
      }),
    }
    await write(tx, actor, { id, version, ...after }, at)
  }
}
