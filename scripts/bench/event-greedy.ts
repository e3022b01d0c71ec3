import type { PlanningProblem, Trip } from '@duijie/server/planning/problem'
import { type PlacedMeeting, pairKey, type SchedulingProblem } from '@duijie/server/scheduling/problem'
import { worthOf } from '@duijie/server/scheduling/worth'

/** What one would do by hand: wish after wish, the most wanted first, into the first slot with both free and a table. */
export function greedySchedule({ participants, slots, tables, wishes }: SchedulingProblem): PlacedMeeting[] {
  const byId = new Map(participants.map((participant) => [participant.id, participant]))
  const taken = new Set<string>()
  const count = new Map<string, number>()
  const meetings: PlacedMeeting[] = []
  const canMeet = (id: string, slot: string) => {
    const { limit = Number.POSITIVE_INFINITY, unavailable = [] } = byId.get(id) ?? {}
    return !taken.has(`${slot} ${id}`) && (count.get(id) ?? 0) < limit && !unavailable.includes(slot)
  }
  for (const { enterprise, institution } of [...wishes].sort((a, b) => worthOf(b) - worthOf(a))) {
    const ends = [enterprise, institution]
    for (const { id: slot, blocked } of slots) {
      const table = tables.find(({ id }) => !taken.has(`${slot} ${id}`))
      if (blocked || table === undefined || !ends.every((id) => canMeet(id, slot))) continue
      for (const id of [...ends, table.id]) taken.add(`${slot} ${id}`)
      for (const id of ends) count.set(id, (count.get(id) ?? 0) + 1)
      meetings.push({ enterprise, institution, slot, table: table.id })
      break
    }
  }
  return meetings
}

/** Trip after trip to where most is open, with those who have most open there; more stops of the city in the same way. */
export function greedyPlan(problem: PlanningProblem): Trip[] {
  const { pairs, enterprisesPerTrip, perEnterprise, cities = new Map(), stopsPerTrip } = problem
  const open = new Map(pairs.map((pair) => [pairKey(pair), pair]))
  const gone = new Map<string, number>()
  const trips: Trip[] = []

  const weights = (of: 'enterprise' | 'institution', at: readonly string[], guests?: readonly string[]) => {
    const sums = new Map<string, number>()
    for (const pair of open.values()) {
      if ((gone.get(pair.enterprise) ?? 0) >= perEnterprise) continue
      if (at.length > 0 && !at.includes(pair.institution)) continue
      if (guests && !guests.includes(pair.enterprise)) continue
      sums.set(pair[of], (sums.get(pair[of]) ?? 0) + pair.weight)
    }
    return [...sums].sort((a, b) => b[1] - a[1]).map(([id]) => id)
  }

  while (trips.length < problem.trips) {
    const [first] = weights('institution', [])
    if (first === undefined) break
    const enterprises = weights('enterprise', [first]).slice(0, enterprisesPerTrip.max)
    const others = weights('institution', [], enterprises).filter(
      (id) => id !== first && cities.get(id) === cities.get(first),
    )
    const institutions = [first, ...others.slice(0, (stopsPerTrip?.max ?? 1) - 1)]
    for (const enterprise of enterprises) {
      gone.set(enterprise, (gone.get(enterprise) ?? 0) + 1)
      for (const institution of institutions) open.delete(pairKey({ enterprise, institution }))
    }
    trips.push({ institutions, enterprises })
  }
  return trips
}
