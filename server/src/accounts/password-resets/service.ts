import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { AuditAction } from '@duijie/shared/audit-actions'
import type {
  IssuedResetLink,
  OpenedPasswordReset,
  PasswordResetRequest,
  PasswordResetWay,
} from '@duijie/shared/password-resets'
import { type Actor, isAccount, visitor } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { forbidden, notFound, stageConflict } from '../../errors.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import type { LinkService } from '../../links/service.ts'
import type { MailService } from '../../mail/service.ts'
import type { SettingService } from '../../settings/service.ts'
import { endAccess, resetSubject } from '../end-access.ts'
import { hashPassword } from '../passwords.ts'
import { mayDecideAbout } from '../policy.ts'
import { findAccount, idsByIdentity, lockAccount, setPasswordHash } from '../repository.ts'
import { sendPasswordResetsJob } from './job.ts'
import { RESET_SUBJECT, resetLetter } from './letter.ts'

export type PasswordResetService = ReturnType<typeof createPasswordResetService>

interface Dependencies {
  db: Database
  clock: () => Date
  links: LinkService
  mails: MailService
  settings: SettingService
  /** the address people open */
  publicUrl: string
}

const HOUR_MS = 3_600_000
const ASKED = { days: 1 / 24, text: '1 小时' }
const HANDED_OVER = { days: 1, text: '24 小时' }
/** of mails that anybody who knows an account's name can have sent to it */
const MAILS_AN_HOUR = 3
const MOST_ACCOUNTS = 5

const purpose = 'reset_password'

type AccountValues = NonNullable<Awaited<ReturnType<typeof lockAccount>>>

/** Passwords that were forgotten: by mail, or by a link that the bureau hands over. */
export function createPasswordResetService({ db, clock, links, mails, settings, publicUrl }: Dependencies) {
  /** Makes a link in place of all earlier ones; the account is locked, so that two at once leave one. */
  async function issue(
    tx: Database,
    actor: Actor,
    account: AccountValues,
    { action, days, phone }: { action: AuditAction; days: number; phone: string },
  ): Promise<string> {
    await links.revokeAll(tx, resetSubject(account.id))
    const linkId = await links.issue(tx, actor, {
      ...resetSubject(account.id),
      recipientName: account.name,
      recipientPhone: phone,
      days,
    })
    await recordChange(tx, actor, { action, subjectKind: 'account', subjectId: account.id })
    return linkId
  }

  async function send(
    tx: Database,
    account: AccountValues,
    { linkId, key, byBureau }: { linkId: string; key: string; byBureau: boolean },
  ): Promise<void> {
    const bureau = await links.bureau()
    const validFor = (byBureau ? HANDED_OVER : ASKED).text
    await mails.queue(tx, {
      to: { address: account.email, name: account.name },
      key,
      kind: 'password_reset',
      subject: RESET_SUBJECT,
      ...resetLetter({ ...account, bureau, publicUrl, validFor, byBureau }),
      about: { kind: 'link', id: linkId },
    })
  }

  /** The account that somebody of the bureau may let in again, locked; never one's own. */
  async function lockFor(tx: Database, actor: Actor, id: string): Promise<AccountValues> {
    const account = await lockAccount(tx, id)
    if (!account) throw notFound()
    if (!mayDecideAbout(actor, account.role)) throw forbidden()
    if (isAccount(actor) && actor.accountId === id) throw forbidden('请在“修改密码”页修改自己的密码')
    if (account.status !== 'active') throw stageConflict('账号没有启用，不能重设密码')
    return account
  }

  return {
    async way(): Promise<PasswordResetWay> {
      const [bureau, help] = await Promise.all([links.bureau(), settings.read('sign-in-help')])
      return { byMail: mails.delivering, bureau, help: help.value.text }
    },

    /**
     * Takes as long and answers the same whether or not somebody is known by that: what is found is looked at in
     * the background.
     */
    async ask({ identity }: PasswordResetRequest): Promise<void> {
      if (!mails.delivering)
        throw stageConflict(`平台没有配置邮件发送，请联系${await links.bureau()}重设密码`)
      const accountIds = await idsByIdentity(db, identity, MOST_ACCOUNTS)
      await enqueue(db, sendPasswordResetsJob, { requestId: randomUUID(), accountIds })
    },

    /** Sends a link to an account that asked for one, where it can be reached and did not ask too often. */
    async sendAsked(requestId: string, accountId: string): Promise<void> {
      const key = `password-reset ${requestId} ${accountId}`
      await db.transaction(async (tx) => {
        const account = await lockAccount(tx, accountId)
        if (account?.status !== 'active' || !account.email || !mails.delivering) return
        if (await mails.wasQueued(tx, key)) return
        const since = new Date(clock().getTime() - HOUR_MS)
        if ((await links.count(tx, resetSubject(accountId), since)) >= MAILS_AN_HOUR) return
        const action = 'request_password_reset'
        const linkId = await issue(tx, visitor, account, { action, days: ASKED.days, phone: '' })
        await send(tx, account, { linkId, key, byBureau: false })
      })
    },

    /** Sends a link to the e-mail on record. */
    async mail(actor: Actor, id: string): Promise<void> {
      if (!mails.delivering) throw stageConflict('平台没有配置邮件发送，请生成链接后转交')
      await db.transaction(async (tx) => {
        const account = await lockFor(tx, actor, id)
        if (!account.email) throw stageConflict('账号没有登记邮箱，请生成链接后转交')
        const action = 'mail_password_reset'
        const linkId = await issue(tx, actor, account, { action, days: HANDED_OVER.days, phone: '' })
        await send(tx, account, { linkId, key: `password-reset ${linkId}`, byBureau: true })
      })
    },

    /** A link to be handed over, shown this once; with a phone on record its last four digits are asked for. */
    async handOver(actor: Actor, id: string): Promise<IssuedResetLink> {
      const linkId = await db.transaction(async (tx) => {
        const account = await lockFor(tx, actor, id)
        const { days } = HANDED_OVER
        return issue(tx, actor, account, { action: 'show_password_reset', days, phone: account.phone })
      })
      const token = links.tokenOf(linkId)
      const link = links.present(await links.open(token, purpose), clock())
      return { token, expiresAt: link.expiresAt, byPhone: link.byPhone }
    },

    async open(token: string, grant: string | undefined): Promise<OpenedPasswordReset> {
      const link = await links.open(token, purpose)
      const proof = links.proofOf(link, visitor, grant)
      const found = proof === null ? (await findAccount(db, link.subjectId))?.account : undefined
      return {
        proof,
        expiresAt: link.expiresAt.toISOString(),
        used: link.usedAt !== null,
        account: found ? { account: found.account, name: found.name } : null,
      }
    },

    /** Sets the password, once; every session ends, and every other link. */
    async setPassword(token: string, grant: string | undefined, password: string): Promise<void> {
      const link = await links.open(token, purpose)
      links.requireProof(link, visitor, grant)
      const passwordHash = await hashPassword(password)
      await db.transaction(async (tx) => {
        const account = await lockAccount(tx, link.subjectId)
        if (account?.status !== 'active') throw stageConflict('账号已停用，不能重设密码')
        if (!(await links.take(tx, link))) throw stageConflict('这个链接已经用过，请直接登录，或重新获取')
        await setPasswordHash(tx, account.id, passwordHash, clock())
        await endAccess(tx, account.id, clock())
        await recordChange(tx, visitor, {
          action: 'reset_password',
          subjectKind: 'account',
          subjectId: account.id,
          version: account.version + 1,
        })
      })
    },
  }
}
