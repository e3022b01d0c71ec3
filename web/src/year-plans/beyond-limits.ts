import type { PlannedTrip, YearPlanSettings } from '@duijie/shared/trips'

export type BeyondLimit =
  | { kind: 'trip'; place: number; count: number; most: number }
  | { kind: 'enterprise'; id: string; name: string; count: number; most: number }

/** Where trips by hand go beyond what the plan was to keep to; no bar, but to be seen. */
export function beyondLimits(
  trips: readonly PlannedTrip[],
  { enterprisesPerTrip, perEnterprise }: YearPlanSettings,
): BeyondLimit[] {
  const times = new Map<string, { name: string; count: number }>()
  for (const { id, name } of trips.flatMap(({ enterprises }) => enterprises)) {
    times.set(id, { name, count: (times.get(id)?.count ?? 0) + 1 })
  }
  const full = trips.flatMap(({ enterprises: { length: count } }, place): BeyondLimit[] =>
    count > enterprisesPerTrip ? [{ kind: 'trip', place, count, most: enterprisesPerTrip }] : [],
  )
  const often = [...times].flatMap(([id, { name, count }]): BeyondLimit[] =>
    count > perEnterprise ? [{ kind: 'enterprise', id, name, count, most: perEnterprise }] : [],
  )
  return [...full, ...often]
}
