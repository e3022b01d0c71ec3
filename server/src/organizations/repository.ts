import type { Database } from '@duijie/db/client'
import { organizations, organizationTownships } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import type { OrganizationListQuery } from '@duijie/shared/organizations'
import { and, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm'
import { cutPage, keyset } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'

export type OrganizationRow = Awaited<ReturnType<typeof findOrganization>> & object
export type OrganizationValues = typeof organizations.$inferInsert

const rows = (db: Database) =>
  db
    .select({ organization: organizations, townshipName: townships.name })
    .from(organizations)
    .leftJoin(townships, eq(organizations.townshipId, townships.id))

async function findOne(db: Database, where: SQL | undefined) {
  const [row] = await rows(db).where(where)
  return row
}

export const findOrganization = (db: Database, id: string) => findOne(db, eq(organizations.id, id))

/** The organization of that credit code or, without one, of that kind and name. */
export function findSameOrganization(
  db: Database,
  same: { kind: OrganizationValues['kind']; name: string; creditCode: string | null },
) {
  const byName = and(eq(organizations.kind, same.kind), eq(organizations.name, same.name))
  return findOne(db, same.creditCode ? or(eq(organizations.creditCode, same.creditCode), byName) : byName)
}

/** False when another organization has the same name or credit code. */
export async function insertOrganization(db: Database, values: OrganizationValues): Promise<boolean> {
  const inserted = await db
    .insert(organizations)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: organizations.id })
  return inserted.length === 1
}

/** Writes the fields when the record still has that version; false otherwise. */
export async function updateOrganization(
  db: Database,
  id: string,
  version: number,
  values: Partial<OrganizationValues>,
): Promise<boolean> {
  const updated = await db
    .update(organizations)
    .set({ ...values, version: version + 1 })
    .where(and(eq(organizations.id, id), eq(organizations.version, version)))
    .returning({ id: organizations.id })
  return updated.length === 1
}

export async function moveOrganization(
  db: Database,
  id: string,
  from: OrganizationRow['organization']['status'],
  to: OrganizationRow['organization']['status'],
  by: { at: Date; accountId: string | null },
): Promise<number | undefined> {
  const [moved] = await db
    .update(organizations)
    .set({
      status: to,
      updatedAt: by.at,
      updatedBy: by.accountId,
      version: sql`${organizations.version} + 1`,
    })
    .where(and(eq(organizations.id, id), eq(organizations.status, from)))
    .returning({ version: organizations.version })
  return moved?.version
}

export async function belongTo(
  db: Database,
  organizationId: string,
  townshipId: string,
  fromDay: string,
): Promise<void> {
  await db
    .insert(organizationTownships)
    .values({ organizationId, townshipId, fromDay })
    .onConflictDoUpdate({
      target: [organizationTownships.organizationId, organizationTownships.fromDay],
      set: { townshipId },
    })
}

export async function listOrganizations(
  db: Database,
  query: OrganizationListQuery,
  scope: SQL | undefined,
  counted = true,
) {
  const where = and(
    scope,
    query.kind && inArray(organizations.kind, query.kind),
    query.status && inArray(organizations.status, query.status),
    query.townshipId && inArray(organizations.townshipId, query.townshipId),
    query.q
      ? or(
          ilike(organizations.name, containing(query.q)),
          ilike(organizations.shortName, containing(query.q)),
        )
      : undefined,
  )
  const order = keyset(organizations.name, organizations.id, 'asc')
  const [found, total] = await Promise.all([
    rows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted ? db.$count(organizations, where) : 0,
  ])
  return { ...cutPage(found, query.limit, ({ organization }) => [organization.name, organization.id]), total }
}
