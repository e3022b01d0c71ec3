import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import type { PlannedTrip, yearPlans } from '@duijie/db/schema/year-plans'
import {
  type PlannedTrip as PresentedTrip,
  type YearPlan,
  yearPlanFiguresSchema,
  yearPlanSettingsSchema,
} from '@duijie/shared/trips'
import { inArray } from 'drizzle-orm'
import { type Named, namesOf, referenceOf } from '../organizations.ts'

export type PlanRow = typeof yearPlans.$inferSelect

const presentTrips = (trips: readonly PlannedTrip[], names: ReadonlyMap<string, Named>): PresentedTrip[] =>
  trips.map(
    ({ id, institutionIds, enterpriseIds, pinned, pinnedEnterpriseIds = [], eventId, pairs = [] }) => ({
      ...{ id, pinned, pinnedEnterpriseIds, eventId, pairs },
      institutions: institutionIds.flatMap((each) => referenceOf(names, each)),
      enterprises: enterpriseIds.flatMap((each) => referenceOf(names, each)),
    }),
  )

export async function presentYearPlans(db: Database, rows: readonly PlanRow[]): Promise<YearPlan[]> {
  const shown = rows.flatMap(({ trips, before }) => [...trips, ...(before?.trips ?? [])])
  const editors = [...new Set(rows.flatMap(({ updatedBy }) => updatedBy ?? []))]
  const [names, people] = await Promise.all([
    namesOf(
      db,
      shown.flatMap((trip) => [...trip.institutionIds, ...trip.enterpriseIds]),
    ),
    editors.length === 0
      ? []
      : db
          .select({ id: accounts.id, name: accounts.name })
          .from(accounts)
          .where(inArray(accounts.id, editors)),
  ])
  return rows.map(({ createdAt, updatedAt, createdBy: _, updatedBy, trips, figures, before, ...plan }) => ({
    ...plan,
    settings: yearPlanSettingsSchema.parse(plan.settings),
    figures: yearPlanFiguresSchema.parse(figures),
    trips: presentTrips(trips, names),
    before: before && {
      trips: presentTrips(before.trips, names),
      figures: yearPlanFiguresSchema.parse(before.figures),
      at: before.at,
    },
    updatedBy: people.find(({ id }) => id === updatedBy) ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }))
}
