import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type {
  Account,
  AccountInput,
  AccountListQuery,
  AccountStatus,
  Registration,
  RoleChange,
} from '@duijie/shared/accounts'
import type { AuditAction } from '@duijie/shared/audit-actions'
import type { AccountRole } from '@duijie/shared/closed-lists'
import type { Page } from '@duijie/shared/page'
import { type Actor, isAccount, visitor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, notFound, stageConflict } from '../errors.ts'
import type { OrganizationService } from '../organizations/service.ts'
import { refuseUnknownTownship } from '../townships/policy.ts'
import { endAccess } from './end-access.ts'
import { hashPassword, nobodysPassword } from './passwords.ts'
import { mayDecideAbout } from './policy.ts'
import { presentAccount } from './presenter.ts'
import { endSessions } from './refresh-tokens.ts'
import {
  type AccountCounts,
  countAccounts,
  findAccount,
  insertAccount,
  listAccounts,
  moveAccount,
  staffIds,
} from './repository.ts'
import { changeRole, keepAnAdmin } from './role-change.ts'

export type AccountService = ReturnType<typeof createAccountService>

interface Dependencies {
  db: Database
  clock: () => Date
  organizations: OrganizationService
}

/** The accounts that staff work with; those of the bureau are the admin's. */
const staffSees: readonly AccountRole[] = ['enterprise', 'liaison', 'broker', 'township']

