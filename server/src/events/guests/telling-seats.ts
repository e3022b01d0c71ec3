import type { Database } from '@duijie/db/client'
import type { eventGuests } from '@duijie/db/schema/event-guests'
import type { hostedEvents } from '@duijie/db/schema/hosted-events'
import { renderMail } from '../../mail/render-mail.ts'
import type { MailService } from '../../mail/service.ts'
import { accountsOf, notify } from '../../notifications/notify.ts'
import { type GuestSmsDependencies, guestUrl, queueGuestSms } from '../guest-sms.ts'
import { shanghaiTime } from '../shanghai-time.ts'

export interface SeatTellingDependencies extends GuestSmsDependencies {
  mails: MailService
}

export type SeatedEvent = Pick<
  typeof hostedEvents.$inferSelect,
  'id' | 'title' | 'startsAt' | 'endsAt' | 'place'
>

/** Tells whoever waited that it has a seat: its accounts in the application, its contact by mail or text message. */
export async function tellSeat(
  tx: Database,
  dependencies: SeatTellingDependencies,
  guest: typeof eventGuests.$inferSelect,
  event: SeatedEvent,
  at: Date,
): Promise<void> {
  const { links, mails } = dependencies
  const key = `seat ${guest.id} ${guest.version}`
  const news = { kind: 'event_seat', subjectKind: 'hosted_event', subjectId: event.id } as const
  const told = await accountsOf(tx, guest.organizationId, 'enterprise')
  await notify(tx, told, { ...news, values: { title: event.title }, key }, at)
  await queueGuestSms(tx, dependencies, { guest, event }, { kind: 'event_seat', key })
  if (!guest.contactEmail) return
  await mails.queue(tx, {
    to: { address: guest.contactEmail, name: guest.contactName },
    key,
    kind: 'notice',
    subject: `候补转为参加：${event.title}`,
    ...renderMail({
      title: event.title,
      paragraphs: [
        guest.contactName ? `${guest.contactName}，您好！` : '您好！',
        '您候补的活动有了名额，已为贵单位保留；如不能参加，请尽早取消，把名额让给别人。',
        `时间：${shanghaiTime(event.startsAt)} 至 ${shanghaiTime(event.endsAt)}`,
        event.place && `地点：${event.place}`,
      ].filter(Boolean),
      action: { label: '查看活动', url: guestUrl(dependencies, guest.linkId, event.id) },
      footer: '您收到这封邮件，是因为贵单位在这次活动的候补名单上。',
      sender: await links.bureau(),
    }),
    about: { kind: 'guest', id: guest.id },
  })
}
