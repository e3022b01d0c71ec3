import type { Database } from '@duijie/db/client'
import { meetings as meetingTable } from '@duijie/db/schema/meetings'
import type { GuestAgenda } from '@duijie/shared/event-day'
import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { forbidden, stageConflict } from '../../errors.ts'
import type { LinkService } from '../../links/service.ts'
import { isOwnGuest } from '../guests/policy.ts'
import type { GuestRow, GuestService } from '../guests/service.ts'
import { placesAreTold } from '../meetings/policy.ts'
import { findMeetings, type MeetingRow, ofGuest } from '../meetings/rows.ts'
import { runsEvents } from '../policy.ts'
import type { WholeEvent } from '../rows.ts'

interface Dependencies {
  db: Database
  guests: GuestService
  links: LinkService
}

/** With whom a guest sits in it: a link names organizations and experts, never a contact. */
export function otherOf({ meeting, enterprise, institution, expert }: MeetingRow, guestId: string): string {
  if (meeting.institutionGuestId === guestId) return enterprise.name
  return [institution.name, expert?.name].filter(Boolean).join(' · ')
}

/** Each participant's own way through the day, for its account or behind its invitation. */
export function createAgenda({ db, guests, links }: Dependencies) {
  async function agendaOf({ guest, organization, expert, stops }: GuestRow, whole: WholeEvent) {
    const { event, sessions } = whole
    if (guest.state !== 'accepted') throw stageConflict('确认参加后才有日程')
    const mine = new Set(stops.map(({ stopId }) => stopId))
    const told = placesAreTold(event.stage)
    const rows = told
      ? await findMeetings(
          db,
          and(
            ofGuest(guest.id),
            inArray(meetingTable.stage, ['scheduled', 'held', 'no_show']),
            isNotNull(meetingTable.startsAt),
          ),
        )
      : []
    const span = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })
    return {
      event: { id: event.id, title: event.title, place: event.place, ...span(event) },
      organization: organization.name,
      expert: expert?.name ?? null,
      stops: whole.stops
        .filter(({ stop }) => mine.has(stop.id))
        .map(({ stop, institution }) => ({ institution: institution.name, room: stop.room, ...span(stop) })),
      sessions: sessions
        .filter(({ stopId }) => stopId === null || mine.has(stopId))
        .map(({ kind, title, place, ...session }) => ({ kind, title, place, ...span(session) })),
      told,
      meetings: rows.flatMap((row) => {
        const { id, stage, startsAt, endsAt } = row.meeting
        if (!startsAt || !endsAt) return []
        const table = row.table?.label ?? null
        return [{ id, other: otherOf(row, guest.id), table, stage, ...span({ startsAt, endsAt }) }]
      }),
    } satisfies GuestAgenda
  }

  return {
    async agenda(actor: Actor, guestId: string): Promise<GuestAgenda> {
      const { guest, event } = await guests.row(actor, guestId)
      if (!runsEvents(actor) && !isOwnGuest(actor, guest)) throw forbidden()
      return agendaOf(guest, event)
    },

    async agendaByLink(token: string): Promise<GuestAgenda> {
      const link = await links.open(token, 'answer_invitation')
      const { guest, event } = await guests.known(link.subjectId)
      return agendaOf(guest, event)
    },
  }
}
