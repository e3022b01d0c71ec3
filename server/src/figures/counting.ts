import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import type { FigureRecord } from '@duijie/shared/figures'
import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { needFilterColumns } from '../access/need-filter-columns.ts'
import { fullNeeds } from '../access/visibility.ts'
import type { CountedFigure, FigureDays } from './definitions/definition.ts'

export interface CountedDays extends FigureDays {
  townshipId?: string | undefined
}

export interface Count {
  value: number
  records: number
}

/** The rows of a figure that the actor may know of, as a subquery named `row`. */
export function rowsFor(actor: Actor, { rows }: CountedFigure, { townshipId, ...days }: CountedDays): SQL {
  const here = townshipId === undefined ? sql`true` : sql`township_id = ${townshipId}`
  return sql`(select * from (${rows(days)}) counted_row where ${here} and ${readable(actor)}) as row`
}

/** What came of a need is known to those who may read the need. */
const readable = (actor: Actor): SQL =>
  actor.role === 'staff' || actor.role === 'system'
    ? sql`true`
    : sql`(need_id is null or exists (select 1 from ${needs}
        where ${needs.id} = counted_row.need_id and ${filterToSql(fullNeeds(actor), needFilterColumns)}))`

const measured = ({ measure }: CountedFigure) =>
  measure === 'sum' ? sql`coalesce(sum(row.amount), 0)` : sql`count(distinct row.counted)`

export async function countFigure(
  db: Database,
  actor: Actor,
  figure: CountedFigure,
  days: CountedDays,
): Promise<Count> {
  const [found] = await db.execute<{ value: string; records: number }>(
    sql`select ${measured(figure)}::text as value, count(*)::int as records from ${rowsFor(actor, figure, days)}`,
  )
  return { value: exact(found?.value ?? '0'), records: found?.records ?? 0 }
}

/** The same in each township and park; null: of no township. */
export async function countByTownship(
  db: Database,
  actor: Actor,
  figure: CountedFigure,
  days: FigureDays,
): Promise<Map<string | null, number>> {
  const found = await db.execute<{ township_id: string | null; value: string }>(
    sql`select row.township_id, ${measured(figure)}::text as value from ${rowsFor(actor, figure, days)} group by 1`,
  )
  return new Map(found.map(({ township_id, value }) => [township_id, exact(value)]))
}

/** Money is never rounded on its way. */
function exact(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond exactness`)
  return value
}

interface Span {
  limit?: number | undefined
  offset?: number
}

/** The records behind a figure, the latest first. */
export async function figureRecords(
  db: Database,
  actor: Actor,
  figure: CountedFigure,
  days: CountedDays,
  { limit, offset = 0 }: Span = {},
): Promise<FigureRecord[]> {
  const found = await db.execute<
    Omit<FigureRecord, 'pageId' | 'amount'> & { pageId: string; amount: string | null }
  >(sql`
    select row.kind, row.id, row.page_id as "pageId", row.title, row.detail, row.day::text as day,
      coalesce(${organizations.name}, '') as "organizationName", coalesce(${townships.name}, '') as "townshipName",
      row.counted, row.amount::text as amount
    from ${rowsFor(actor, figure, days)}
    left join ${organizations} on ${organizations.id} = row.organization_id
    left join ${townships} on ${townships.id} = row.township_id
    order by row.day desc, row.kind, row.id ${limit === undefined ? sql`` : sql`limit ${limit} offset ${offset}`}`)
  return found.map(({ amount, ...record }) => ({ ...record, amount: amount === null ? null : exact(amount) }))
}
