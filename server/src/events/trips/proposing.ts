import type { Database } from '@duijie/db/client'
import type { RankedForTrip, TripProposal, TripProposalInput } from '@duijie/shared/trips'
import type { Actor } from '../../access/actor.ts'
import type { MatchService } from '../../matches/service.ts'
import { coverageOf, type Ranked, rankForInstitutions, rankInstitutionsFor } from '../../planning/ranking.ts'
import { namesOf, refuseOthers } from '../organizations.ts'
import { bureauOnly } from '../policy.ts'
import { expertsOf, type OpenMatch, openMatches } from './trip-matches.ts'

export interface ProposingDependencies {
  db: Database
  matches: MatchService
}

/** Matches shown of one enterprise or institution, best first. */
const SHOWN = 12

const idOf = ({ needId, resultId }: OpenMatch) => `${needId} ${resultId}`

const different = <Item extends { id: string }>(items: readonly Item[]) => [
  ...new Map(items.map((item) => [item.id, item])).values(),
]

/** Matches as the planner reads them. */
export const plannable = (match: OpenMatch) => ({
  id: idOf(match),
  enterprise: match.enterpriseId,
  institution: match.institutionId,
  score: match.score,
  met: match.met,
  closed: match.closed,
})

/** Whom to take along to the institutions chosen, or where to go with the enterprises chosen. */
export function createTripProposing({ db, matches }: ProposingDependencies) {
  return async (actor: Actor, input: TripProposalInput): Promise<TripProposal> => {
    bureauOnly(actor)
    const { institutionIds, enterpriseIds, size } = input
    await refuseOthers(db, institutionIds, 'institution', (at) => `/institutionIds/${at}`)
    await refuseOthers(db, enterpriseIds, 'enterprise', (at) => `/enterpriseIds/${at}`)
    const open = await openMatches(db, matches)
    const planned = open.map(plannable)
    const all = [...new Set(open.map(({ institutionId }) => institutionId))]
    const ranked = {
      enterprises: rankForInstitutions(planned, institutionIds.length > 0 ? institutionIds : all),
      institutions: rankInstitutionsFor(
        planned,
        enterpriseIds.length > 0 ? enterpriseIds : [...new Set(open.map(({ enterpriseId }) => enterpriseId))],
      ),
    }
    const group = {
      enterprises:
        enterpriseIds.length > 0 ? enterpriseIds : ranked.enterprises.slice(0, size).map(({ id }) => id),
      institutions:
        institutionIds.length > 0 ? institutionIds : ranked.institutions.slice(0, 1).map(({ id }) => id),
    }
    const covered = coverageOf(planned, group)
    const byId = new Map(open.map((match) => [idOf(match), match]))
    const seen = (ids: readonly string[]) =>
      ids.flatMap((id) => byId.get(id) ?? []).sort((a, b) => b.score - a.score)
    const makersThere = await expertsOf(db, [
      ...new Set(covered.stops.flatMap((stop) => seen(stop.matches)).map(({ resultId }) => resultId)),
    ])
    return {
      enterprises: await present(ranked.enterprises),
      institutions: await present(ranked.institutions),
      coverage: {
        enterpriseIds: group.enterprises,
        institutionIds: group.institutions,
        pairs: covered.pairs,
        sum: covered.sum,
        stops: covered.stops.map(({ institution, enterprises, sum, matches: own }) => ({
          institutionId: institution,
          enterpriseIds: [...enterprises],
          sum,
          matches: own.length,
          results: different(
            seen(own).map(({ resultId, resultTitle }) => ({ id: resultId, title: resultTitle })),
          ),
          experts: different(seen(own).flatMap(({ resultId }) => makersThere.get(resultId) ?? [])),
        })),
        idle: [...covered.idle],
      },
    }

    async function present(items: readonly Ranked[]): Promise<RankedForTrip[]> {
      const shown = items.slice(0, 100)
      const names = await namesOf(
        db,
        shown.map(({ id }) => id),
      )
      const matchesOf = ({ matches: ids }: Ranked) => seen(ids).slice(0, SHOWN)
      const makers = await expertsOf(db, [
        ...new Set(shown.flatMap(matchesOf).map(({ resultId }) => resultId)),
      ])
      return shown.flatMap((item) => {
        const found = names.get(item.id)
        if (!found) return []
        const { city, ...organization } = found
        return [
          {
            organization,
            city,
            sum: item.sum,
            best: item.best,
            matches: matchesOf(item).map((match) => ({
              need: { id: match.needId, title: match.needTitle },
              result: { id: match.resultId, title: match.resultTitle },
              experts: makers.get(match.resultId) ?? [],
              enterpriseId: match.enterpriseId,
              institutionId: match.institutionId,
              score: match.score,
              level: match.level,
            })),
          },
        ]
      })
    }
  }
}
