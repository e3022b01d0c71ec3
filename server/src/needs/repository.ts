import type { Database } from '@duijie/db/client'
import { needPreferredInstitutions, needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import type { NeedListQuery } from '@duijie/shared/need-queries'
import type { OrganizationReference } from '@duijie/shared/organizations'
import type { NeedStage, NeedStatus } from '@duijie/shared/stages'
import { and, eq, ilike, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Filter, fulfils } from '../access/filter.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { needFilterColumns } from '../access/need-filter-columns.ts'
import { matchableNeeds } from '../access/visibility.ts'
import { organizationNamed } from '../names/organization-named.ts'
import { type CursorPlace, cutPage, keyset } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'
import { visibilityOf } from './visibility.ts'

export type NeedRow = Awaited<ReturnType<typeof findNeed>> & object
export type NeedValues = typeof needs.$inferInsert

/** What an UPDATE expects to find. */
export interface NeedState {
  stage: NeedStage
  status: NeedStatus
  version: number
}

const institutions = alias(organizations, 'institutions')

const preferredInstitutions = sql<OrganizationReference[]>`(
  select coalesce(json_agg(json_build_object(
    'id', ${institutions.id}, 'kind', ${institutions.kind}, 'name', ${institutions.name}
  ) order by ${institutions.name}), '[]')
  from ${needPreferredInstitutions}
  join ${organizations} ${sql.identifier('institutions')}
    on ${institutions.id} = ${needPreferredInstitutions.organizationId}
  where ${needPreferredInstitutions.needId} = ${needs.id})`

/** A need and the institutions it names come from one statement, so that they are of one moment. */
const rows = (db: Database) =>
  db
    .select({
      need: needs,
      organization: { id: organizations.id, kind: organizations.kind, name: organizations.name },
      townshipName: townships.name,
      preferredInstitutions,
    })
    .from(needs)
    .innerJoin(organizations, eq(needs.organizationId, organizations.id))
    .leftJoin(townships, eq(needs.townshipId, townships.id))

/** A need that was merged into another is in no list and cannot be worked with. */
const present = isNull(needs.mergedIntoId)

export async function findNeed(db: Database, id: string) {
  const [row] = await rows(db).where(and(eq(needs.id, id), present))
  return row
}

/** The need that the one was merged into, if it was: the last of a chain. */
export async function findSurvivor(db: Database, id: string) {
  const [found] = await db.execute<{ id: string }>(sql`
    with recursive chain as (
      select id, merged_into_id from ${needs} where id = ${id}
      union select next.id, next.merged_into_id from ${needs} next join chain on next.id = chain.merged_into_id
    )
    select id from chain where merged_into_id is null and id <> ${id}`)
  return found && findNeed(db, found.id)
}

export async function findNeeds(db: Database, ids: readonly string[], known: Filter): Promise<NeedRow[]> {
  if (ids.length === 0) return []
  return rows(db).where(and(inArray(needs.id, [...ids]), present, filterToSql(known, needFilterColumns)))
}

/** Of the needs that matching offers those that pass the filter, published last in front, in few words. */
export async function matchableNeedsOf(db: Database, whole: Filter, limit: number) {
  return db
    .select({ id: needs.id, techField: needs.techField, publishedAt: needs.publishedAt })
    .from(needs)
    .where(
      and(present, filterToSql(matchableNeeds, needFilterColumns), filterToSql(whole, needFilterColumns)),
    )
    .orderBy(sql`${needs.publishedAt} desc nulls last`, needs.id)
    .limit(limit)
}

/**
 * Of the needs that are known to the reader. What the reader is not told of a need (whose it is, where, its
 * deadline) is not asked of it.
 */
export async function listNeeds(
  db: Database,
  query: NeedListQuery,
  visible: Record<'known' | 'full' | 'named' | 'located', Filter>,
  counted = true,
) {
  const full = filterToSql(visible.full, needFilterColumns)
  const named = filterToSql(visible.named, needFilterColumns)
  const where = and(
    present,
    filterToSql(visible.known, needFilterColumns),
    query.q
      ? or(
          ilike(needs.title, containing(query.q)),
          and(inArray(needs.organizationId, called(db, query.q)), named),
        )
      : undefined,
    query.techField && inArray(needs.techField, query.techField),
    query.kind && inArray(needs.kind, query.kind),
    query.stage && inArray(needs.stage, query.stage),
    query.status && inArray(needs.status, query.status),
    query.townshipId &&
      and(inArray(needs.townshipId, query.townshipId), filterToSql(visible.located, needFilterColumns)),
    query.organizationId && and(inArray(needs.organizationId, query.organizationId), named),
  )
  const sort = sorts[query.sort]
  const order = keyset(sort.column, needs.id, sort.direction, sort.inTeaser ? undefined : full)
  const [found, total] = await Promise.all([
    rows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted ? db.$count(needs, where) : 0,
  ])
  const placeOf = (row: NeedRow): CursorPlace => {
    const told = sort.inTeaser || fulfils(visibilityOf(row), visible.full)
    return [told ? sort.valueOf(row.need) : null, row.need.id]
  }
  return { ...cutPage(found, query.limit, placeOf), total }
}

const called = (db: Database, words: string) =>
  db.select({ id: organizations.id }).from(organizations).where(organizationNamed(words))

type Need = typeof needs.$inferSelect

const sorts = {
  newest: {
    column: needs.createdAt,
    direction: 'desc',
    inTeaser: true,
    valueOf: (need: Need) => need.createdAt.toISOString(),
  },
  updated: {
    column: needs.updatedAt,
    direction: 'desc',
    inTeaser: true,
    valueOf: (need: Need) => need.updatedAt.toISOString(),
  },
  deadline: {
    column: needs.deadline,
    direction: 'asc',
    inTeaser: false,
    valueOf: (need: Need) => need.deadline,
  },
} as const

export async function insertNeed(
  db: Database,
  values: NeedValues,
  institutionIds: readonly string[],
): Promise<void> {
  await db.insert(needs).values(values)
  await nameInstitutions(db, values.id, institutionIds)
}

/** Writes the fields when the need is still as expected, and then the institutions given; false otherwise. */
export async function updateNeed(
  db: Database,
  id: string,
  expected: NeedState,
  values: Partial<NeedValues>,
  institutionIds?: readonly string[],
): Promise<boolean> {
  const updated = await db
    .update(needs)
    .set({ ...values, version: expected.version + 1 })
    .where(
      and(
        eq(needs.id, id),
        eq(needs.stage, expected.stage),
        eq(needs.status, expected.status),
        eq(needs.version, expected.version),
        present,
      ),
    )
    .returning({ id: needs.id })
  if (updated.length === 0) return false
  if (institutionIds) {
    await db.delete(needPreferredInstitutions).where(eq(needPreferredInstitutions.needId, id))
    await nameInstitutions(db, id, institutionIds)
  }
  return true
}

/** Deletes the need when it is still a draft; false otherwise. */
export async function deleteDraft(db: Database, id: string): Promise<boolean> {
  const deleted = await db
    .delete(needs)
    .where(and(eq(needs.id, id), eq(needs.stage, 'draft')))
    .returning({ id: needs.id })
  return deleted.length === 1
}

async function nameInstitutions(db: Database, needId: string, ids: readonly string[]): Promise<void> {
  const values = ids.map((organizationId) => ({ needId, organizationId }))
  if (values.length > 0) await db.insert(needPreferredInstitutions).values(values)
}
