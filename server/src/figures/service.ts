import type { Database } from '@duijie/db/client'
import type {
  EnteredFigureInput,
  FigureReportInput,
  FigureReportListQuery,
  FigureTargetInput,
} from '@duijie/shared/figure-reports'
import type { FigureId, FigureQuery, FigureRecordQuery } from '@duijie/shared/figures'
import { type Actor, system } from '../access/actor.ts'
import { checkFigures } from './checks.ts'
import type { FigureDays } from './definitions/definition.ts'
import { definitionOf } from './definitions/figure-definitions.ts'
import { createEnteredFigures } from './entered.ts'
import { requireBureau, townshipAsked } from './policy.ts'
import { createFigureReading, figureValue, figureValues } from './reading.ts'
import { createFigureReports } from './reporting.ts'
import { figureSeries } from './series.ts'
import { createFigureTargets } from './targets.ts'

export type FigureService = ReturnType<typeof createFigureService>

interface Dependencies {
  db: Database
  clock: () => Date
}

const BEFORE_ALL = '1949-10-01'

export function createFigureService(dependencies: Dependencies) {
  const { db } = dependencies
  const reading = createFigureReading(dependencies)
  const targets = createFigureTargets(dependencies)
  const entered = createEnteredFigures(dependencies)
  const reports = createFigureReports(dependencies)

  return {
    list: (actor: Actor, query: FigureQuery) => reading.list(actor, query),
    /** Some figures in the order given; none of them a share. */
    some: (actor: Actor, ids: readonly FigureId[], query: FigureQuery) =>
      reading.list(actor, query, ids.map(definitionOf)),
    records: (actor: Actor, id: FigureId, query: FigureRecordQuery) => reading.records(actor, id, query),

    /** Whether the amounts of its records are fen. */
    isMoney(id: FigureId): boolean {
      const definition = definitionOf(id)
      const counted = definition.measure === 'share' ? definitionOf(definition.part) : definition
      return counted.unit === 'fen'
    },

    /** What of all the years everybody may know. */
    async publicTotals(to: string): Promise<{ eventStops: number; agreements: number }> {
      const days = { from: BEFORE_ALL, to }
      const [stops, agreements] = await Promise.all(
        (['event_stops', 'agreements_signed'] as const).map((id) =>
          figureValue(db, system, definitionOf(id), days),
        ),
      )
      return { eventStops: stops?.value ?? 0, agreements: agreements?.value ?? 0 }
    },

    /** What the charts of some days are drawn from. */
    series: (actor: Actor, query: FigureQuery) =>
      figureSeries(db, actor, { ...query, townshipId: townshipAsked(actor, query.townshipId) }),

    /** Townships are compared with each other by the bureau. */
    townships: (actor: Actor, id: FigureId, days: FigureDays) =>
      reading.townships(requireBureau(actor), id, days),

    async checks(actor: Actor, days: FigureDays) {
      const asking = requireBureau(actor)
      const values = await figureValues(db, asking, days)
      return checkFigures(db, asking, days, (id) => values.get(id)?.value ?? null)
    },

    async targets(actor: Actor, year: number) {
      requireBureau(actor)
      return targets.list(year)
    },
    async setTargets(actor: Actor, given: readonly FigureTargetInput[]): Promise<void> {
      await targets.set(requireBureau(actor), given)
    },

    async entered(actor: Actor) {
      requireBureau(actor)
      return entered.list()
    },
    enter: async (actor: Actor, input: EnteredFigureInput) => entered.create(requireBureau(actor), input),
    changeEntered: async (actor: Actor, id: string, version: number, input: EnteredFigureInput) =>
      entered.change(requireBureau(actor), id, version, input),
    removeEntered: async (actor: Actor, id: string, version: number) =>
      entered.remove(requireBureau(actor), id, version),

    async reports(actor: Actor, query: FigureReportListQuery) {
      requireBureau(actor)
      return reports.list(query)
    },
    async report(actor: Actor, id: string) {
      requireBureau(actor)
      return reports.get(id)
    },
    freeze: async (actor: Actor, input: FigureReportInput) => reports.create(requireBureau(actor), input),
    withdraw: async (actor: Actor, id: string, reason: string) =>
      reports.withdraw(requireBureau(actor), id, reason),
    async compare(actor: Actor, id: string) {
      requireBureau(actor)
      return reports.compare(id)
    },
  }
}
