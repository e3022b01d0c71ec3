import type { Database } from '@duijie/db/client'
import { matchLevels } from '@duijie/shared/matches'
import { pairKey, type SchedulingProblem, type Wish } from '../../scheduling/problem.ts'
import type { WholeEvent } from '../rows.ts'
import type { Affinity } from './affinity.ts'
import { earlierMeetings, type Grid, onGrid, pairOf, participantOf, vetoedPairs } from './grid.ts'

/**
 * The grid as a problem for the scheduler. What was asked for and not answered counts as the wish of one, what
 * was accepted as that of both; matches from the level of the settings on are proposed besides.
 */
export async function problemOf(
  db: Database,
  event: WholeEvent,
  grid: Grid,
  affinities: readonly Affinity[],
): Promise<SchedulingProblem> {
  const { guests, settings, slots, tables } = grid
  const affinityOf = new Map(
    affinities.map((each) => [
      pairKey({ enterprise: each.enterpriseGuestId, institution: each.institutionGuestId }),
      each,
    ]),
  )
  const wishes = new Map<string, Wish>()
  for (const { enterpriseGuestId: enterprise, institutionGuestId: institution, ...affinity } of affinities) {
    if (settings.suggestFrom === null) break
    if (matchLevels.indexOf(affinity.level) > matchLevels.indexOf(settings.suggestFrom)) continue
    const pair = { enterprise, institution }
    wishes.set(pairKey(pair), {
      ...pair,
      origin: 'suggested',
      score: affinity.score,
      metBefore: affinity.metBefore,
    })
  }
  for (const { meeting } of grid.meetings) {
    if (meeting.origin === 'suggested' && meeting.stage !== 'accepted') continue
    if (!['requested', 'accepted', 'scheduled', 'held'].includes(meeting.stage)) continue
    const pair = { enterprise: meeting.enterpriseGuestId, institution: meeting.institutionGuestId }
    const known = affinityOf.get(pairKey(pair))
    wishes.set(pairKey(pair), {
      ...pair,
      origin: meeting.stage === 'requested' ? 'one' : 'both',
      score: known?.score ?? 0,
      metBefore: known?.metBefore ?? false,
    })
  }
  const met = await earlierMeetings(db, guests, event.event.id)
  const keyOfGuest = new Map(guests.map(({ guest }) => [guest.id, guest]))
  const metBefore = ({ enterprise, institution }: Wish) => {
    const [one, other] = [keyOfGuest.get(enterprise), keyOfGuest.get(institution)]
    return one && other ? met.has(pairOf(one.organizationId, other.organizationId, other.expertId)) : false
  }
  const standing = grid.meetings.filter(onGrid)
  const placeOf = ({ meeting }: (typeof standing)[number]) => ({
    enterprise: meeting.enterpriseGuestId,
    institution: meeting.institutionGuestId,
    slot: meeting.startsAt?.toISOString() ?? '',
    table: meeting.tableId ?? '',
  })
  return {
    participants: guests.map((guest) => participantOf(event, grid, guest)),
    slots,
    tables: tables.map(({ id }) => ({ id })),
    wishes: [...wishes.values()].map((wish) => ({ ...wish, metBefore: wish.metBefore || metBefore(wish) })),
    vetoes: vetoedPairs(grid),
    pins: standing.filter(({ meeting }) => meeting.pinned || meeting.stage === 'held').map(placeOf),
    previous: standing.map(placeOf),
  }
}
