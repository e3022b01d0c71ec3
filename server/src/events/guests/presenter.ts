import type { Guest } from '@duijie/shared/event-guests'
import type { IssuedLink } from '@duijie/shared/links'
import type { HostedEventStage } from '@duijie/shared/stages'
import type { Actor } from '../../access/actor.ts'
import { contactOf } from '../../contacts/contact-columns.ts'
import { mayEditEvent, runsEvents } from '../policy.ts'
import { isOwnGuest, mayAnswer } from './policy.ts'
import type { GuestRow } from './rows.ts'

/** What others than the bureau and the guest itself learn of a guest is who comes. */
export function presentGuest(
  actor: Actor,
  row: GuestRow,
  stage: HostedEventStage,
  link: IssuedLink | null,
): Guest {
  const { guest, organization, expert } = row
  const bureau = runsEvents(actor)
  const whole = bureau || isOwnGuest(actor, row)
  return {
    id: guest.id,
    eventId: guest.eventId,
    side: guest.side,
    organization,
    expert,
    contact: whole ? contactOf(guest) : null,
    people: guest.people,
    state: guest.state,
    source: guest.source,
    waitingPlace: whole ? row.waitingPlace : null,
    note: whole ? guest.note : '',
    unavailable: whole ? guest.unavailable : [],
    stops: row.stops.map(({ stopId, attendance, people, checkedInAt }) => ({
      stopId,
      attendance: whole ? attendance : ('unknown' as const),
      people: whole ? people : null,
      checkedInAt: whole ? (checkedInAt?.toISOString() ?? null) : null,
    })),
    link: bureau ? link : null,
    permissions: {
      edit: bureau ? mayEditEvent(actor, stage) : mayAnswer(actor, row, stage),
      answer: mayAnswer(actor, row, stage),
    },
    version: guest.version,
  }
}
