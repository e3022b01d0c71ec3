import { timingSafeEqual } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { LinkProof } from '@duijie/shared/links'
import { type Actor, isAccount } from '../access/actor.ts'
import { DomainError } from '../errors.ts'
import { forgetTries, type LinkRow, takeTry } from './repository.ts'
import { isSignature, signature } from './token.ts'

const TRIES = 5
export const GRANT_SECONDS = 1800

export const isLocked = (link: LinkRow) => link.failedTries >= TRIES

/** The last four digits of the phone that the link was sent to, where it has as many. */
export function phoneEnding({ recipientPhone }: LinkRow): string | undefined {
  const digits = recipientPhone.replace(/\D/g, '')
  return digits.length >= 7 ? digits.slice(-4) : undefined
}

/** The account that the link was sent to, or one of its organization. */
function isRecipient(actor: Actor, link: LinkRow): boolean {
  if (!isAccount(actor)) return false
  if (link.accountId !== null) return actor.accountId === link.accountId
  return link.organizationId !== null && actor.organizationId === link.organizationId
}

interface Dependencies {
  db: Database
  clock: () => Date
  key: Buffer
}

/** A link may have been forwarded: more than a teaser is shown to whom it was meant for. */
export function createConfirmation({ db, clock, key }: Dependencies) {
  const grantText = (link: LinkRow, until: string) => `${link.id} ${until}`

  function isGranted(link: LinkRow, grant: string | undefined): boolean {
    const [, until = '', mac = ''] = /^(\d{1,16})\.([\w-]+)$/.exec(grant ?? '') ?? []
    return (
      isSignature(key, grantText(link, until), Buffer.from(mac, 'base64url')) &&
      Number(until) > clock().getTime()
    )
  }

  /** How this reader still has to show who it is; null when it did. */
  function proofOf(link: LinkRow, actor: Actor, grant: string | undefined): LinkProof | null {
    if (isRecipient(actor, link) || isGranted(link, grant)) return null
    // whoever forgot the password cannot sign in: without a phone the link itself is all there is to show
    if (link.purpose === 'reset_password' && phoneEnding(link) === undefined) return null
    return phoneEnding(link) === undefined || isLocked(link) ? 'sign_in' : 'phone'
  }

  return {
    proofOf,

    /** Refuses a reader who did not show who it is. */
    requireProof(link: LinkRow, actor: Actor, grant: string | undefined): void {
      if (proofOf(link, actor, grant) !== null) {
        throw new DomainError('link_unconfirmed', '请先核对手机尾号或登录')
      }
    },

    /** A grant of half an hour against the last four digits. After five wrong tries the link takes no more. */
    async confirm(link: LinkRow, lastFour: string): Promise<string> {
      const expected = phoneEnding(link)
      if (expected === undefined) throw new DomainError('link_unconfirmed', '请登录后查看')
      if (!(await takeTry(db, link.id, TRIES))) {
        throw new DomainError('link_locked', '输错次数过多，请登录后查看，或联系科技局重新发送链接')
      }
      const given = Buffer.from(lastFour)
      if (given.length !== expected.length || !timingSafeEqual(given, Buffer.from(expected))) {
        throw new DomainError('link_mismatch', '手机尾号不符，请核对登记的手机号')
      }
      await forgetTries(db, link.id)
      const until = String(clock().getTime() + GRANT_SECONDS * 1000)
      return `${until}.${signature(key, grantText(link, until)).toString('base64url')}`
    },
  }
}
