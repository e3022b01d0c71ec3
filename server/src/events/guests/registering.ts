import { randomUUID } from 'node:crypto'
import { eventGuests } from '@duijie/db/schema/event-guests'
import type { RegistrationAnswer, RegistrationInput } from '@duijie/shared/event-guests'
import { and, eq, isNull } from 'drizzle-orm'
import { type Actor, isAccount } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { contactColumns } from '../../contacts/contact-columns.ts'
import { notFound, stageConflict } from '../../errors.ts'
import type { OrganizationService } from '../../organizations/service.ts'
import type { createGuestAnswering } from './answering.ts'
import { invitesNow, notInviting } from './policy.ts'
import type { GuestReadingDependencies } from './reading.ts'
import { findGuest, findGuests, insertGuest, updateGuest } from './rows.ts'

interface Dependencies extends GuestReadingDependencies {
  organizations: OrganizationService
  answering: ReturnType<typeof createGuestAnswering>
}

/** An enterprise puts itself down for an open event; one that is not known yet is for the bureau to check. */
export function createRegistering({ db, clock, events, organizations, answering }: Dependencies) {
  return async (actor: Actor, eventId: string, input: RegistrationInput): Promise<RegistrationAnswer> => {
    const event = await events.row(actor, eventId)
    const { stage, registration, registrationEndsAt, endsAt } = event.event
    if (registration !== 'open' || !invitesNow(stage)) throw notInviting(event.event, '活动不接受报名')
    const now = clock()
    if (endsAt <= now || (registrationEndsAt !== null && registrationEndsAt <= now)) {
      throw stageConflict('报名已截止')
    }
    return db.transaction(async (tx) => {
      const organizationId = await organizations.register(tx, actor, {
        kind: 'enterprise',
        name: input.organizationName,
        creditCode: null,
        townshipId: null,
        industry: '',
        address: '',
      })
      const accountId = isAccount(actor) ? actor.accountId : null
      const id = randomUUID()
      const tracked = { createdAt: now, updatedAt: now, createdBy: accountId, updatedBy: accountId }
      const { people, note } = input
      const made = await insertGuest(
        tx,
        {
          id,
          eventId,
          ...{ side: 'enterprise', organizationId, people, note, state: 'invited', source: 'registration' },
          ...contactColumns(input.contact),
          ...tracked,
        },
        event.stops.map(({ stop }) => stop.id),
      )
      if (made) {
        await recordChange(tx, actor, {
          action: 'register',
          subjectKind: 'guest',
          subjectId: id,
          version: 1,
          to: 'invited',
        })
      }
      const [row] = await findGuests(
        tx,
        and(
          eq(eventGuests.eventId, eventId),
          eq(eventGuests.organizationId, organizationId),
          isNull(eventGuests.expertId),
        ),
      )
      if (!row) throw notFound()
      // Who comes or waits already stays as it is: anybody may write down the name of an enterprise.
      if (row.guest.state === 'accepted' || row.guest.state === 'waiting') {
        return { state: row.guest.state, waitingPlace: row.waitingPlace }
      }
      if (!made) {
        const fields = { ...contactColumns(input.contact), updatedAt: now, updatedBy: accountId }
        await updateGuest(tx, row.guest.id, row.guest.version, fields)
        row.guest.version += 1
      }
      const state = await answering.answerWithin(tx, actor, row, event, { answer: 'accept', people, note })
      return { state, waitingPlace: (await findGuest(tx, row.guest.id))?.waitingPlace ?? null }
    })
  }
}
