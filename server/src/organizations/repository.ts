import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import type { OrganizationListQuery } from '@duijie/shared/organizations'
import { and, arrayOverlaps, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { organizationNamed } from '../names/organization-named.ts'
import { readingOf } from '../names/reading.ts'
import { cutPage, nameKeyset } from '../paging/cursor.ts'

export type OrganizationRow = Awaited<ReturnType<typeof findOrganization>> & object
export type OrganizationValues = typeof organizations.$inferInsert

const rows = (db: Database) =>
  db
    .select({ organization: organizations, townshipName: townships.name })
    .from(organizations)
    .leftJoin(townships, eq(organizations.townshipId, townships.id))

async function findOne(db: Database, where: SQL | undefined) {
  // of a name that a merged one bore as well, the one that is there
  const [row] = await rows(db).where(where).orderBy(sql`${organizations.mergedIntoId} is not null`).limit(1)
  return row
}

/** The organization, or the one that it was merged into: the last of a chain. */
export async function findOrganization(db: Database, id: string) {
  const row = await findOne(db, eq(organizations.id, id))
  return row?.organization.mergedIntoId ? findSurvivor(db, id) : row
}

async function findSurvivor(db: Database, id: string) {
  const [found] = await db.execute<{ id: string }>(sql`
    with recursive chain as (
      select id, merged_into_id from ${organizations} where id = ${id}
      union select next.id, next.merged_into_id
      from ${organizations} next join chain on next.id = chain.merged_into_id
    )
    select id from chain where merged_into_id is null`)
  return found && findOne(db, eq(organizations.id, found.id))
}

/** Exactly these, merged or not, locked until the transaction ends. */
export async function lockOrganizations(tx: Database, ids: readonly string[]) {
  return tx
    .select()
    .from(organizations)
    .where(inArray(organizations.id, [...ids]))
    .orderBy(organizations.id)
    .for('update')
}

export const findOrganizations = (db: Database, ids: readonly string[]) =>
  rows(db).where(and(inArray(organizations.id, [...ids]), isNull(organizations.mergedIntoId)))

/** What every organization is called, to find those that are one. */
export const listNames = (db: Database) =>
  db
    .select({
      id: organizations.id,
      kind: organizations.kind,
      name: organizations.name,
      shortName: organizations.shortName,
      creditCode: organizations.creditCode,
    })
    .from(organizations)
    .where(and(isNull(organizations.mergedIntoId), ne(organizations.kind, 'bureau')))

/** The organization of that credit code or, without one, of that kind and name. */
export async function findSameOrganization(
  db: Database,
  same: { kind: OrganizationValues['kind']; name: string; creditCode: string | null },
) {
  const byName = and(eq(organizations.kind, same.kind), eq(organizations.name, same.name))
  const row = await findOne(
    db,
    same.creditCode ? or(eq(organizations.creditCode, same.creditCode), byName) : byName,
  )
  return row?.organization.mergedIntoId ? findSurvivor(db, row.organization.id) : row
}

/** False when another organization has the same name or credit code. */
export async function insertOrganization(db: Database, values: OrganizationValues): Promise<boolean> {
  const inserted = await db
    .insert(organizations)
    .values({ ...values, reading: readingOf([values.name, values.shortName ?? '']) })
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
    .returning({ name: organizations.name, shortName: organizations.shortName })
  const [named] = updated
  if (named && (values.name !== undefined || values.shortName !== undefined)) {
    const reading = readingOf([named.name, named.shortName])
    await db.update(organizations).set({ reading }).where(eq(organizations.id, id))
  }
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

export async function listOrganizations(
  db: Database,
  query: OrganizationListQuery,
  scope: SQL | undefined,
  counted = true,
) {
  const where = and(
    scope,
    isNull(organizations.mergedIntoId),
    query.kind && inArray(organizations.kind, query.kind),
    query.status && inArray(organizations.status, query.status),
    query.townshipId && inArray(organizations.townshipId, query.townshipId),
    query.tag && arrayOverlaps(organizations.tags, query.tag),
    query.q ? organizationNamed(query.q) : undefined,
  )
  const order = nameKeyset(organizations.name, organizations.id)
  const [found, total] = await Promise.all([
    rows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted ? db.$count(organizations, where) : 0,
  ])
  return { ...cutPage(found, query.limit, ({ organization }) => [organization.name, organization.id]), total }
}

const MANY = 200

/** The tags of organizations that the reader may see, with how many bear each. */
export function listTags(db: Database, scope: SQL | undefined) {
  const tag = sql<string>`unnest(${organizations.tags})`
  const borne = db
    .select({ tag: tag.as('tag') })
    .from(organizations)
    .where(and(scope, isNull(organizations.mergedIntoId)))
    .as('borne')
  return db
    .select({ tag: borne.tag, count: sql<number>`count(*)::int` })
    .from(borne)
    .groupBy(borne.tag)
    .orderBy(sql`2 desc`, sql`1`)
    .limit(MANY)
}
