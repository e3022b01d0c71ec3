import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { changeableRoles, type RoleChange } from '@duijie/shared/accounts'
import { and, eq, sql } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, invalid, notFound, stageConflict, versionConflict } from '../errors.ts'
import { refuseUnknownTownship } from '../townships/policy.ts'
import { endAccess } from './end-access.ts'
import { lockAccount } from './repository.ts'

interface Dependencies {
  db: Database
  clock: () => Date
}

/**
 * Refuses to take the last active administrator away. Call it before the change: it holds all of them, so that two
 * who take each other's place away leave one.
 */
export async function keepAnAdmin(tx: Database, without: string): Promise<void> {
  const admins = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, 'admin'), eq(accounts.status, 'active')))
    .orderBy(accounts.id)
    .for('update')
  if (admins.every(({ id }) => id === without)) {
    throw stageConflict('这是最后一位启用的管理员：请先让另一个账号成为管理员')
  }
}

/** Gives somebody of the bureau or a township another role; what was opened under the former one ends. */
export async function changeRole(
  { db, clock }: Dependencies,
  actor: Actor,
  id: string,
  version: number,
  { role, townshipId }: RoleChange,
): Promise<void> {
  if (actor.role !== 'admin') throw forbidden()
  if (isAccount(actor) && actor.accountId === id) throw forbidden('不能更改自己的角色，请由另一位管理员更改')
  const at = clock()
  await db.transaction(async (tx) => {
    if (role !== 'admin') await keepAnAdmin(tx, id)
    const before = await lockAccount(tx, id)
    if (!before) throw notFound()
    if (before.version !== version) throw versionConflict()
    if (before.status !== 'active') throw stageConflict('账号没有启用，不能更改角色')
    if (!changeableRoles.some((known) => known === before.role)) {
      throw stageConflict('企业和高校院所的账号属于其单位，不能更改角色')
    }
    const place = role === 'township' ? townshipId : null
    if (role === 'township' && !place) throw invalid('/townshipId', '请选择乡镇或园区')
    await refuseUnknownTownship(tx, place, '/townshipId')
    if (before.role === role && before.townshipId === place) return
    await tx
      .update(accounts)
      .set({
        role,
        townshipId: place,
        updatedAt: at,
        updatedBy: actor.accountId,
        version: sql`${accounts.version} + 1`,
      })
      .where(eq(accounts.id, id))
    await endAccess(tx, id, at)
    await recordChange(tx, actor, {
      action: 'change_role',
      subjectKind: 'account',
      subjectId: id,
      version: version + 1,
      from: before.role,
      to: role,
      ...(before.townshipId !== place && { changes: { townshipId: [before.townshipId, place] } }),
    })
  })
}
