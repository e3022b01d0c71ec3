import type { FigureGroup, FigureId, FigureUnit } from '@duijie/shared/figures'
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

export interface FigureDays {
  from: string
  to: string
}

/**
 * The records of a figure within some days as one SELECT without ORDER BY, of these columns: `kind`, `id`,
 * `page_id`, `title`, `detail` (text), `day` (date), `organization_id`, `township_id`, `need_id` (uuid or null),
 * `counted` (text) and `amount` (bigint or null). No two rows share a kind and an id.
 */
export type FigureRows = (days: FigureDays) => SQL

interface Named {
  id: FigureId
  group: FigureGroup
  unit: FigureUnit
}

/** Counted over records: the number of different `counted`, or the sum of `amount`. */
export interface CountedFigure extends Named {
  measure: 'distinct' | 'sum'
  rows: FigureRows
}

/** One figure divided by another. */
export interface SharedFigure extends Named {
  measure: 'share'
  part: FigureId
  whole: FigureId
}

/** Entered by hand with its source. */
export interface EnteredFigureDefinition extends Named {
  measure: 'entered'
}

export type FigureDefinition = CountedFigure | SharedFigure | EnteredFigureDefinition

/** The day in Asia/Shanghai of an instant. */
export const dayIn = (instant: PgColumn | SQL): SQL => sql`(${instant} at time zone 'Asia/Shanghai')::date`

export const within = (day: PgColumn | SQL, { from, to }: FigureDays): SQL =>
  sql`${day} between ${from}::date and ${to}::date`

interface RowParts {
  kind: string
  id: PgColumn | SQL
  /** the record whose page shows it, where it has none of its own */
  pageId?: PgColumn | SQL
  title: PgColumn | SQL
  detail?: PgColumn | SQL
  day: PgColumn | SQL
  organizationId: PgColumn | SQL
  townshipId: PgColumn | SQL
  /** the need that it comes from: who may not read that one does not see what came of it */
  needId: PgColumn | SQL | null
  /** what counts once; the record itself unless given */
  counted?: PgColumn | SQL
  amount?: PgColumn | SQL
}

/** The columns of a SELECT of figure records. */
export function columns(parts: RowParts): SQL {
  const { kind, id, pageId = id, title, detail = sql`''`, day, organizationId, townshipId } = parts
  const { counted = id, amount = sql`null` } = parts
  return sql`${kind}::text as kind, ${id}::text as id, ${pageId}::text as page_id, ${title} as title,
    ${detail} as detail, ${day} as day, ${organizationId}::uuid as organization_id,
    ${townshipId}::uuid as township_id, ${parts.needId ?? sql`null`}::uuid as need_id, ${counted}::text as counted, ${amount}::bigint as amount`
}
