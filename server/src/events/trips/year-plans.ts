import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { type PlannedTrip, yearPlans } from '@duijie/db/schema/year-plans'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { Page, PageQuery } from '@duijie/shared/page'
import {
  type YearPlan,
  type YearPlanInput,
  type YearPlanPatch,
  yearPlanFiguresSchema,
} from '@duijie/shared/trips'
import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { invalid, notFound, stageConflict, versionConflict } from '../../errors.ts'
import { cutPage, keyset } from '../../paging/cursor.ts'
import { openPairs } from '../../planning/matches.ts'
import { namesOf, referenceOf, refuseOthers } from '../organizations.ts'
import { bureauOnly } from '../policy.ts'
import type { createTripMaking } from './making.ts'
import { planInThread } from './planning-thread.ts'
import { type ProposingDependencies, plannable } from './proposing.ts'
import { openMatches } from './trip-matches.ts'

export interface YearPlanDependencies extends ProposingDependencies {
  clock: () => Date
  report: (error: unknown) => void
  make: ReturnType<typeof createTripMaking>
}

type PlanRow = typeof yearPlans.$inferSelect

/** Trips proposed for a year, as staff pin, change and make them. */
export function createYearPlans({ db, clock, matches, report, make }: YearPlanDependencies) {
  async function row(actor: Actor, id: string): Promise<PlanRow> {
    bureauOnly(actor)
    const [plan] = await db.select().from(yearPlans).where(eq(yearPlans.id, id))
    if (!plan) throw notFound()
    return plan
  }

  async function present(rows: readonly PlanRow[]): Promise<YearPlan[]> {
    const names = await namesOf(
      db,
      rows.flatMap(({ trips }) => trips.flatMap((trip) => [...trip.institutionIds, ...trip.enterpriseIds])),
    )
    return rows.map(({ createdAt, updatedAt, createdBy: _, updatedBy: __, trips, figures, ...plan }) => ({
      ...plan,
      figures: yearPlanFiguresSchema.parse(figures),
      trips: trips.map(({ id, institutionIds, enterpriseIds, pinned, eventId }) => ({
        ...{ id, pinned, eventId },
        institutions: institutionIds.flatMap((each) => referenceOf(names, each)),
        enterprises: enterpriseIds.flatMap((each) => referenceOf(names, each)),
      })),
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    }))
  }

  async function get(actor: Actor, id: string): Promise<YearPlan> {
    const [plan] = await present([await row(actor, id)])
    if (!plan) throw notFound()
    return plan
  }

  /** Proposes trips around those that stand. */
  async function planned(settings: PlanRow['settings'], standing: readonly PlannedTrip[]) {
    const started = process.hrtime.bigint()
    const pairs = await weights()
    const institutions = new Set(pairs.map(({ institution }) => institution))
    const names = await namesOf(db, institutions)
    const cities = new Map(
      [...names.values()].filter(({ city }) => city !== '').map(({ id, city }) => [id, city]),
    )
    const plan = await planInThread(
      {
        pairs,
        trips: Math.max(settings.trips, standing.length),
        enterprisesPerTrip: { max: settings.enterprisesPerTrip },
        stopsPerTrip: { max: settings.stopsPerTrip },
        perEnterprise: settings.perEnterprise,
        cities,
        pinned: standing.map(({ institutionIds, enterpriseIds, eventId }) => ({
          institutions: institutionIds,
          enterprises: enterpriseIds,
          closed: eventId !== null,
        })),
      },
      report,
    )
    const trips = plan.trips.map(({ institutions: stops, enterprises, pinned }): PlannedTrip => {
      const kept = pinned === null ? undefined : standing[pinned]
      return {
        id: kept?.id ?? randomUUID(),
        institutionIds: [...stops],
        enterpriseIds: [...enterprises],
        pinned: kept !== undefined,
        eventId: kept?.eventId ?? null,
      }
    })
    const seconds = Number(process.hrtime.bigint() - started) / 1e9
    return { trips, figures: { ...plan.figures, seconds } }
  }

  /** What each pair of an enterprise and an institution is worth. */
  async function weights() {
    const open = (await openMatches(db, matches)).map(plannable)
    return openPairs(open).map(({ enterprise, institution, sum }) => ({
      enterprise,
      institution,
      weight: sum,
    }))
  }

  async function write(actor: Actor, id: string, version: number, values: Partial<PlanRow>, action: string) {
    const { accountId } = bureauOnly(actor)
    await db.transaction(async (tx: Database) => {
      const updated = await tx
        .update(yearPlans)
        .set({ ...values, version: version + 1, updatedAt: clock(), updatedBy: accountId })
        .where(and(eq(yearPlans.id, id), eq(yearPlans.version, version)))
        .returning({ id: yearPlans.id })
      if (updated.length === 0) throw versionConflict()
      await recordChange(tx, actor, { action, subjectKind: 'year_plan', subjectId: id, version: version + 1 })
    })
    return get(actor, id)
  }

  return {
    get,

    async list(actor: Actor, query: PageQuery): Promise<Page<YearPlan>> {
      bureauOnly(actor)
      const order = keyset(yearPlans.createdAt, yearPlans.id, 'desc')
      const found = await db
        .select()
        .from(yearPlans)
        .where(order.after(query.cursor))
        .orderBy(...order.orderBy)
        .limit(query.limit + 1)
      const [counted] = await db.select({ total: sql<number>`count(*)::int` }).from(yearPlans)
      const page = cutPage(found, query.limit, ({ createdAt, id }) => [createdAt.toISOString(), id])
      return { ...page, items: await present(page.items), total: counted?.total ?? 0 }
    },

    async create(actor: Actor, { title, year, settings }: YearPlanInput): Promise<YearPlan> {
      const { accountId } = bureauOnly(actor)
      const plan = await planned(settings, [])
      const id = randomUUID()
      const at = clock()
      await db.transaction(async (tx) => {
        const tracked = { createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId }
        await tx.insert(yearPlans).values({ id, title, year, settings, ...plan, ...tracked })
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'year_plan',
          subjectId: id,
          version: 1,
        })
      })
      return get(actor, id)
    },

    /** Trips as staff dragged and pinned them; one that an event was made of stays. */
    async patch(
      actor: Actor,
      id: string,
      version: number,
      { trips, ...fields }: YearPlanPatch,
    ): Promise<YearPlan> {
      const before = await row(actor, id)
      if (before.version !== version) throw versionConflict()
      if (trips === undefined) return write(actor, id, version, fields, 'edit')
      const known = new Map(before.trips.map((trip) => [trip.id, trip]))
      const made = before.trips.filter(({ eventId }) => eventId !== null)
      if (made.some((trip) => !trips.some((kept) => kept.id === trip.id))) {
        throw stageConflict('已生成活动的行程不能删除')
      }
      for (const [at, trip] of trips.entries()) {
        if (trip.id !== undefined && !known.has(trip.id)) throw invalid(`/trips/${at}/id`, '没有这个行程')
        await refuseOthers(db, trip.institutionIds, 'institution', (n) => `/trips/${at}/institutionIds/${n}`)
        await refuseOthers(db, trip.enterpriseIds, 'enterprise', (n) => `/trips/${at}/enterpriseIds/${n}`)
      }
      const after = trips.map((trip) => {
        const was = trip.id === undefined ? undefined : known.get(trip.id)
        return was?.eventId
          ? { ...was, pinned: true }
          : { eventId: null, ...trip, id: trip.id ?? randomUUID() }
      })
      return write(actor, id, version, { ...fields, trips: after }, 'edit')
    },

    /** Makes the plan anew around what is pinned. */
    async replan(actor: Actor, id: string, version: number): Promise<YearPlan> {
      const before = await row(actor, id)
      if (before.version !== version) throw versionConflict()
      const standing = before.trips.filter(({ pinned, eventId }) => pinned || eventId !== null)
      return write(actor, id, version, await planned(before.settings, standing), 'replan')
    },

    async makeEvent(
      actor: Actor,
      id: string,
      version: number,
      { tripId, startsOn }: { tripId: string; startsOn: string },
    ): Promise<HostedEvent> {
      const plan = await row(actor, id)
      if (plan.version !== version) throw versionConflict()
      const trip = plan.trips.find((each) => each.id === tripId)
      if (!trip) throw notFound()
      if (trip.eventId !== null) throw stageConflict('这个行程已经生成了活动')
      const { institutionIds, enterpriseIds } = trip
      const event = await make(actor, { institutionIds, enterpriseIds, startsOn, series: '' })
      const trips = plan.trips.map((each) =>
        each.id === tripId ? { ...each, pinned: true, eventId: event.id } : each,
      )
      await write(actor, id, version, { trips }, 'make_event')
      return event
    },
  }
}
