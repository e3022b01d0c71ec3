import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults, resultExperts, resultIps } from '@duijie/db/schema/research-results'
import type { ResultListQuery } from '@duijie/shared/result-queries'
import type { Ip, ResearchResult } from '@duijie/shared/results'
import type { ResultStage, ResultStatus } from '@duijie/shared/stages'
import { and, eq, gte, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Filter } from '../access/filter.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { resultFilterColumns } from '../access/result-filter-columns.ts'
import { matchableResults } from '../access/visibility.ts'
import { namedLike } from '../names/named-like.ts'
import { organizationNamed } from '../names/organization-named.ts'
import { cutPage, keyset } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'

export type ResultRow = Awaited<ReturnType<typeof findResult>> & object
export type ResultValues = typeof researchResults.$inferInsert

export interface ResultParts {
  expertIds?: readonly string[] | undefined
  ip?: readonly Ip[] | undefined
}

const expertList = sql<ResearchResult['experts']>`(
  select coalesce(json_agg(json_build_object('id', ${experts.id}, 'name', ${experts.name}, 'title', ${experts.title})
    order by ${resultExperts.position}), '[]')
  from ${resultExperts} join ${experts} on ${experts.id} = ${resultExperts.expertId}
  where ${resultExperts.resultId} = ${researchResults.id})`

const ipList = sql<Ip[]>`(
  select coalesce(json_agg(json_build_object('kind', ${resultIps.kind}, 'number', ${resultIps.number}, 'status', ${resultIps.status})
    order by ${resultIps.position}), '[]')
  from ${resultIps} where ${resultIps.resultId} = ${researchResults.id})`

/** A result and its parts come from one statement, so that they are of one moment. */
const rows = (db: Database) =>
  db
    .select({
      result: researchResults,
      organization: { id: organizations.id, kind: organizations.kind, name: organizations.name },
      experts: expertList,
      ip: ipList,
    })
    .from(researchResults)
    .innerJoin(organizations, eq(researchResults.organizationId, organizations.id))

/** A result that was merged into another is in no list and cannot be worked with. */
const present = isNull(researchResults.mergedIntoId)

export async function findResult(db: Database, id: string) {
  const [row] = await rows(db).where(and(eq(researchResults.id, id), present))
  return row
}

/** The result that the one was merged into, if it was: the last of a chain. */
export async function findSurvivor(db: Database, id: string) {
  const [found] = await db.execute<{ id: string }>(sql`
    with recursive chain as (
      select id, merged_into_id from ${researchResults} where id = ${id}
      union select next.id, next.merged_into_id
      from ${researchResults} next join chain on next.id = chain.merged_into_id
    )
    select id from chain where merged_into_id is null and id <> ${id}`)
  return found && findResult(db, found.id)
}

export async function findResults(
  db: Database,
  ids: readonly string[],
  visible: Filter,
): Promise<ResultRow[]> {
  if (ids.length === 0) return []
  return rows(db).where(
    and(inArray(researchResults.id, [...ids]), present, filterToSql(visible, resultFilterColumns)),
  )
}

/** What matching offers of an institution, published last in front, in few words. */
export async function matchableResultsOf(
  db: Database,
  organizationId: string,
  visible: Filter,
  limit: number,
) {
  return db
    .select({ id: researchResults.id, techField: researchResults.techField })
    .from(researchResults)
    .where(
      and(
        present,
        eq(researchResults.organizationId, organizationId),
        filterToSql(matchableResults, resultFilterColumns),
        filterToSql(visible, resultFilterColumns),
      ),
    )
    .orderBy(sql`${researchResults.publishedAt} desc nulls last`, researchResults.id)
    .limit(limit)
}

export async function listResults(db: Database, query: ResultListQuery, visible: Filter, counted = true) {
  const where = and(present, filterToSql(visible, resultFilterColumns), asked(db, query))
  const column = query.sort === 'updated' ? 'updatedAt' : 'createdAt'
  const order = keyset(researchResults[column], researchResults.id, 'desc')
  const [found, total] = await Promise.all([
    rows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted ? db.$count(researchResults, where) : 0,
  ])
  return { ...cutPage(found, query.limit, ({ result }) => [result[column].toISOString(), result.id]), total }
}

function asked(db: Database, query: ResultListQuery): SQL | undefined {
  return and(
    query.q ? spokenOf(db, query.q) : undefined,
    query.techField && inArray(researchResults.techField, query.techField),
    query.form && inArray(researchResults.form, query.form),
    query.stage && inArray(researchResults.stage, query.stage),
    query.status && inArray(researchResults.status, query.status),
    query.organizationId && inArray(researchResults.organizationId, query.organizationId),
    query.minTrl === undefined ? undefined : gte(researchResults.trl, query.minTrl),
  )
}

/** That its title holds the words, or its institution or one of those who made it is called so. */
function spokenOf(db: Database, words: string): SQL | undefined {
  const institutions = db.select({ id: organizations.id }).from(organizations).where(organizationNamed(words))
  const made = db
    .select({ id: resultExperts.resultId })
    .from(resultExperts)
    .innerJoin(experts, eq(resultExperts.expertId, experts.id))
    .where(namedLike(words, { names: [experts.name], reading: experts.reading }))
  return or(
    ilike(researchResults.title, containing(words)),
    inArray(researchResults.organizationId, institutions),
    inArray(researchResults.id, made),
  )
}

export async function insertResult(db: Database, values: ResultValues, parts: ResultParts): Promise<void> {
  await db.insert(researchResults).values(values)
  await replaceParts(db, values.id, parts)
}

/** Writes the fields and the given parts when the record still has that version; false otherwise. */
export async function updateResult(
  db: Database,
  id: string,
  version: number,
  values: Partial<ResultValues>,
  parts: ResultParts,
): Promise<boolean> {
  const updated = await db
    .update(researchResults)
    .set({ ...values, version: version + 1 })
    .where(and(eq(researchResults.id, id), eq(researchResults.version, version), present))
    .returning({ id: researchResults.id })
  if (updated.length === 0) return false
  await replaceParts(db, id, parts)
  return true
}

/** Moves a result that is still as expected; false otherwise. */
export async function moveResult(
  db: Database,
  id: string,
  expected: { stage: ResultStage; status: ResultStatus; version: number },
  values: Partial<ResultValues>,
): Promise<boolean> {
  const moved = await db
    .update(researchResults)
    .set({ ...values, version: expected.version + 1 })
    .where(
      and(
        eq(researchResults.id, id),
        eq(researchResults.stage, expected.stage),
        eq(researchResults.status, expected.status),
        eq(researchResults.version, expected.version),
        present,
      ),
    )
    .returning({ id: researchResults.id })
  return moved.length === 1
}

export async function deleteDraft(db: Database, id: string): Promise<boolean> {
  const deleted = await db
    .delete(researchResults)
    .where(and(eq(researchResults.id, id), eq(researchResults.stage, 'draft')))
    .returning({ id: researchResults.id })
  return deleted.length === 1
}

async function replaceParts(db: Database, resultId: string, { expertIds, ip }: ResultParts): Promise<void> {
  if (expertIds) {
    await db.delete(resultExperts).where(eq(resultExperts.resultId, resultId))
    const values = expertIds.map((expertId, position) => ({ resultId, expertId, position }))
    if (values.length > 0) await db.insert(resultExperts).values(values)
  }
  if (ip) {
    await db.delete(resultIps).where(eq(resultIps.resultId, resultId))
    const values = ip.map((right, position) => ({ resultId, position, ...right }))
    if (values.length > 0) await db.insert(resultIps).values(values)
  }
}
