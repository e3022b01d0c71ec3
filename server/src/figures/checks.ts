import type { Database } from '@duijie/db/client'
import type { FigureCheck } from '@duijie/shared/figure-reports'
import type { FigureId } from '@duijie/shared/figures'
import type { Actor } from '../access/actor.ts'
import { countByTownship, countFigure } from './counting.ts'
import type { CountedFigure, FigureDays } from './definitions/definition.ts'
import { figureDefinitions } from './definitions/figure-definitions.ts'

/** Of each pair the first is never more than the second. */
const ordered: readonly [FigureId, FigureId][] = [
  ['enterprises_visited', 'visits_paid'],
  ['visit_problems_settled', 'visit_problems_heard'],
  ['enterprises_with_needs', 'needs_collected'],
  ['institutions_with_results', 'results_catalogued'],
  ['events_held', 'event_stops'],
  ['institutions_met', 'event_stops'],
  ['enterprises_taken', 'enterprise_attendances'],
  ['enterprise_attendances', 'event_people'],
  ['meetings_with_intent', 'meetings_held'],
  ['agreements_latest', 'agreements_signed'],
  ['contract_technology_amount', 'contract_transaction_amount'],
  ['secondment_enterprises', 'secondments_approved'],
  ['voucher_enterprises_recommended', 'vouchers_recommended'],
  ['voucher_redeemed_amount', 'city_voucher_redeemed_amount'],
]

const isCounted = (definition: { measure: string }): definition is CountedFigure =>
  definition.measure === 'distinct' || definition.measure === 'sum'

/** Whether months side by side add up to the whole: sums, and what counts each record once. */
const additive = (figure: CountedFigure) =>
  figure.measure === 'sum' ||
  ['item', 'visit', 'stop', 'meeting', 'attendance', 'person'].includes(figure.unit)

/** The months that the days fall into, cut to them. */
export function monthsOf({ from, to }: FigureDays): FigureDays[] {
  const months: FigureDays[] = []
  for (let first = from; first <= to; ) {
    const [year = 0, month = 0] = first.split('-').map(Number)
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
    months.push({ from: first, to: last < to ? last : to })
    first = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
  }
  return months
}

/**
 * 勾稽关系 of some days: townships add up to the district, months to the whole, and what is part of another
 * figure is not more than it.
 */
export async function checkFigures(
  db: Database,
  actor: Actor,
  days: FigureDays,
  known: (id: FigureId) => number | null,
): Promise<FigureCheck[]> {
  const orders = ordered.flatMap(([id, other]): FigureCheck[] => {
    const [left, right] = [known(id), known(other)]
    if (left === null || right === null) return []
    return [{ rule: 'order', figureId: id, other, left, right, holds: left <= right }]
  })
  const months = monthsOf(days)
  const sums = await Promise.all(
    figureDefinitions.filter(isCounted).map(async (figure): Promise<FigureCheck[]> => {
      const whole = known(figure.id) ?? 0
      const [byTownship, monthly] = await Promise.all([
        countByTownship(db, actor, figure, days),
        additive(figure)
          ? Promise.all(months.map((month) => countFigure(db, actor, figure, month)))
          : Promise.resolve([]),
      ])
      const parts = [...byTownship.values()].reduce((sum, value) => sum + value, 0)
      const overMonths = monthly.reduce((sum, { value }) => sum + value, 0)
      const sum = { figureId: figure.id, other: null, right: whole }
      // an enterprise that moved counts in each township it was in, and once in the district
      const holds = additive(figure) ? parts === whole : parts >= whole
      return [
        { rule: 'parts', ...sum, left: parts, holds },
        ...(additive(figure)
          ? [{ rule: 'windows' as const, ...sum, left: overMonths, holds: overMonths === whole }]
          : []),
      ]
    }),
  )
  return [...orders, ...sums.flat()]
}
