import { type FigureId, figureIds } from '@duijie/shared/figures'
import { agreementFigures } from './agreement-figures.ts'
import type { FigureDefinition } from './definition.ts'
import { demandFigures } from './demand-figures.ts'
import { eventFigures } from './event-figures.ts'
import { leadFigures } from './lead-figures.ts'
import { secondmentFigures, voucherFigures } from './support-figures.ts'
import { visitFigures } from './visit-figures.ts'

const publicityFigures: FigureDefinition[] = [
  { id: 'need_compendia', group: 'publicity', unit: 'copy', measure: 'entered' },
  { id: 'policy_compendia', group: 'publicity', unit: 'copy', measure: 'entered' },
  { id: 'guide_books', group: 'publicity', unit: 'copy', measure: 'entered' },
  { id: 'tax_relief_amount', group: 'publicity', unit: 'fen', measure: 'entered' },
]

const defined = new Map(
  [
    ...visitFigures,
    ...demandFigures,
    ...leadFigures,
    ...eventFigures,
    ...agreementFigures,
    ...secondmentFigures,
    ...voucherFigures,
    ...publicityFigures,
  ].map((definition) => [definition.id, definition]),
)

export function definitionOf(id: FigureId): FigureDefinition {
  const definition = defined.get(id)
  if (!definition) throw new Error(`The figure ${id} has no definition`)
  return definition
}

/** Every figure, in the order of the year's report. */
export const figureDefinitions: readonly FigureDefinition[] = figureIds.map(definitionOf)
