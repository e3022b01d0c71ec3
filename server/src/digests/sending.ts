import { randomUUID } from 'node:crypto'
import { type AccountActor, system } from '../access/actor.ts'
import type { LinkService } from '../links/service.ts'
import type { MailService } from '../mail/service.ts'
import { notify } from '../notifications/notify.ts'
import { digestMail } from './digest-mail.ts'
import { type DigestItem, type GatheringDependencies, gather } from './gathering.ts'
import { usualFor } from './policy.ts'
import { findPreference, findReceiver, markTold } from './repository.ts'

export interface SendingDependencies extends GatheringDependencies {
  links: LinkService
  mails: MailService
  /** the address people open */
  publicUrl: string
}

const LINK_DAYS = 180

/**
 * Tells an account what is new for it, in the application and by mail where it has an address; nothing where
 * nothing is. What it was told is written in the same transaction, so that two workers tell nothing twice.
 */
export async function sendDigest(dependencies: SendingDependencies, accountId: string): Promise<boolean> {
  const { db, clock, links, mails, publicUrl } = dependencies
  const receiver = await findReceiver(db, accountId)
  if (!receiver) return false
  const { role, organizationId, townshipId, email, name } = receiver
  const choice = (await findPreference(db, accountId)) ?? usualFor(role)
  if (choice.rhythm === 'never') return false
  const actor: AccountActor = { role, accountId, organizationId, townshipId }
  const gathered = await gather(dependencies, actor, choice)
  if (gathered.length === 0) return false
  const bureau = await links.bureau()
  return db.transaction(async (tx) => {
    const occasions = [...new Set(gathered.map(({ occasion }) => occasion))]
    const now = clock()
    const told = await markTold(tx, accountId, occasions, now)
    const items = gathered.filter(({ occasion }) => told.has(occasion))
    if (items.length === 0) return false
    const digestId = randomUUID()
    await notify(
      tx,
      [accountId],
      {
        kind: role === 'staff' ? 'follow_up_due' : 'digest',
        subjectKind: 'account',
        subjectId: accountId,
        values: {
          count: String(items.length),
          about: items[0]?.kind ?? 'need',
          ...(role === 'staff' && { title: tasksInShort(items) }),
        },
        key: `digest ${digestId}`,
      },
      now,
    )
    if (email === '') return true
    const linkId = await links.issue(tx, system, {
      purpose: 'unsubscribe',
      subjectKind: 'account',
      subjectId: accountId,
      accountId,
      recipientName: name,
      recipientPhone: '',
      days: LINK_DAYS,
    })
    const token = links.tokenOf(linkId)
    await mails.queue(tx, {
      kind: role === 'staff' ? 'reminder' : 'digest',
      to: { name, address: email },
      key: `digest ${digestId}`,
      about: { kind: 'account', id: accountId },
      unsubscribeUrl: `${publicUrl}/api/v1/r/${token}/digest`,
      ...digestMail({ receiver: name, items, bureau, publicUrl, unsubscribePage: `${publicUrl}/r/${token}` }),
    })
    return true
  })
}

function tasksInShort(items: readonly DigestItem[]): string {
  const title = items[0]?.title ?? ''
  return items.length > 1 ? `${title}等 ${items.length} 项` : title
}
