import { addDays, dayOf } from '@duijie/shared/days'
import { pushedWhat } from '@duijie/shared/push-message'
import { longestSms, mainlandMobile } from '@duijie/shared/sms'
import type { LinkService } from '../links/service.ts'
import { oneLine } from '../mail/one-line.ts'
import type { SmsService } from '../sms/service.ts'
import type { PushDependencies } from './service.ts'
import { teaserOf } from './teaser.ts'

interface Dependencies {
  clock: () => Date
  links: LinkService
  sms: SmsService
  /** the address people open */
  publicUrl: string
}

const SHORTEST_TITLE = 8
const LONGEST_TITLE = 30

/** A push by text message: who writes, the title that anybody may read, and the link; two parts where it can be. */
export function createPushSms({
  clock,
  links,
  sms,
  publicUrl,
}: Dependencies): PushDependencies['queuePushSms'] {
  return async (tx, { pushId, linkId, recipient, side, row, days }) => {
    if (mainlandMobile(recipient.phone) === null) return
    const teaser = await teaserOf(tx, side, row)
    const sender = oneLine(await links.bureau(), 20)
    const url = `${publicUrl}/r/${links.tokenOf(linkId)}`
    const until = addDays(dayOf(clock()), days)
    const [, month, day] = until.split('-').map(Number)
    const what = pushedWhat[teaser.about]
    const textWith = (title: string) =>
      `【${sender}】请看${what}“${title}”，${month}月${day}日前点开答复，无需登录：${url}`
    const room = longestSms(2) - textWith('').length
    const title = oneLine(teaser.title, Math.min(LONGEST_TITLE, Math.max(SHORTEST_TITLE, room)))
    await sms.queue(tx, {
      to: { name: recipient.name, phone: recipient.phone },
      kind: 'push',
      text: textWith(title),
      values: { sender, what, title, until, url },
      key: `push ${pushId}`,
      about: { kind: 'push', id: pushId },
    })
  }
}
