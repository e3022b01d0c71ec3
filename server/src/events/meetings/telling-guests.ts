import type { Database } from '@duijie/db/client'
import type { eventGuests } from '@duijie/db/schema/event-guests'
import { renderMail } from '../../mail/render-mail.ts'
import type { MailService } from '../../mail/service.ts'
import { accountsOf, notify } from '../../notifications/notify.ts'
import { type GuestSmsDependencies, guestUrl, queueGuestSms } from '../guest-sms.ts'
import type { WholeEvent } from '../rows.ts'

export interface MeetingTellingDependencies extends GuestSmsDependencies {
  mails: MailService
}

export interface MeetingNews {
  kind: 'meeting_placed' | 'meeting_dropped'
  /** whom the guest meets, or no longer meets */
  other: string
  /** when it is, or was to be; empty where the guest had never been told of a time */
  time: string
  table: string
  /** what is told twice under one key is told once */
  key: string
}

/**
 * Tells a guest what became of its meetings, in the transaction of the change: the accounts of its organization in
 * the application, and by one mail, or by text message where no address is known, whom no account stands for: a
 * guest without any, and an expert in person.
 */
export async function tellOfMeetings(
  tx: Database,
  dependencies: MeetingTellingDependencies,
  { event }: Pick<WholeEvent, 'event'>,
  guest: typeof eventGuests.$inferSelect,
  news: readonly MeetingNews[],
  at: Date,
): Promise<void> {
  const { mails, links } = dependencies
  const told = await accountsOf(
    tx,
    guest.organizationId,
    guest.side === 'enterprise' ? 'enterprise' : 'liaison',
  )
  const subject = { subjectKind: 'hosted_event', subjectId: event.id } as const
  for (const { kind, other, time, table, key } of news) {
    const values = { title: event.title, time, table, organization: other }
    await notify(tx, told, { ...subject, kind, values, key }, at)
  }
  const timed = news.filter(({ time }) => time !== '')
  const [first] = timed
  const unrepresented = told.length === 0 || guest.expertId !== null
  if (!first || !unrepresented) return
  await queueGuestSms(tx, dependencies, { guest, event }, { kind: 'meeting_changed', key: first.key })
  if (!guest.contactEmail) return
  await mails.queue(tx, {
    to: { address: guest.contactEmail, name: guest.contactName },
    key: `guest ${guest.id} ${first.key}`,
    kind: 'notice',
    subject: `洽谈安排有变：${event.title}`,
    ...renderMail({
      title: event.title,
      paragraphs: [
        guest.contactName ? `${guest.contactName}，您好！` : '您好！',
        '您的一对一洽谈有变动：',
        ...timed.map(lineOf),
      ],
      action: { label: '查看我的日程', url: guestUrl(dependencies, guest.linkId, event.id) },
      footer: '您收到这封邮件，是因为您在这次活动的嘉宾名单上。',
      sender: await links.bureau(),
    }),
    about: { kind: 'guest', id: guest.id },
  })
}

const lineOf = ({ kind, other, time, table }: MeetingNews) =>
  kind === 'meeting_placed'
    ? `${time}${table && `，${table}`}：与${other}洽谈。`
    : `原定 ${time} 与${other}的洽谈取消。`
