import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { PlannedTrip } from '@duijie/db/schema/year-plans'
import type { YearPlanSettings } from '@duijie/shared/trips'
import type { MatchService } from '../../matches/service.ts'
import { openPairs } from '../../planning/matches.ts'
import type { PlanningProblem } from '../../planning/problem.ts'
import { namesOf } from '../organizations.ts'
import { planInThread, weighInThread } from './planning-thread.ts'
import { plannable } from './proposing.ts'
import { openMatches } from './trip-matches.ts'

interface Dependencies {
  db: Database
  matches: MatchService
  report: (error: unknown) => void
}

interface OpenPair {
  enterprise: string
  institution: string
  weight: number
  matches: number
}

const stands = ({ pinned, eventId, pinnedEnterpriseIds = [] }: PlannedTrip) =>
  pinned || eventId !== null || pinnedEnterpriseIds.length > 0

/** Trips of a year as the planner proposes them around what stands, and what trips changed by hand cover. */
export function createYearPlanning({ db, matches, report }: Dependencies) {
  /** What each pair of an enterprise and an institution that the plan may bring together is worth. */
  async function pairsOf({ institutionIds, cities, level }: YearPlanSettings) {
    const open = (await openMatches(db, matches)).filter((match) => level === 'fair' || match.level === level)
    const names = await namesOf(
      db,
      open.map(({ institutionId }) => institutionId),
    )
    const cityOf = (id: string) => names.get(id)?.city ?? ''
    const all = institutionIds.length === 0 && cities.length === 0
    const wanted = (id: string) => all || institutionIds.includes(id) || cities.includes(cityOf(id))
    const pairs = openPairs(open.map(plannable)).map(
      ({ enterprise, institution, sum, matches: own }): OpenPair => ({
        enterprise,
        institution,
        weight: sum,
        matches: own.length,
      }),
    )
    return {
      /** also of institutions that the plan leaves out, as trips made by hand may go there */
      pairs,
      offered: pairs.filter(({ institution }) => wanted(institution)),
      cities: new Map([...names.values()].flatMap(({ id, city }) => (city === '' ? [] : [[id, city]]))),
    }
  }

  function problemOf(
    settings: YearPlanSettings,
    pairs: readonly OpenPair[],
    cities: ReadonlyMap<string, string>,
    standing: readonly PlannedTrip[],
    trips: number,
  ): PlanningProblem {
    return {
      pairs,
      cities,
      trips: Math.max(settings.trips, trips),
      enterprisesPerTrip: { max: settings.enterprisesPerTrip },
      stopsPerTrip: { max: settings.stopsPerTrip },
      perEnterprise: settings.perEnterprise,
      pinned: standing.map(({ institutionIds, enterpriseIds, pinned, pinnedEnterpriseIds, eventId }) => {
        const closed = pinned || eventId !== null
        return {
          institutions: institutionIds,
          enterprises: closed ? enterpriseIds : (pinnedEnterpriseIds ?? []),
          closed,
        }
      }),
    }
  }

  const withPairs = (trip: PlannedTrip, pairs: readonly OpenPair[]): PlannedTrip => ({
    ...trip,
    pairs: pairs.flatMap(({ enterprise, institution, matches: count }) =>
      trip.enterpriseIds.includes(enterprise) && trip.institutionIds.includes(institution)
        ? [{ enterpriseId: enterprise, institutionId: institution, matches: count }]
        : [],
    ),
  })

  return {
    /** Proposes trips around those that stand. */
    async plan(settings: YearPlanSettings, before: readonly PlannedTrip[]) {
      const started = performance.now()
      const standing = before.filter(stands)
      const { pairs, offered, cities } = await pairsOf(settings)
      const plan = await planInThread(problemOf(settings, offered, cities, standing, standing.length), report)
      const trips = plan.trips.map(({ institutions, enterprises, pinned }): PlannedTrip => {
        const kept = pinned === null ? undefined : standing[pinned]
        return {
          id: kept?.id ?? randomUUID(),
          institutionIds: [...institutions],
          enterpriseIds: [...enterprises],
          pinned: kept?.pinned ?? false,
          pinnedEnterpriseIds: kept?.pinnedEnterpriseIds ?? [],
          eventId: kept?.eventId ?? null,
        }
      })
      const seconds = (performance.now() - started) / 1000
      return { trips: trips.map((trip) => withPairs(trip, pairs)), figures: { ...plan.figures, seconds } }
    },

    /** What the trips cover as they stand. */
    async weigh(settings: YearPlanSettings, trips: readonly PlannedTrip[]) {
      const started = performance.now()
      const { pairs, offered, cities } = await pairsOf(settings)
      const figures = await weighInThread(
        problemOf(settings, offered, cities, trips.filter(stands), trips.length),
        trips.map(({ institutionIds, enterpriseIds }) => ({
          institutions: institutionIds,
          enterprises: enterpriseIds,
        })),
        report,
      )
      const seconds = (performance.now() - started) / 1000
      return { trips: trips.map((trip) => withPairs(trip, pairs)), figures: { ...figures, seconds } }
    },
  }
}
