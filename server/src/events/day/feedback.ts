import type { Database } from '@duijie/db/client'
import { eventFeedback } from '@duijie/db/schema/event-feedback'
import { eventGuests } from '@duijie/db/schema/event-guests'
import type { EventFeedbackInput, FeedbackSummary, OwnFeedback } from '@duijie/shared/event-feedback'
import type { HostedEventStage } from '@duijie/shared/stages'
import { desc, eq } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { forbidden, stageConflict } from '../../errors.ts'
import { isOwnGuest } from '../guests/policy.ts'
import type { GuestRow, GuestService } from '../guests/service.ts'
import { bureauOnly } from '../policy.ts'
import type { WholeEvent } from '../rows.ts'
import type { EventService } from '../service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  events: EventService
  guests: GuestService
}

export type Feedback = ReturnType<typeof createFeedback>

const asking: readonly HostedEventStage[] = ['published', 'held', 'outcomes_due', 'archived']

/** Three questions to everybody who was to come, once it is over. */
export function createFeedback({ db, clock, events, guests }: Dependencies) {
  const isOpen = ({ guest }: GuestRow, { event }: WholeEvent) =>
    guest.state === 'accepted' && asking.includes(event.stage) && event.endsAt <= clock()

  async function ofGuest(guest: GuestRow, event: WholeEvent): Promise<OwnFeedback> {
    const [found] = await db.select().from(eventFeedback).where(eq(eventFeedback.guestId, guest.guest.id))
    const { partners, arrangement, suggestion } = found ?? {}
    const given = partners && arrangement ? { partners, arrangement, suggestion: suggestion ?? '' } : null
    return { open: isOpen(guest, event), given }
  }

  async function give(actor: Actor, guest: GuestRow, event: WholeEvent, input: EventFeedbackInput) {
    if (!isOpen(guest, event)) throw stageConflict('活动结束后才能填写反馈')
    const givenAt = clock()
    await db.transaction(async (tx) => {
      await tx
        .insert(eventFeedback)
        .values({ guestId: guest.guest.id, eventId: event.event.id, ...input, givenAt })
        .onConflictDoUpdate({ target: eventFeedback.guestId, set: { ...input, givenAt } })
      await recordChange(tx, actor, {
        action: 'feedback',
        subjectKind: 'guest',
        subjectId: guest.guest.id,
      })
    })
    return ofGuest(guest, event)
  }

  async function own(actor: Actor, guestId: string) {
    const found = await guests.row(actor, guestId)
    if (!isOwnGuest(actor, found.guest)) throw forbidden()
    return found
  }

  return {
    ofGuest,
    give,

    async own(actor: Actor, guestId: string): Promise<OwnFeedback> {
      const { guest, event } = await own(actor, guestId)
      return ofGuest(guest, event)
    },

    async giveOwn(actor: Actor, guestId: string, input: EventFeedbackInput): Promise<OwnFeedback> {
      const { guest, event } = await own(actor, guestId)
      return give(actor, guest, event, input)
    },

    async summary(actor: Actor, eventId: string): Promise<FeedbackSummary> {
      bureauOnly(actor)
      await events.row(actor, eventId)
      const coming = await guests.accepted(eventId)
      const nameOf = new Map(coming.map((row) => [row.guest.id, row]))
      const given = await db
        .select({ feedback: eventFeedback })
        .from(eventFeedback)
        .innerJoin(eventGuests, eq(eventFeedback.guestId, eventGuests.id))
        .where(eq(eventFeedback.eventId, eventId))
        .orderBy(desc(eventFeedback.givenAt))
      const items = given.flatMap(({ feedback: { eventId: _, givenAt, guestId, ...answer } }) => {
        const row = nameOf.get(guestId)
        if (!row) return []
        const { organization, expert } = row
        const who = { guestId, organization: organization.name, expert: expert?.name ?? null }
        return [{ ...answer, ...who, givenAt: givenAt.toISOString() }]
      })
      const mean = (of: 'partners' | 'arrangement') =>
        items.length === 0 ? null : items.reduce((sum, item) => sum + item[of], 0) / items.length
      return {
        asked: coming.length,
        answered: items.length,
        partners: mean('partners'),
        arrangement: mean('arrangement'),
        items,
      }
    },
  }
}
