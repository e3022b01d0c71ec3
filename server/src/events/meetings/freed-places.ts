import { randomUUID } from 'node:crypto'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { meetings } from '@duijie/db/schema/meetings'
import type { FreedPlaces, ReplacementInput } from '@duijie/shared/event-day'
import type { EventSchedule, GuestReference } from '@duijie/shared/meetings'
import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { DomainError, invalid, stageConflict, versionConflict } from '../../errors.ts'
import type { MatchService } from '../../matches/service.ts'
import { freedSlots } from '../../scheduling/freed-slots.ts'
import { pairKey } from '../../scheduling/problem.ts'
import { findGuests, type GuestRow } from '../guests/rows.ts'
import { affinitiesOf } from './affinity.ts'
import { type Grid, onGrid, vetoedPairs } from './grid.ts'
import type { GridDesk } from './grid-desk.ts'
import { placesAreTold } from './policy.ts'
import { problemOf } from './problem-of.ts'
import type { MeetingReadingDependencies } from './reading.ts'
import { findMeetings, insertMeeting, type MeetingRow, updateMeeting } from './rows.ts'
import type { MeetingTellingDependencies } from './telling-guests.ts'
import { tellPlaces } from './telling-places.ts'

interface Dependencies extends MeetingReadingDependencies, MeetingTellingDependencies {
  matches: MatchService
  desk: GridDesk
}

const referenceOf = ({ guest, organization, expert }: GuestRow): GuestReference => ({
  id: guest.id,
  side: guest.side,
  organization,
  expert: expert && { id: expert.id, name: expert.name },
})

const open = ['requested', 'accepted', 'scheduled', 'held']
const pairOf = ({ meeting }: MeetingRow) =>
  pairKey({ enterprise: meeting.enterpriseGuestId, institution: meeting.institutionGuestId })

