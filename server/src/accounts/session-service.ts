import type { Database } from '@duijie/db/client'
import type { Account, PasswordChange, SignIn } from '@duijie/shared/accounts'
import type { AccountActor, Actor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, notFound } from '../errors.ts'
import { endAccess } from './end-access.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { presentAccount } from './presenter.ts'
import { holdSessions, issueToken, redeemToken, revokeFamilyOf } from './refresh-tokens.ts'
import { type AccountRow, findAccount, findAccountByName, noteSignIn, setPasswordHash } from './repository.ts'

export interface IssuedSession {
  account: Account
  /** of the account's sessions: what the access token is of */
  epoch: number
  refreshToken: string
}

export type SessionService = ReturnType<typeof createSessionService>

/** Signing in and out, and the refresh tokens behind it. */
export function createSessionService({ db, clock }: { db: Database; clock: () => Date }) {
  /** Begins or goes on with a session, unless all were ended since the account was read. */
  async function issue(row: AccountRow, familyId?: string): Promise<IssuedSession> {
    const refreshToken = await db.transaction(async (tx) => {
      if (!(await holdSessions(tx, row.account, familyId))) throw sessionExpired()
      return issueToken(tx, row.account.id, clock(), familyId)
    })
    return { account: presentAccount(row), epoch: row.account.sessionEpoch, refreshToken }
  }

  return {
    async signIn(input: SignIn): Promise<IssuedSession> {
      const row = await findAccountByName(db, input.account)
      if (!(await verifyPassword(row?.account.passwordHash, input.password)) || !row) {
        throw new DomainError('credentials_invalid', '账号或密码不正确')
      }
      refuseInactive(row)
      await noteSignIn(db, row.account.id, clock())
      return issue(row)
    },

    async refresh(refreshToken: string | undefined): Promise<IssuedSession> {
      const used = refreshToken === undefined ? undefined : await redeemToken(db, refreshToken, clock())
      const row = used && (await findAccount(db, used.accountId))
      if (!used || !row || row.account.status !== 'active') throw sessionExpired()
      return issue(row, used.familyId)
    },

    async signOut(refreshToken: string | undefined): Promise<void> {
      if (refreshToken !== undefined) await revokeFamilyOf(db, refreshToken, clock())
    },

    /** Ends every other session of the account and begins a new one. */
    async changePassword(actor: AccountActor, input: PasswordChange): Promise<IssuedSession> {
      const row = await findAccount(db, actor.accountId)
      if (!row) throw notFound()
      if (!(await verifyPassword(row.account.passwordHash, input.currentPassword))) {
        throw new DomainError('validation_failed', '当前密码不正确', [
          { pointer: '/currentPassword', detail: '当前密码不正确' },
        ])
      }
      const passwordHash = await hashPassword(input.newPassword)
      await db.transaction(async (tx) => {
        await setPasswordHash(tx, row.account.id, passwordHash, clock())
        await endAccess(tx, row.account.id, clock())
        await recordChange(tx, actor, {
          action: 'change_password',
          subjectKind: 'account',
          subjectId: row.account.id,
          version: row.account.version + 1,
        })
      })
      const changed = await findAccount(db, actor.accountId)
      if (!changed) throw notFound()
      return issue(changed)
    },

    /** The actor behind an access token; undefined once the account is not active or its sessions were ended. */
    async findActor(accountId: string, epoch: number): Promise<Actor | undefined> {
      const row = await findAccount(db, accountId)
      if (row?.account.status !== 'active' || row.account.sessionEpoch !== epoch) return undefined
      const { id, role, organizationId, townshipId } = row.account
      return { role, accountId: id, organizationId, townshipId }
    },
  }
}

const sessionExpired = () => new DomainError('session_expired', '登录已过期，请重新登录')

function refuseInactive({ account }: AccountRow): void {
  if (account.status === 'pending')
    throw new DomainError('account_pending', '账号正在等待科技局审核，通过后即可登录')
  if (account.status !== 'active')
    throw new DomainError('account_disabled', '账号未通过审核或已停用，请联系科技局')
}
