import { eventFeedback } from '@duijie/db/schema/event-feedback'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { hostedEvents } from '@duijie/db/schema/hosted-events'
import { and, eq, gt, inArray, lte, notExists } from 'drizzle-orm'
import { accountsOf, notify } from '../../notifications/notify.ts'
import { findGuests } from '../guests/rows.ts'
import { queueAfterMail } from './after-mail.ts'
import type { AskingDependencies } from './asking-for-outcomes.ts'
import { outcomeLinkWithin } from './outcome-links.ts'

const WITHIN_MS = 14 * 86_400_000

/** Once, soon after the end: everybody who was to come and has not said what it thought of it. */
export async function askForFeedback(dependencies: AskingDependencies): Promise<void> {
  const { db, clock, links } = dependencies
  const now = clock()
  const over = await db
    .select()
    .from(hostedEvents)
    .where(
      and(
        inArray(hostedEvents.stage, ['published', 'held', 'outcomes_due']),
        lte(hostedEvents.endsAt, now),
        gt(hostedEvents.endsAt, new Date(now.getTime() - WITHIN_MS)),
      ),
    )
  for (const event of over) {
    const given = db.select().from(eventFeedback).where(eq(eventFeedback.guestId, eventGuests.id))
    const guests = await findGuests(
      db,
      and(eq(eventGuests.eventId, event.id), eq(eventGuests.state, 'accepted'), notExists(given)),
    )
    for (const guest of guests) {
      const { id, side, organizationId } = guest.guest
      await db.transaction(async (tx) => {
        const told = await accountsOf(tx, organizationId, side === 'enterprise' ? 'enterprise' : 'liaison')
        const news = { kind: 'feedback_due', subjectKind: 'hosted_event', subjectId: event.id } as const
        const values = { title: event.title }
        await notify(tx, told, { ...news, values, key: `feedback of guest ${id}` }, now)
        await queueAfterMail(tx, dependencies, guest, {
          key: `feedback of guest ${id}`,
          subject: `三个问题：${event.title}`,
          title: '这次活动怎么样？',
          paragraphs: [`感谢参加《${event.title}》。请回答三个问题，帮我们把下一次办得更好。`],
          label: '填写反馈',
          linkId: await outcomeLinkWithin(tx, links, guest),
        })
      })
    }
  }
}
