import type { Database } from '@duijie/db/client'
import { renderMail } from '../../mail/render-mail.ts'
import type { GuestRow } from '../guests/rows.ts'
import type { AskingDependencies } from './asking-for-outcomes.ts'

interface AfterMail {
  key: string
  subject: string
  title: string
  paragraphs: string[]
  label: string
  linkId: string
}

/** What a guest is asked after an event, by mail, where it has an address; the same key asks once. */
export async function queueAfterMail(
  tx: Database,
  { mails, links, bureauName, publicUrl }: AskingDependencies,
  { guest, organization }: GuestRow,
  { key, subject, title, paragraphs, label, linkId }: AfterMail,
): Promise<void> {
  if (!guest.contactEmail) return
  await mails.queue(tx, {
    to: { address: guest.contactEmail, name: guest.contactName },
    key,
    kind: 'reminder',
    subject,
    ...renderMail({
      title,
      paragraphs: [`${guest.contactName || organization.name}，您好！`, ...paragraphs],
      action: { label, url: `${publicUrl}/r/${links.tokenOf(linkId)}` },
      footer: '无需登录即可填写。您收到这封邮件，是因为贵单位参加了这次活动。',
      sender: await bureauName(),
    }),
    about: { kind: 'guest', id: guest.id },
  })
}
