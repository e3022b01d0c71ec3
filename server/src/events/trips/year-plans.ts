import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { type PlannedTrip, yearPlans } from '@duijie/db/schema/year-plans'
import type { AuditAction } from '@duijie/shared/audit-actions'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { Page, PageQuery } from '@duijie/shared/page'
import {
  type PlannedTripEventInput,
  type YearPlan,
  type YearPlanInput,
  type YearPlanPatch,
  type YearPlanReplanInput,
  type YearPlanSettings,
  yearPlanSettingsSchema,
} from '@duijie/shared/trips'
import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { invalid, notFound, stageConflict, versionConflict } from '../../errors.ts'
import { cutPage, keyset } from '../../paging/cursor.ts'
import { refuseOthers } from '../organizations.ts'
import { bureauOnly } from '../policy.ts'
import type { MakeTripEvent } from './making.ts'
import { createYearPlanning } from './planning-year.ts'
import { type PlanRow, presentYearPlans } from './present-year-plan.ts'
import type { ProposingDependencies } from './proposing.ts'

export interface YearPlanDependencies extends ProposingDependencies {
  clock: () => Date
  report: (error: unknown) => void
  make: MakeTripEvent
}

/** Trips proposed for a year, as staff pin, change and make them. */
export function createYearPlans({ db, clock, matches, report, make }: YearPlanDependencies) {
  const planning = createYearPlanning({ db, matches, report })

  async function row(actor: Actor, id: string, version?: number): Promise<PlanRow> {
    bureauOnly(actor)
    const [plan] = await db.select().from(yearPlans).where(eq(yearPlans.id, id))
    if (!plan) throw notFound()
    if (version !== undefined && plan.version !== version) throw versionConflict()
    return plan
  }

  async function get(actor: Actor, id: string): Promise<YearPlan> {
    const [plan] = await presentYearPlans(db, [await row(actor, id)])
    if (!plan) throw notFound()
    return plan
  }

  async function write(
    tx: Database,
    actor: Actor,
    { id, version }: PlanRow,
    values: Partial<PlanRow>,
    action: AuditAction,
  ) {
    const { accountId } = bureauOnly(actor)
    const updated = await tx
      .update(yearPlans)
      .set({ ...values, version: version + 1, updatedAt: clock(), updatedBy: accountId })
      .where(and(eq(yearPlans.id, id), eq(yearPlans.version, version)))
      .returning({ id: yearPlans.id })
    if (updated.length === 0) throw versionConflict()
    await recordChange(tx, actor, { action, subjectKind: 'year_plan', subjectId: id, version: version + 1 })
  }

  async function save(actor: Actor, plan: PlanRow, values: Partial<PlanRow>, action: AuditAction) {
    await db.transaction((tx) => write(tx, actor, plan, values, action))
    return get(actor, plan.id)
  }

  const refuse = (settings: YearPlanSettings | undefined) =>
    refuseOthers(db, settings?.institutionIds ?? [], 'institution', (at) => `/settings/institutionIds/${at}`)

  /** The trips as staff left them; ids are of this plan, or of what it was before it was made anew. */
  async function tripsOf(plan: PlanRow, given: NonNullable<YearPlanPatch['trips']>): Promise<PlannedTrip[]> {
    const known = new Map([...(plan.before?.trips ?? []), ...plan.trips].map((trip) => [trip.id, trip]))
    const made = plan.trips.filter(({ eventId }) => eventId !== null)
    if (made.some((trip) => !given.some((kept) => kept.id === trip.id))) {
      throw stageConflict('已生成活动的行程不能删除')
    }
    for (const [at, { id, institutionIds, enterpriseIds }] of given.entries()) {
      if (id !== undefined && !known.has(id)) throw invalid(`/trips/${at}/id`, '没有这个行程')
      if (given.findIndex((other) => id !== undefined && other.id === id) < at && id !== undefined) {
        throw invalid(`/trips/${at}/id`, '同一个行程出现了两次')
      }
      const twice = enterpriseIds.findIndex((each, n) => enterpriseIds.indexOf(each) < n)
      if (twice >= 0) throw invalid(`/trips/${at}/enterpriseIds/${twice}`, '这家企业已在这个行程里')
      await refuseOthers(db, institutionIds, 'institution', (n) => `/trips/${at}/institutionIds/${n}`)
      await refuseOthers(db, enterpriseIds, 'enterprise', (n) => `/trips/${at}/enterpriseIds/${n}`)
    }
    return given.map(({ id = randomUUID(), pinnedEnterpriseIds, ...trip }) => {
      const was = made.find((each) => each.id === id)
      if (was) return was
      const { enterpriseIds } = trip
      const stay = pinnedEnterpriseIds.filter((each) => enterpriseIds.includes(each))
      return { ...trip, id, pinnedEnterpriseIds: stay, eventId: null }
    })
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
      return { ...page, items: await presentYearPlans(db, page.items), total: counted?.total ?? 0 }
    },

    async create(actor: Actor, { title, year, settings }: YearPlanInput): Promise<YearPlan> {
      const { accountId } = bureauOnly(actor)
      await refuse(settings)
      const plan = await planning.plan(settings, [])
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

    /** Trips as staff dragged and pinned them, weighed anew; one that an event was made of stays. */
    async patch(
      actor: Actor,
      id: string,
      version: number,
      { trips, settings, ...fields }: YearPlanPatch,
    ): Promise<YearPlan> {
      const before = await row(actor, id, version)
      await refuse(settings)
      if (trips === undefined && settings === undefined) return save(actor, before, fields, 'edit')
      const wanted = yearPlanSettingsSchema.parse(settings ?? before.settings)
      const after = await planning.weigh(wanted, trips ? await tripsOf(before, trips) : before.trips)
      return save(actor, before, { ...fields, settings: wanted, ...after }, 'edit')
    },

    /** Makes the plan anew around what is pinned, and keeps what it was to compare it with. */
    async replan(
      actor: Actor,
      id: string,
      version: number,
      { settings }: YearPlanReplanInput,
    ): Promise<YearPlan> {
      const plan = await row(actor, id, version)
      await refuse(settings)
      const wanted = yearPlanSettingsSchema.parse(settings ?? plan.settings)
      const after = await planning.plan(wanted, plan.trips)
      const before = { trips: plan.trips, figures: plan.figures, at: plan.updatedAt.toISOString() }
      return save(actor, plan, { settings: wanted, ...after, before }, 'replan')
    },

    /** Gives up a plan that nothing came of. */
    async remove(actor: Actor, id: string, version: number): Promise<void> {
      const plan = await row(actor, id, version)
      if (plan.trips.some(({ eventId }) => eventId !== null)) {
        throw stageConflict('已有行程生成了活动，计划不能删除')
      }
      await db.transaction(async (tx) => {
        const removed = await tx
          .delete(yearPlans)
          .where(and(eq(yearPlans.id, id), eq(yearPlans.version, version)))
          .returning({ id: yearPlans.id })
        if (removed.length === 0) throw versionConflict()
        await recordChange(tx, actor, { action: 'delete', subjectKind: 'year_plan', subjectId: id })
      })
    },

    /** The event of one trip, made in the transaction that says so: of two who ask, one is told to look again. */
    async makeEvent(
      actor: Actor,
      id: string,
      version: number,
      { tripId, ...input }: PlannedTripEventInput,
    ): Promise<HostedEvent> {
      const plan = await row(actor, id, version)
      const trip = plan.trips.find((each) => each.id === tripId)
      if (!trip) throw notFound()
      if (trip.eventId !== null) throw stageConflict('这个行程已经生成了活动')
      const { institutionIds, enterpriseIds } = trip
      return db.transaction(async (tx) => {
        await write(tx, actor, plan, {}, 'make_event')
        const event = await make(tx, actor, { institutionIds, enterpriseIds, ...input })
        const trips = plan.trips.map((each) => (each.id === tripId ? { ...each, eventId: event.id } : each))
        await tx.update(yearPlans).set({ trips }).where(eq(yearPlans.id, id))
        return event
      })
    },
  }
}
