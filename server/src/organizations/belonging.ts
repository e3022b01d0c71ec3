import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { organizations, organizationTownships } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import { visits } from '@duijie/db/schema/visits'
import { addDays, dayOf } from '@duijie/shared/days'
import type { TownshipMoveInput } from '@duijie/shared/organization-townships'
import { and, desc, eq, sql } from 'drizzle-orm'
import { townshipOnDay } from '../access/township-on-day.ts'

interface By {
  at: Date
  accountId: string | null
}

interface Placed {
  id: string
  townshipId: string | null
  createdAt: Date
}

/** The township an enterprise has belonged to from a day on, in the place of what stood at that day. */
export async function belongFrom(
  tx: Database,
  { at, accountId }: By,
  organizationId: string,
  townshipId: string,
  fromDay: string,
  reason = '',
): Promise<void> {
  await tx
    .insert(organizationTownships)
    .values({ organizationId, townshipId, fromDay, reason, at, by: accountId })
    .onConflictDoUpdate({
      target: [organizationTownships.organizationId, organizationTownships.fromDay],
      set: { townshipId, reason, at, by: accountId },
    })
}

/** The same of one that moves: where it has been until then goes on record first, if it is not there. */
export async function moveTo(
  tx: Database,
  by: By,
  organization: Placed,
  { townshipId, fromDay, reason }: TownshipMoveInput,
): Promise<void> {
  const { id, townshipId: before, createdAt } = organization
  if (
    before !== null &&
    (await tx.$count(organizationTownships, eq(organizationTownships.organizationId, id))) === 0
  ) {
    const known = dayOf(createdAt)
    await belongFrom(tx, by, id, before, known < fromDay ? known : addDays(fromDay, -1))
  }
  await belongFrom(tx, by, id, townshipId, fromDay, reason)
  await followHistory(tx, id)
}

/** False when nothing stood at that day. */
export async function leaveOut(tx: Database, organizationId: string, fromDay: string): Promise<boolean> {
  const gone = await tx
    .delete(organizationTownships)
    .where(
      and(
        eq(organizationTownships.organizationId, organizationId),
        eq(organizationTownships.fromDay, fromDay),
      ),
    )
    .returning({ fromDay: organizationTownships.fromDay })
  return gone.length === 1
}

/** What was written down of the township by the history as it was follows the history as it is. */
export async function followHistory(tx: Database, organizationId: string): Promise<void> {
  const township = townshipOnDay(visits.enterpriseId, sql`${visits.day}`)
  await tx
    .update(visits)
    .set({ townshipId: sql`${township}` })
    .where(
      and(eq(visits.enterpriseId, organizationId), sql`${visits.townshipId} is distinct from ${township}`),
    )
}

/** Where the history says that it is now; undefined where there is none. */
export async function presentTownship(
  tx: Database,
  organizationId: string,
  today: string,
): Promise<string | undefined> {
  const [found] = await tx.execute<{ id: string | null }>(
    sql`select ${townshipOnDay(organizations.id, sql`${today}::date`)} as id
      from ${organizations} where ${organizations.id} = ${organizationId}`,
  )
  return found?.id ?? undefined
}

export function townshipHistory(db: Database, organizationId: string) {
  return db
    .select({
      townshipId: organizationTownships.townshipId,
      townshipName: townships.name,
      fromDay: organizationTownships.fromDay,
      reason: organizationTownships.reason,
      at: organizationTownships.at,
      by: accounts.name,
    })
    .from(organizationTownships)
    .innerJoin(townships, eq(organizationTownships.townshipId, townships.id))
    .leftJoin(accounts, eq(organizationTownships.by, accounts.id))
    .where(eq(organizationTownships.organizationId, organizationId))
    .orderBy(desc(organizationTownships.fromDay))
}
