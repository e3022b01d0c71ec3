import type { Database } from '@duijie/db/client'
import { addDays, dayOf } from '@duijie/shared/days'
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
    const opening =
      side === 'enterprise'
        ? '我们找到一项可能适合贵公司需求的成果，请您看看是否感兴趣。'
        : '有一项企业技术需求可能适合您和您的团队，请您看看是否感兴趣。'
    const from = teaser.institution ? `（${teaser.institution}）` : ''
    const content = renderMail({
      title: `${teaser.title}${from}`,
      paragraphs: [
        recipient.name ? `${recipient.name}，您好！` : '您好！',
        opening,
        teaser.text,
        note,
      ].filter(Boolean),
      action: { label: '查看并答复', url: `${publicUrl}/r/${links.tokenOf(linkId)}` },
      footer: `链接在 ${addDays(dayOf(clock()), days)} 前有效，无需登录即可答复。您收到这封邮件，是因为您是这项需求或成果的联系人。`,
      sender: bureau,
    })
    await mails.queue(tx, {
      to: { address: recipient.email, name: recipient.name },
      key: `push ${pushId}`,
      kind: 'push',
      subject: side === 'enterprise' ? `请看一项成果：${teaser.title}` : `请看一项需求：${teaser.title}`,
      ...content,
      about: { kind: 'push', id: pushId },
    })
  }
}
