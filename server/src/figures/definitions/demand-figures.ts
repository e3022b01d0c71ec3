import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import { type SQL, sql } from 'drizzle-orm'
import { columns, dayIn, type FigureDays, type FigureDefinition, within } from './definition.ts'

interface Counting {
  day: SQL
  where: SQL
  counted?: SQL
}

const needRows =
  ({ day, where, counted }: Counting) =>
  (days: FigureDays) =>
    sql`select ${columns({
      kind: 'need',
      id: needs.id,
      needId: needs.id,
      title: needs.title,
      day,
      organizationId: needs.organizationId,
      townshipId: needs.townshipId,
      ...(counted && { counted }),
    })} from ${needs} where ${needs.mergedIntoId} is null and ${where} and ${within(day, days)}`

const resultRows = (counted?: SQL) => (days: FigureDays) =>
  sql`select ${columns({
    kind: 'result',
    needId: null,
    id: researchResults.id,
    title: researchResults.title,
    day: dayIn(researchResults.publishedAt),
    organizationId: researchResults.organizationId,
    townshipId: sql`null`,
    ...(counted && { counted }),
  })} from ${researchResults}
    where ${researchResults.mergedIntoId} is null and ${within(dayIn(researchResults.publishedAt), days)}`

const entered = { day: dayIn(needs.createdAt), where: sql`${needs.stage} not in ('draft', 'returned')` }

export const demandFigures: FigureDefinition[] = [
  { id: 'needs_collected', group: 'demand', unit: 'item', measure: 'distinct', rows: needRows(entered) },
  {
    id: 'enterprises_with_needs',
    group: 'demand',
    unit: 'enterprise',
    measure: 'distinct',
    rows: needRows({ ...entered, counted: sql`${needs.organizationId}` }),
  },
  {
    id: 'needs_published',
    group: 'demand',
    unit: 'item',
    measure: 'distinct',
    rows: needRows({ day: dayIn(needs.publishedAt), where: sql`${needs.publishedAt} is not null` }),
  },
  { id: 'results_catalogued', group: 'supply', unit: 'item', measure: 'distinct', rows: resultRows() },
  {
    id: 'institutions_with_results',
    group: 'supply',
    unit: 'institution',
    measure: 'distinct',
    rows: resultRows(sql`${researchResults.organizationId}`),
  },
]
