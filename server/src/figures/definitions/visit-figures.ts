import { visitProblems, visits } from '@duijie/db/schema/visits'
import { sql } from 'drizzle-orm'
import { columns, type FigureDays, type FigureDefinition, within } from './definition.ts'

const paid = (days: FigureDays) => sql`${visits.stage} = 'done' and ${within(visits.visitedOn, days)}`
const title = sql`left(array_to_string(${visits.topics}, '、'), 80)`

const visitRows = (days: FigureDays) =>
  sql`select ${columns({
    kind: 'visit',
    needId: null,
    id: visits.id,
    title,
    day: visits.visitedOn,
    organizationId: visits.enterpriseId,
    townshipId: visits.townshipId,
  })} from ${visits} where ${paid(days)}`

const problemRows = (days: FigureDays, condition = sql`true`) => sql`select ${columns({
  kind: 'visit_problem',
  id: visitProblems.id,
  pageId: visits.id,
  needId: visitProblems.needId,
  title: sql`left(${visitProblems.words}, 80)`,
  day: visits.visitedOn,
  organizationId: visits.enterpriseId,
  townshipId: visits.townshipId,
})} from ${visitProblems} join ${visits} on ${visits.id} = ${visitProblems.visitId}
  where ${paid(days)} and ${condition}`

export const visitFigures: FigureDefinition[] = [
  { id: 'visits_paid', group: 'demand', unit: 'visit', measure: 'distinct', rows: visitRows },
  {
    id: 'enterprises_visited',
    group: 'demand',
    unit: 'enterprise',
    measure: 'distinct',
    rows: (days) =>
      sql`select ${columns({
        kind: 'visit',
        needId: null,
        id: visits.id,
        title,
        day: visits.visitedOn,
        organizationId: visits.enterpriseId,
        townshipId: visits.townshipId,
        counted: visits.enterpriseId,
      })} from ${visits} where ${paid(days)}`,
  },
  {
    id: 'visit_problems_heard',
    group: 'demand',
    unit: 'item',
    measure: 'distinct',
    rows: (days) => problemRows(days),
  },
  {
    id: 'visit_problems_settled',
    group: 'demand',
    unit: 'item',
    measure: 'distinct',
    rows: (days) => problemRows(days, sql`${visitProblems.stage} in ('need_made', 'done', 'called_back')`),
  },
]