export function createAccountService({ db, clock, organizations }: Dependencies) {
  async function get(id: string): Promise<Account> {
    const row = await findAccount(db, id)
    if (!row) throw notFound()
    return presentAccount(row)
  }

  async function decide(
    actor: Actor,
    id: string,
    arrow: { action: AuditAction; from: AccountStatus[]; to: AccountStatus; reason?: string },
  ): Promise<Account> {
    const before = await get(id)
    if (!mayDecideAbout(actor, before.role)) throw forbidden()
    if (isAccount(actor) && actor.accountId === id) throw forbidden('不能对自己的账号执行此操作')
    await db.transaction(async (tx) => {
      if (before.role === 'admin' && arrow.to !== 'active') await keepAnAdmin(tx, id)
      const by = { at: clock(), accountId: isAccount(actor) ? actor.accountId : null }
      if (!(await moveAccount(tx, id, arrow.from, arrow.to, by))) throw stageConflict()
      if (arrow.to !== 'active') await endAccess(tx, id, clock())
      await recordChange(tx, actor, {
        action: arrow.action,
        subjectKind: 'account',
        subjectId: id,
        version: before.version + 1,
        from: before.status,
        to: arrow.to,
        reason: arrow.reason,
      })
      if (before.organization && arrow.action === 'approve')
        await organizations.approve(tx, actor, before.organization.id)
      if (before.organization && arrow.action === 'reject') {
        await organizations.reject(tx, actor, before.organization.id, arrow.reason)
      }
    })
    return get(id)
  }

  return {
    /** The bureau's active staff. */
    staffIds: () => staffIds(db),

    /** Whether the account is one of the bureau's staff, and active. */
    async isStaff(id: string): Promise<boolean> {
      const row = await findAccount(db, id)
      return row?.account.role === 'staff' && row.account.status === 'active'
    },

    get,
    /** In the transaction of what lets somebody have an account. */
    createWithin: create,

    /** Registers an organization (or joins the one already known) and its first account; staff approve both. */
    async register(input: Registration): Promise<void> {
      const passwordHash = await hashPassword(input.account.password)
      await db.transaction(async (tx) => {
        const organizationId = await organizations.register(tx, visitor, input.organization)
        const { password: _, ...person } = input.account
        await create(tx, visitor, {
          ...person,
          passwordHash,
          role: input.organization.kind === 'institution' ? 'liaison' : 'enterprise',
          status: 'pending',
          organizationId,
          townshipId: null,
        })
      })
    },

    async create(actor: Actor, input: AccountInput): Promise<Account> {
      if (!mayDecideAbout(actor, input.role)) throw forbidden()
      await refuseMismatch(actor, input)
      const { password, ...rest } = input
      const passwordHash = await hashPassword(password ?? nobodysPassword())
      const id = await db.transaction((tx) => create(tx, actor, { ...rest, passwordHash, status: 'active' }))
      return get(id)
    },

    async read(actor: Actor, id: string): Promise<Account> {
      const account = await get(id)
      const own = isAccount(actor) && actor.accountId === id
      if (actor.role === 'staff' && !own && !staffSees.includes(account.role)) throw notFound()
      return account
    },

    async list(actor: Actor, query: AccountListQuery): Promise<Page<Account>> {
      const role =
        actor.role === 'staff'
          ? (query.role ?? staffSees).filter((wanted) => staffSees.includes(wanted))
          : query.role
      const page = await listAccounts(db, { ...query, role })
      return { ...page, items: page.items.map(presentAccount) }
    },

    /** How many there are of each role, at work and shut. */
    async count(actor: Actor): Promise<AccountCounts> {
      if (actor.role !== 'admin') throw forbidden()
      return countAccounts(db)
    },

    approve: (actor: Actor, id: string) =>
      decide(actor, id, { action: 'approve', from: ['pending'], to: 'active' }),
    reject: (actor: Actor, id: string, reason: string) =>
      decide(actor, id, { action: 'reject', from: ['pending'], to: 'rejected', reason }),
    disable: (actor: Actor, id: string, reason: string) =>
      decide(actor, id, { action: 'disable', from: ['active'], to: 'disabled', reason }),
    enable: (actor: Actor, id: string) =>
      decide(actor, id, { action: 'enable', from: ['disabled'], to: 'active' }),

    /** Signs the account out everywhere; its password stays. */
    async endSessions(actor: Actor, id: string): Promise<void> {
      const { role } = await get(id)
      if (!mayDecideAbout(actor, role)) throw forbidden()
      await db.transaction(async (tx) => {
        await endSessions(tx, id, clock())
        await recordChange(tx, actor, { action: 'end_sessions', subjectKind: 'account', subjectId: id })
      })
    },

    async changeRole(actor: Actor, id: string, version: number, input: RoleChange): Promise<Account> {
      await changeRole({ db, clock }, actor, id, version, input)
      return get(id)
    },
  }

  async function create(
    tx: Database,
    actor: Actor,
    values: Omit<Parameters<typeof insertAccount>[1], 'id'>,
  ): Promise<string> {
    const id = randomUUID()
    const at = clock()
    const by = isAccount(actor) ? actor.accountId : null
    if (
      !(await insertAccount(tx, {
        id,
        ...values,
        createdAt: at,
        updatedAt: at,
        createdBy: by,
        updatedBy: by,
      }))
    ) {
      throw new DomainError('already_exists', '该账号已被使用，请换一个', [
        { pointer: actor.role === 'visitor' ? '/account/account' : '/account', detail: '该账号已被使用' },
      ])
    }
    await recordChange(tx, actor, {
      action: 'create',
      subjectKind: 'account',
      subjectId: id,
      version: 1,
      to: values.status,
    })
    return id
  }

  async function refuseMismatch(actor: Actor, input: AccountInput): Promise<void> {
    if (input.role === 'township' && !input.townshipId) {
      throw new DomainError('validation_failed', '请选择科技专员所在的乡镇或园区', [
        { pointer: '/townshipId', detail: '请选择乡镇或园区' },
      ])
    }
    await refuseUnknownTownship(db, input.townshipId, '/townshipId')
    const needed =
      input.role === 'enterprise' ? 'enterprise' : input.role === 'liaison' ? 'institution' : undefined
    if (!needed) return
    const kind = input.organizationId && (await organizations.find(actor, input.organizationId))?.kind
    if (kind !== needed) {
      throw new DomainError('validation_failed', '请选择与角色相符的单位', [
        { pointer: '/organizationId', detail: needed === 'enterprise' ? '请选择企业' : '请选择高校院所' },
      ])
    }
  }
}
