import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { and, asc, eq, inArray, or } from 'drizzle-orm'
import type { AccountActor } from '../access/actor.ts'
import { invalid } from '../errors.ts'
import { inPinyinOrder } from '../paging/cursor.ts'

/** Active accounts that visit: the bureau's staff, and the officers of the townships or of one's own. */
export function visitingAccounts(db: Database, actor: AccountActor) {
  const officers = eq(accounts.role, 'township')
  return db
    .select({ id: accounts.id, name: accounts.name, role: accounts.role })
    .from(accounts)
    .where(
      and(
        eq(accounts.status, 'active'),
        or(
          eq(accounts.role, 'staff'),
          actor.role === 'township' && actor.townshipId
            ? and(officers, eq(accounts.townshipId, actor.townshipId))
            : officers,
        ),
      ),
    )
    .orderBy(inPinyinOrder(accounts.name), asc(accounts.id))
}

/** Refuses accounts that do not visit; those that stood there before may stay. */
export async function refuseStrangers(
  db: Database,
  actor: AccountActor,
  asked: readonly { id: string | null | undefined; pointer: string }[],
  before: readonly (string | null)[] = [],
): Promise<void> {
  const open = asked.filter(({ id }) => id && id !== actor.accountId && !before.includes(id))
  if (open.length === 0) return
  const known = new Set((await visitingAccounts(db, actor)).map(({ id }) => id))
  const wrong = open.find(({ id }) => id && !known.has(id))
  if (wrong) throw invalid(wrong.pointer, '走访人员须是在职的科技局工作人员或乡镇科技专员')
}

/** Those of the accounts that still see to visits of the township. */
export async function stillInCharge(db: Database, ids: readonly string[], townshipId: string | null) {
  const found = await db
    .select({ id: accounts.id, role: accounts.role, townshipId: accounts.townshipId })
    .from(accounts)
    .where(and(inArray(accounts.id, [...ids]), eq(accounts.status, 'active')))
  return found.flatMap(({ id, role, townshipId: own }) =>
    role === 'staff' || (role === 'township' && own === townshipId) ? [id] : [],
  )
}
