import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import type { GuestState } from '@duijie/shared/event-guests'
import type { NotificationKind } from '@duijie/shared/notifications'
import { and, eq, inArray } from 'drizzle-orm'
import { renderMail } from '../mail/render-mail.ts'
import type { MailService } from '../mail/service.ts'
import { accountsOf, notify } from '../notifications/notify.ts'
import { type GuestSmsDependencies, guestUrl, queueGuestSms } from './guest-sms.ts'
import type { EventRow } from './rows.ts'
import { shanghaiTime } from './shanghai-time.ts'

export interface TellingDependencies extends GuestSmsDependencies {
  mails: MailService
  /** whom to ask */
  bureauName: () => Promise<string>
}

type ChangeKind = Extract<
  NotificationKind,
  'event_changed' | 'event_postponed' | 'event_cancelled' | 'event_reminder'
>

/** Who counts on an event: those asked, those who said yes, and those who wait for a seat. */
const concerned: GuestState[] = ['invited', 'accepted', 'waiting']

const words: Record<ChangeKind, { subject: (title: string) => string; line: string }> = {
  event_changed: {
    subject: (title) => `活动变动：${title}`,
    line: '活动的时间或地点有变动，请以下面的安排为准。',
  },
  event_postponed: {
    subject: (title) => `活动延期：${title}`,
    line: '活动延期举行，新的时间确定后会再通知您。',
  },
  event_cancelled: { subject: (title) => `活动取消：${title}`, line: '很抱歉，活动取消。' },
  event_reminder: { subject: (title) => `活动提醒：${title}`, line: '您参加的活动即将举行。' },
}

/**
 * Tells every guest that knows of the event what changed: its accounts in the application and its contact by
 * mail, or by text message where no address is known, in the transaction of the change. The same key tells it once.
 */
export async function tellGuests(
  tx: Database,
  dependencies: TellingDependencies,
  { event }: Pick<EventRow, 'event'>,
  {
    kind,
    reason,
    key,
    states = concerned,
  }: { kind: ChangeKind; reason: string; key: string; states?: GuestState[] },
  at: Date,
): Promise<number> {
  const guests = await tx
    .select()
    .from(eventGuests)
    .where(and(eq(eventGuests.eventId, event.id), inArray(eventGuests.state, states)))
  const { mails, bureauName } = dependencies
  const sender = await bureauName()
  const time = `${shanghaiTime(event.startsAt)} 至 ${shanghaiTime(event.endsAt)}`
  const values = { title: event.title, reason, day: shanghaiTime(event.startsAt) }
  const told = new Set<string>()
  for (const guest of guests) {
    const role = guest.side === 'enterprise' ? 'enterprise' : 'liaison'
    for (const id of await accountsOf(tx, guest.organizationId, role)) told.add(id)
    await queueGuestSms(tx, dependencies, { guest, event }, { kind, key })
    if (!guest.contactEmail) continue
    await mails.queue(tx, {
      to: { address: guest.contactEmail, name: guest.contactName },
      key: `${key} guest ${guest.id}`,
      kind: kind === 'event_reminder' ? 'reminder' : 'notice',
      subject: words[kind].subject(event.title),
      ...renderMail({
        title: event.title,
        paragraphs: [
          guest.contactName ? `${guest.contactName}，您好！` : '您好！',
          words[kind].line,
          reason,
          ...(kind === 'event_cancelled' || kind === 'event_postponed'
            ? []
            : [`时间：${time}`, event.place && `地点：${event.place}`]),
        ].filter(Boolean),
        action: { label: '查看活动', url: guestUrl(dependencies, guest.linkId, event.id) },
        footer: '您收到这封邮件，是因为贵单位在这次活动的嘉宾名单上。',
        sender,
      }),
      about: { kind: 'hosted_event', id: event.id },
    })
  }
  await notify(tx, [...told], { kind, subjectKind: 'hosted_event', subjectId: event.id, values, key }, at)
  return guests.length
}
