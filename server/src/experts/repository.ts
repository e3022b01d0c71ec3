import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import type { TechField } from '@duijie/shared/closed-lists'
import type { ExpertListQuery } from '@duijie/shared/experts'
import { and, arrayOverlaps, desc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { Filter } from '../access/filter.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { namedLike } from '../names/named-like.ts'
import { readingOf } from '../names/reading.ts'
import { cutPage, nameKeyset } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'

export type ExpertRow = Awaited<ReturnType<typeof findExpert>> & object
export type ExpertValues = typeof experts.$inferInsert

const rows = (db: Database) =>
  db
    .select({
      expert: experts,
      organization: {
        id: organizations.id,
        kind: organizations.kind,
        name: organizations.name,
        status: organizations.status,
      },
    })
    .from(experts)
    .innerJoin(organizations, eq(experts.organizationId, organizations.id))

const filterColumns = { organizationId: experts.organizationId, organizationStatus: organizations.status }

export async function findExpert(db: Database, id: string) {
  const [row] = await rows(db).where(eq(experts.id, id))
  return row
}

/** Which of the experts belong to the organization. */
export async function expertsOf(
  db: Database,
  organizationId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await db
    .select({ id: experts.id })
    .from(experts)
    .where(and(eq(experts.organizationId, organizationId), inArray(experts.id, [...ids])))
  return new Set(found.map(({ id }) => id))
}

export async function insertExpert(db: Database, values: ExpertValues): Promise<void> {
  await db.insert(experts).values({ ...values, reading: readingOf([values.name], 'person') })
}

/** Writes the fields when the record still has that version; false otherwise. */
export async function updateExpert(
  db: Database,
  id: string,
  version: number,
  values: Partial<ExpertValues>,
): Promise<boolean> {
  const updated = await db
    .update(experts)
    .set({
      ...values,
      ...(values.name !== undefined && { reading: readingOf([values.name], 'person') }),
      version: version + 1,
    })
    .where(and(eq(experts.id, id), eq(experts.version, version)))
    .returning({ id: experts.id })
  return updated.length === 1
}

export async function listExperts(db: Database, query: ExpertListQuery, visible: Filter, counted = true) {
  const where = and(
    filterToSql(visible, filterColumns),
    query.organizationId && inArray(experts.organizationId, query.organizationId),
    query.techField && arrayOverlaps(experts.techFields, query.techField),
    query.q
      ? namedLike(query.q, {
          names: [experts.name, experts.department, sql`array_to_string(${experts.keywords}, ' ')`],
          reading: experts.reading,
        })
      : undefined,
  )
  const order = nameKeyset(experts.name, experts.id)
  const [found, [all]] = await Promise.all([
    rows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted
      ? db
          .select({ total: sql<number>`count(*)::int` })
          .from(experts)
          .innerJoin(organizations, eq(experts.organizationId, organizations.id))
          .where(where)
      : [],
  ])
  return {
    ...cutPage(found, query.limit, ({ expert }) => [expert.name, expert.id]),
    total: all?.total ?? 0,
  }
}

export function findExperts(db: Database, ids: readonly string[], visible: Filter) {
  return rows(db).where(and(inArray(experts.id, [...ids]), filterToSql(visible, filterColumns)))
}

/** The experts whose own words hold most of the terms by weight; those of the field are preferred a little. */
export function expertsBySpeech(
  db: Database,
  terms: readonly { term: string; weight: number }[],
  field: TechField | null,
  limit: number,
  visible: Filter,
) {
  const words = sql`lower(concat_ws(' ', array_to_string(${experts.keywords}, ' '), ${experts.introduction}, ${experts.department}))`
  const parts: SQL[] = terms.map(
    ({ term, weight }) => sql`case when ${words} like ${containing(term)} then ${weight}::real else 0 end`,
  )
  const inField = field ? [desc(sql`case when ${field} = any(${experts.techFields}) then 1 else 0 end`)] : []
  const said = sql<number>`(${sql.join(parts, sql` + `)})`
  return rows(db)
    .where(and(gt(said, 0), filterToSql(visible, filterColumns)))
    .orderBy(desc(said), ...inField, experts.id)
    .limit(limit)
}
