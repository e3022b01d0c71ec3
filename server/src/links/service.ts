import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { chineseDay, dayOf } from '@duijie/shared/days'
import type { IssuedLink, LinkPurpose } from '@duijie/shared/links'
import { type Actor, isAccount } from '../access/actor.ts'
import { DomainError, notFound } from '../errors.ts'
import { createConfirmation, isLocked, phoneEnding } from './confirmation.ts'
import {
  bureauName,
  countLinksTo,
  findLink,
  insertLink,
  type LinkRow,
  type LinkSubject,
  linksTo,
  markUsed,
  prolongLinks,
  revokeLink,
  revokeLinksTo,
  takeLink,
} from './repository.ts'
import { linkKey, linkToken, readLinkToken } from './token.ts'

export type LinkService = ReturnType<typeof createLinkService>

/** A link to be made; whose accounts may open it by signing in, and by whose phone others show who they are. */
export interface LinkOrder extends LinkSubject {
  organizationId?: string | null
  accountId?: string | null
  recipientName: string
  recipientPhone: string
  /** how long it works; a part of a day where it is soon over */
  days: number
}

interface Dependencies {
  db: Database
  clock: () => Date
  secret: string
}

const DAY_MS = 86_400_000

export function createLinkService({ db, clock, secret }: Dependencies) {
  const key = linkKey(secret, 'address')

  function present(link: LinkRow, now: Date): IssuedLink {
    const state = stateOf(link, now)
    return {
      id: link.id,
      token: state === 'open' || state === 'used' ? linkToken(key, link.id) : null,
      recipientName: link.recipientName,
      byPhone: phoneEnding(link) !== undefined,
      state,
      createdAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
    }
  }

  return {
    ...createConfirmation({ db, clock, key: linkKey(secret, 'grant') }),

    /** Makes a link in the transaction of what it leads to; the token can be had again by `tokenOf`. */
    async issue(tx: Database, actor: Actor, { days, ...order }: LinkOrder): Promise<string> {
      const id = randomUUID()
      const at = clock()
      const createdBy = isAccount(actor) ? actor.accountId : null
      const expiresAt = new Date(at.getTime() + days * DAY_MS)
      await insertLink(tx, { id, ...order, expiresAt, createdAt: at, createdBy })
      return id
    },

    tokenOf: (id: string) => linkToken(key, id),

    /** The link behind an address. One that is over says so; any other address was never one. */
    async open(token: string, purpose?: LinkPurpose): Promise<LinkRow> {
      const id = readLinkToken(key, token)
      const link = id === undefined ? undefined : await findLink(db, id)
      if (!link || (purpose !== undefined && link.purpose !== purpose)) throw notFound()
      if (link.revokedAt) {
        const detail = `此链接已作废。请使用最新收到的链接，或联系${await bureauName(db)}重新发送。${orAskAgain(link)}`
        throw new DomainError('link_revoked', detail)
      }
      if (link.expiresAt <= clock()) {
        const day = dayOf(link.expiresAt)
        throw new DomainError(
          'link_expired',
          `此链接在${chineseDay(day)}过期，请联系${await bureauName(db)}重新发送。${orAskAgain(link)}`,
        )
      }
      return link
    },

    /** Remembers that the link was answered; whether it may be answered again is its purpose's affair. */
    use: (tx: Database, link: LinkRow) => markUsed(tx, link.id, clock()),

    /** Uses a link up that is good once; false where somebody did, or it is over. */
    take: (tx: Database, link: LinkRow) => takeLink(tx, link.id, clock()),

    /** How many were made for the subject since then without anybody who signed in. */
    count: (tx: Database, subject: LinkSubject, since: Date) => countLinksTo(tx, subject, since),

    /** What the links lead to takes place later than they were made for. */
    prolong: (tx: Database, ids: readonly string[], until: Date) => prolongLinks(tx, ids, until),

    revoke: (tx: Database, id: string) => revokeLink(tx, id, clock()),
    /** Revokes the links to the subject that nobody answered. */
    revokeAll: (tx: Database, subject: LinkSubject) => revokeLinksTo(tx, subject, clock()),

    /** A link as those see it who sent it. */
    present,

    /** The links to the subject as those see them who send them, newest first. */
    async list(subject: LinkSubject): Promise<IssuedLink[]> {
      const now = clock()
      return (await linksTo(db, subject)).map((link) => present(link, now))
    },

    /** Whom to ask. */
    bureau: () => bureauName(db),
  }
}

const orAskAgain = ({ purpose }: LinkRow) =>
  purpose === 'reset_password' ? '也可以在登录页点“忘记密码”重新获取。' : ''

function stateOf(link: LinkRow, now: Date): IssuedLink['state'] {
  if (link.revokedAt) return 'revoked'
  if (link.usedAt) return 'used'
  if (link.expiresAt <= now) return 'expired'
  return isLocked(link) ? 'locked' : 'open'
}
