import type { Database } from '@duijie/db/client'
import type { eventGuests } from '@duijie/db/schema/event-guests'
import type { hostedEvents } from '@duijie/db/schema/hosted-events'
import { longestSms, mainlandMobile, type SmsKind } from '@duijie/shared/sms'
import type { LinkService } from '../links/service.ts'
import { oneLine } from '../mail/one-line.ts'
import type { SmsService } from '../sms/service.ts'
import { shanghaiTime } from './shanghai-time.ts'

export interface GuestSmsDependencies {
  links: LinkService
  sms: SmsService
  publicUrl: string
}

type Guest = typeof eventGuests.$inferSelect
type Event = typeof hostedEvents.$inferSelect
export type GuestSmsKind = Exclude<SmsKind, 'push'>

const SHORTEST_TITLE = 8
const LONGEST_TITLE = 30

const words: Record<GuestSmsKind, (title: string, time: string) => string> = {
  event_invited: (title, time) => `邀请贵单位参加“${title}”（${time}），请点开答复，无需登录`,
  event_changed: (title, time) => `“${title}”的时间或地点有变动，现为${time}，详见`,
  event_postponed: (title) => `“${title}”延期举行，新的时间确定后另行通知，详见`,
  event_cancelled: (title, time) => `很抱歉，原定${time}的“${title}”取消，详见`,
  event_seat: (title, time) => `您候补的“${title}”（${time}）有了名额，已为贵单位保留，详见`,
  event_reminder: (title, time) => `您参加的“${title}”将于${time}举行，详见`,
  meeting_changed: (title) => `您在“${title}”的一对一洽谈安排有变，时间和桌号详见`,
}

/** Where a guest reads of the event without an account, if it was invited; else the page of the event. */
export const guestUrl = (
  { links, publicUrl }: Pick<GuestSmsDependencies, 'links' | 'publicUrl'>,
  linkId: string | null,
  eventId: string,
) => (linkId === null ? `${publicUrl}/events/${eventId}` : `${publicUrl}/r/${links.tokenOf(linkId)}`)

/**
 * Tells a guest by text message what others are told by mail: one with a mobile number and no address, in two parts
 * where it can be. The same key makes no second one.
 */
export async function queueGuestSms(
  tx: Database,
  dependencies: GuestSmsDependencies,
  { guest, event }: { guest: Guest; event: Pick<Event, 'id' | 'title' | 'startsAt'> },
  { kind, key }: { kind: GuestSmsKind; key: string },
): Promise<void> {
  if (guest.contactEmail !== '' || mainlandMobile(guest.contactPhone) === null) return
  const { links, sms } = dependencies
  const sender = oneLine(await links.bureau(), 20)
  const url = guestUrl(dependencies, guest.linkId, event.id)
  const time = shanghaiTime(event.startsAt)
  const textWith = (title: string) => `【${sender}】${words[kind](title, time)}：${url}`
  const room = longestSms(2) - textWith('').length
  const title = oneLine(event.title, Math.min(LONGEST_TITLE, Math.max(SHORTEST_TITLE, room)))
  await sms.queue(tx, {
    to: { name: guest.contactName, phone: guest.contactPhone },
    kind,
    text: textWith(title),
    values: { sender, title, time, url },
    key: `${key} guest ${guest.id}`,
    about: { kind: 'guest', id: guest.id },
  })
}