/** What becomes of the places of guests who cancelled late: who could sit there, and one press to put them. */
export function createFreedPlaces({ db, clock, matches, desk, ...telling }: Dependencies) {
  /** Meetings to come that fell away because one of the two no longer comes, where nobody sits since. */
  async function fallen(eventId: string, { guests, meetings: rows, tables }: Grid): Promise<MeetingRow[]> {
    const coming = new Set(guests.map(({ guest }) => guest.id))
    const taken = new Set(rows.filter(onGrid).map(placeOf))
    const known = new Set(tables.map(({ id }) => id))
    const cancelled = await findMeetings(
      db,
      and(eq(meetings.eventId, eventId), eq(meetings.stage, 'cancelled'), gt(meetings.startsAt, clock())),
    )
    const seen = new Set<string>()
    return cancelled.filter((row) => {
      const { enterpriseGuestId, institutionGuestId, tableId } = row.meeting
      const place = placeOf(row)
      const one = coming.has(enterpriseGuestId) !== coming.has(institutionGuestId)
      if (!one || tableId === null || !known.has(tableId) || taken.has(place) || seen.has(place)) return false
      seen.add(place)
      return true
    })
  }

  return {
    async list(actor: Actor, eventId: string): Promise<FreedPlaces> {
      const { event, grid } = await desk.gridOf(actor, eventId)
      const rows = await fallen(eventId, grid)
      if (rows.length === 0) return { version: grid.version, items: [] }
      const affinities = await affinitiesOf(db, matches, grid.guests)
      const problem = await problemOf(db, event, grid, affinities, clock())
      const ids = rows.flatMap(({ meeting }) => [meeting.enterpriseGuestId, meeting.institutionGuestId])
      const known = new Map(
        [...grid.guests, ...(await findGuests(db, inArray(eventGuests.id, ids)))].map((row) => [
          row.guest.id,
          row,
        ]),
      )
      const coming = new Set(grid.guests.map(({ guest }) => guest.id))
      const left = ids.filter((id) => !coming.has(id))
      const freed = freedSlots(
        {
          ...problem,
          previous: [
            ...(problem.previous ?? []),
            ...rows.map(({ meeting }) => ({
              enterprise: meeting.enterpriseGuestId,
              institution: meeting.institutionGuestId,
              slot: meeting.startsAt?.toISOString() ?? '',
              table: meeting.tableId ?? '',
            })),
          ],
        },
        left,
      )
      const affinityOf = new Map(
        affinities.map((each) => [
          pairKey({ enterprise: each.enterpriseGuestId, institution: each.institutionGuestId }),
          each,
        ]),
      )
      const originOf = new Map(
        grid.meetings
          .filter(({ meeting }) => open.includes(meeting.stage))
          .map((row) => [pairOf(row), row.meeting.origin]),
      )
      const items = freed.flatMap(({ slot, table, partner, replacements }): FreedPlaces['items'] => {
        const row = rows.find((each) => placeOf(each) === `${slot} ${table}`)
        const whoStays = known.get(partner)
        if (!row?.table || !row.meeting.startsAt || !row.meeting.endsAt || !whoStays) return []
        const { enterpriseGuestId, institutionGuestId } = row.meeting
        const whoLeft = known.get(enterpriseGuestId === partner ? institutionGuestId : enterpriseGuestId)
        if (!whoLeft) return []
        return [
          {
            startsAt: row.meeting.startsAt.toISOString(),
            endsAt: row.meeting.endsAt.toISOString(),
            table: row.table,
            left: referenceOf(whoLeft),
            partner: referenceOf(whoStays),
            replacements: replacements.flatMap(({ enterprise, institution, servesPartner }) => {
              const [one, other] = [known.get(enterprise), known.get(institution)]
              if (!one || !other) return []
              const key = pairKey({ enterprise, institution })
              const affinity = affinityOf.get(key)
              return [
                {
                  enterprise: referenceOf(one),
                  institution: referenceOf(other),
                  origin: originOf.get(key) ?? null,
                  level: affinity?.level ?? null,
                  score: affinity?.score ?? null,
                  servesPartner,
                },
              ]
            }),
          },
        ]
      })
      return { version: grid.version, items }
    },

    /** Puts two guests into a place that fell free; both are told. */
    async fill(
      actor: Actor,
      eventId: string,
      version: number,
      { enterpriseGuestId, institutionGuestId, startsAt, tableId }: ReplacementInput,
    ): Promise<EventSchedule> {
      const { staff, event, grid } = await desk.gridOf(actor, eventId)
      desk.refuseOver(event, staff)
      if (grid.version !== version) throw versionConflict()
      const slot = grid.slots.find((each) => each.startsAt === startsAt)
      if (!slot) throw invalid('/startsAt', '这个时间不在洽谈时段内')
      if (new Date(slot.endsAt) <= clock()) throw stageConflict('这个时段已经过了')
      if (!grid.tables.some(({ id }) => id === tableId)) throw invalid('/tableId', '没有这张桌子')
      const pair = { enterprise: enterpriseGuestId, institution: institutionGuestId }
      const sideOf = new Map(grid.guests.map(({ guest }) => [guest.id, guest.side]))
      if (sideOf.get(enterpriseGuestId) !== 'enterprise')
        throw invalid('/enterpriseGuestId', '这家企业不参加活动')
      if (sideOf.get(institutionGuestId) !== 'institution')
        throw invalid('/institutionGuestId', '这位嘉宾不参加活动')
      if (vetoedPairs(grid).some((each) => pairKey(each) === pairKey(pair)))
        throw stageConflict('有一方选择不见对方')
      const busy = grid.meetings.filter(onGrid).filter(({ meeting }) => {
        const at = meeting.startsAt?.toISOString() === startsAt
        const ids = [meeting.enterpriseGuestId, meeting.institutionGuestId]
        const one = ids.includes(enterpriseGuestId) || ids.includes(institutionGuestId)
        return at && (one || meeting.tableId === tableId)
      })
      if (busy.length > 0) throw stageConflict('这个位置或这位嘉宾在这个时段已有洽谈')
      const known = grid.meetings.find(
        (row) => open.includes(row.meeting.stage) && pairOf(row) === pairKey(pair),
      )
      const [affinity] = known
        ? []
        : (await affinitiesOf(db, matches, grid.guests)).filter(
            (each) =>
              each.enterpriseGuestId === enterpriseGuestId && each.institutionGuestId === institutionGuestId,
          )
      if (known && known.meeting.stage !== 'requested' && known.meeting.stage !== 'accepted') {
        throw stageConflict('双方已有排定的洽谈')
      }
      const at = clock()
      await db.transaction(async (tx) => {
        await desk.take(tx, eventId, version)
        const by = { updatedAt: at, updatedBy: staff.accountId }
        const place = {
          stage: 'scheduled' as const,
          startsAt: new Date(slot.startsAt),
          endsAt: new Date(slot.endsAt),
          tableId,
          pinned: true,
          ...by,
        }
        const id = known?.meeting.id ?? randomUUID()
        if (known) {
          if (!(await updateMeeting(tx, id, known.meeting.version, place))) throw versionConflict()
        } else {
          const made = await insertMeeting(tx, {
            ...{ id, eventId, enterpriseGuestId, institutionGuestId },
            origin: affinity ? 'suggested' : 'staff',
            needId: affinity?.needId ?? null,
            leadId: affinity?.leadId ?? null,
            score: affinity?.score ?? null,
            level: affinity?.level ?? null,
            ...place,
            createdAt: at,
            createdBy: staff.accountId,
          })
          if (!made) throw new DomainError('already_exists', '双方已有洽谈预约')
        }
        await recordChange(tx, staff, {
          action: 'fill',
          subjectKind: 'meeting',
          subjectId: id,
          version: (known?.meeting.version ?? 0) + 1,
          to: 'scheduled',
        })
        if (placesAreTold(event.event.stage)) await tellPlaces(tx, telling, event, grid.meetings, at)
      })
      return desk.get(actor, eventId)
    },
  }
}

const placeOf = ({ meeting }: MeetingRow) => `${meeting.startsAt?.toISOString()} ${meeting.tableId}`
