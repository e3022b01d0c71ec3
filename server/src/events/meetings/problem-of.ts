import type { Database } from '@duijie/db/client'
import { matchLevels } from '@duijie/shared/match-levels'
import { pairKey, type SchedulingProblem, type Wish } from '../../scheduling/problem.ts'
import type { WholeEvent } from '../rows.ts'
import type { Affinity } from './affinity.ts'
import { earlierMeetings, type Grid, onGrid, pairOf, participantOf, vetoedPairs } from './grid.ts'
import type { MeetingRow } from './rows.ts'
import { slotsOver, standsOver, withoutClashes } from './slots-over.ts'

/**
 * The grid as a problem for the scheduler. What was asked for and not answered counts as the wish of one, what
 * was accepted as that of both; matches from the level of the settings on are proposed besides. While the event runs,
 * what stood in the slots that have begun stays there, and nobody else is put into them.
 */
export async function problemOf(
  db: Database,
  event: WholeEvent,
  grid: Grid,
  affinities: readonly Affinity[],
  now: Date,
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
  const onTheGrid = grid.meetings.filter(onGrid)
  const over = onTheGrid.filter(standsOver(event, now))
  const kept = new Set(withoutClashes(over))
  const standing = onTheGrid.filter((row) => !over.includes(row) || kept.has(row))
  for (const row of over) if (!kept.has(row)) wishes.delete(pairKey(guestsOf(row)))
  const begun = slotsOver(event, grid, now).map(({ id }) => id)
  const satThere = new Set(
    [...kept].flatMap(({ meeting }) =>
      Object.values(guestsOf({ meeting })).map((id) => `${meeting.startsAt?.toISOString()} ${id}`),
    ),
  )
  const participants = grid.guests.map((guest) => {
    const participant = participantOf(event, grid, guest)
    const gone = begun.filter((slot) => !satThere.has(`${slot} ${participant.id}`))
    return { ...participant, unavailable: [...new Set([...participant.unavailable, ...gone])] }
  })
  const placeOf = ({ meeting }: (typeof standing)[number]) => ({
    ...guestsOf({ meeting }),
    slot: meeting.startsAt?.toISOString() ?? '',
    table: meeting.tableId ?? '',
  })
  return {
    participants,
    slots,
    tables: tables.map(({ id }) => ({ id })),
    wishes: [...wishes.values()].map((wish) => ({ ...wish, metBefore: wish.metBefore || metBefore(wish) })),
    vetoes: vetoedPairs(grid),
    pins: standing.filter((row) => row.meeting.pinned || kept.has(row)).map(placeOf),
    previous: standing.map(placeOf),
  }
}

const guestsOf = ({ meeting }: Pick<MeetingRow, 'meeting'>) => ({
  enterprise: meeting.enterpriseGuestId,
  institution: meeting.institutionGuestId,
})
