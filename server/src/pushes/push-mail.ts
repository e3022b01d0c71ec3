import type { Database } from '@duijie/db/client'
import { addDays, chineseDay, dayOf } from '@duijie/shared/days'
import { pushedWhat, pushOpening } from '@duijie/shared/push-message'
import type { LinkService } from '../links/service.ts'
import { renderMail } from '../mail/render-mail.ts'
import type { MailService } from '../mail/service.ts'
import type { PushDependencies } from './service.ts'
import { teaserOf } from './teaser.ts'

interface Dependencies {
  clock: () => Date
  links: LinkService
  mails: MailService
  /** the address people open */
  publicUrl: string
}

/** A push by mail: the teaser, a personal word, and the link; a mail may be forwarded as well. */
export function createPushMail({
  clock,
  links,
  mails,
  publicUrl,
}: Dependencies): PushDependencies['queuePushMail'] {
  return async (tx: Database, { pushId, linkId, recipient, side, row, note, days }) => {
    const teaser = await teaserOf(tx, side, row)
    const bureau = await links.bureau()
    const from = teaser.institution ? `（${teaser.institution}）` : ''
    const content = renderMail({
      title: `${teaser.title}${from}`,
      paragraphs: [
        recipient.name ? `${recipient.name}，您好！` : '您好！',
        `${pushOpening(teaser.about)}，请您看看是否感兴趣。`,
        teaser.text,
        note,
      ].filter(Boolean),
      action: { label: '查看并答复', url: `${publicUrl}/r/${links.tokenOf(linkId)}` },
      footer: `链接在${chineseDay(addDays(dayOf(clock()), days))}前有效，无需登录即可答复。您收到这封邮件，是因为您是其中一方登记的联系人。`,
      sender: bureau,
    })
    await mails.queue(tx, {
      to: { address: recipient.email, name: recipient.name },
      key: `push ${pushId}`,
      kind: 'push',
      subject: `请看${pushedWhat[teaser.about]}：${teaser.title}`,
      ...content,
      about: { kind: 'push', id: pushId },
    })
  }
}
