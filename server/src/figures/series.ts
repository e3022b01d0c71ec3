import type { Database } from '@duijie/db/client'
import { agreements } from '@duijie/db/schema/agreements'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults } from '@duijie/db/schema/research-results'
import { type TechField, techFields } from '@duijie/shared/closed-lists'
import { type FigureSeries, funnelSteps } from '@duijie/shared/figure-series'
import type { FigureId } from '@duijie/shared/figures'
import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { monthsOf } from './checks.ts'
import { type CountedDays, rowsFor } from './counting.ts'
import type { CountedFigure } from './definitions/definition.ts'
import { definitionOf } from './definitions/figure-definitions.ts'

const MOST_INSTITUTIONS = 20
const MOST_ENTERPRISES = 25

/** The figure whose records say that a need came as far. */
const stepFigures: Record<(typeof funnelSteps)[number], FigureId> = {
  published: 'needs_published',
  pushed: 'leads_pushed',
  met: 'meetings_held',
  agreed: 'agreements_signed',
}

/** What the charts are drawn from: the same rows as those of the figures, grouped. */
export async function figureSeries(db: Database, actor: Actor, days: CountedDays): Promise<FigureSeries> {
  const rows = (id: FigureId) => rowsFor(actor, definitionOf(id) as CountedFigure, days)

  const grouped = async (id: FigureId, by: SQL, joined = sql``): Promise<Map<string, number>> => {
    const found = await db.execute<{ key: string | null; count: number }>(
      sql`select ${by} as key, count(distinct row.id)::int as count from ${rows(id)} ${joined} group by 1`,
    )
    return new Map(found.map(({ key, count }) => [key ?? '', count]))
  }

  async function funnel(): Promise<FigureSeries['funnel']> {
    const reached = await Promise.all(
      funnelSteps.map(async (step) => {
        const found = await db.execute<{ id: string }>(
          sql`select distinct row.need_id::text as id from ${rows(stepFigures[step])} where row.need_id is not null`,
        )
        return new Set(found.map(({ id }) => id))
      }),
    )
    const published = [...(reached[0] ?? [])]
    return funnelSteps.map((step, at) => ({
      step,
      needs: published.filter((id) => reached.slice(at).some((needIds) => needIds.has(id))).length,
    }))
  }

  async function fields(): Promise<FigureSeries['fields']> {
    const [ofNeeds, ofResults, ofAgreements] = await Promise.all([
      grouped('needs_published', sql`${needs.techField}`, sql`join ${needs} on ${needs.id}::text = row.id`),
      grouped(
        'results_catalogued',
        sql`${researchResults.techField}`,
        sql`join ${researchResults} on ${researchResults.id}::text = row.id`,
      ),
      grouped(
        'agreements_signed',
        sql`${agreements.techField}`,
        sql`join ${agreements} on ${agreements.id}::text = row.id`,
      ),
    ])
    return [...techFields, null]
      .map((techField: TechField | null) => ({
        techField,
        needs: ofNeeds.get(techField ?? '') ?? 0,
        results: ofResults.get(techField ?? '') ?? 0,
        agreements: ofAgreements.get(techField ?? '') ?? 0,
      }))
      .filter((field) => field.needs + field.results + field.agreements > 0)
  }

  async function months(): Promise<FigureSeries['months']> {
    const [visits, published, stops, signed] = await Promise.all(
      (['visits_paid', 'needs_published', 'event_stops', 'agreements_signed'] as const).map((id) =>
        grouped(id, sql`to_char(row.day, 'YYYY-MM')`),
      ),
    )
    return monthsOf(days).map(({ from }) => {
      const month = from.slice(0, 7)
      return {
        month,
        visits: visits?.get(month) ?? 0,
        needs: published?.get(month) ?? 0,
        stops: stops?.get(month) ?? 0,
        agreements: signed?.get(month) ?? 0,
      }
    })
  }

  const namesOf = async (ids: Iterable<string>): Promise<Map<string, string>> => {
    const asked = [...new Set(ids)].filter((id) => id !== '')
    if (asked.length === 0) return new Map()
    const found = await db.execute<{ id: string; name: string }>(
      sql`select id::text as id, name from ${organizations} where id in ${asked}`,
    )
    return new Map(found.map(({ id, name }) => [id, name]))
  }

  async function institutions(): Promise<FigureSeries['institutions']> {
    const [results, stops, signed] = await Promise.all([
      grouped('results_catalogued', sql`row.organization_id::text`),
      grouped('event_stops', sql`row.organization_id::text`),
      grouped(
        'agreements_signed',
        sql`${agreements.institutionId}::text`,
        sql`join ${agreements} on ${agreements.id}::text = row.id`,
      ),
    ])
    const names = await namesOf([...results.keys(), ...stops.keys(), ...signed.keys()])
    return [...names]
      .map(([id, name]) => ({
        id,
        name,
        results: results.get(id) ?? 0,
        stops: stops.get(id) ?? 0,
        agreements: signed.get(id) ?? 0,
      }))
      .sort((a, b) => b.agreements - a.agreements || b.stops - a.stops || a.name.localeCompare(b.name, 'zh'))
      .slice(0, MOST_INSTITUTIONS)
  }

  async function pairs(): Promise<FigureSeries['pairs']> {
    const found = await db.execute<{ enterpriseId: string; institutionId: string; agreements: number }>(sql`
      select ${agreements.enterpriseId}::text as "enterpriseId", ${agreements.institutionId}::text as "institutionId",
        count(distinct row.id)::int as agreements
      from ${rows('agreements_signed')} join ${agreements} on ${agreements.id}::text = row.id
      where ${agreements.enterpriseId} is not null and ${agreements.institutionId} is not null group by 1, 2`)
    const total = (of: 'enterpriseId' | 'institutionId') => {
      const sums = new Map<string, number>()
      for (const cell of found) sums.set(cell[of], (sums.get(cell[of]) ?? 0) + cell.agreements)
      return [...sums].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([id]) => id)
    }
    const enterpriseIds = total('enterpriseId').slice(0, MOST_ENTERPRISES)
    const institutionIds = total('institutionId').slice(0, MOST_INSTITUTIONS)
    const cells = [...found].filter(
      (cell) => enterpriseIds.includes(cell.enterpriseId) && institutionIds.includes(cell.institutionId),
    )
    const names = await namesOf([...enterpriseIds, ...institutionIds])
    const named = (ids: string[]) => ids.map((id) => ({ id, name: names.get(id) ?? '' }))
    const sum = (of: readonly { agreements: number }[]) => of.reduce((all, each) => all + each.agreements, 0)
    return {
      enterprises: named(enterpriseIds),
      institutions: named(institutionIds),
      cells,
      leftOff: sum(found) - sum(cells),
    }
  }

  const [steps, byField, byInstitution, byMonth, byPair] = await Promise.all([
    funnel(),
    fields(),
    institutions(),
    months(),
    pairs(),
  ])
  const { from, to } = days
  return {
    from,
    to,
    funnel: steps,
    fields: byField,
    institutions: byInstitution,
    months: byMonth,
    pairs: byPair,
  }
}
