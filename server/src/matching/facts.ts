import type { CooperationMode, TechField } from '@duijie/shared/closed-lists'
import { cooperationModeLabels, techFieldLabels } from '@duijie/shared/labels'
import { formatWan } from '@duijie/shared/money'
import type { FenRange, NeedDocument, ResultDocument } from './documents.ts'
import type { NearMiss } from './explanation.ts'
import type { FactWeights, JudgedFact, Verdict } from './fit.ts'
import { compareQuantities } from './quantities/compare-quantities.ts'
import { vectorMeaning } from './vector-meaning.ts'

/** A structured fact on which need and result agree or not; one that either side leaves blank is not found. */
export type FoundFact = ({ fact: JudgedFact } | { fact: 'meaning' /** log-odds */; weight: number }) & {
  verdict: Verdict
  needValue: string
  resultValue: string
}

type Finding = FoundFact | null

const neighbours: readonly (readonly [TechField, TechField])[] = [
  ['biomedicine', 'agriculture'],
  ['new_materials', 'advanced_manufacturing'],
  ['new_materials', 'new_energy'],
  ['new_energy', 'environment'],
  ['electronics', 'hi_tech_services'],
  ['electronics', 'advanced_manufacturing'],
  ['aerospace', 'advanced_manufacturing'],
  ['environment', 'agriculture'],
]

function areNeighbours(a: TechField, b: TechField): boolean {
  return neighbours.some(([left, right]) => (left === a && right === b) || (left === b && right === a))
}

function techField({ techField: asked }: NeedDocument, { techField: offered }: ResultDocument): Finding {
  if (asked === null || offered === null || asked === 'other' || offered === 'other') return null
  const [needValue, resultValue] = [techFieldLabels[asked].zh, techFieldLabels[offered].zh]
  const found = { fact: 'tech_field', needValue, resultValue } as const
  if (asked === offered) return { ...found, verdict: 'fits' }
  if (areNeighbours(asked, offered)) return { ...found, verdict: 'near' }
  return { ...found, verdict: 'conflicts' }
}

function readiness({ minTrl }: NeedDocument, { trl }: ResultDocument): Finding {
  if (minTrl === null || trl === null) return null
  const found = { fact: 'trl', needValue: `≥${minTrl}`, resultValue: String(trl) } as const
  if (trl >= minTrl) return { ...found, verdict: 'fits' }
  if (trl >= minTrl - 2) return { ...found, verdict: 'near' }
  return { ...found, verdict: 'conflicts' }
}

const specific = (modes: readonly CooperationMode[]) => modes.filter((mode) => mode !== 'other')

const modesText = (modes: readonly CooperationMode[]) =>
  modes.map((mode) => cooperationModeLabels[mode].zh).join('、')

function cooperation(need: NeedDocument, result: ResultDocument): Finding {
  const asked = specific(need.cooperationModes)
  const offered = specific(result.cooperationModes)
  if (asked.length === 0 || offered.length === 0) return null
  const found = { fact: 'cooperation', needValue: modesText(asked), resultValue: modesText(offered) } as const
  const shared = asked.some((mode) => offered.includes(mode))
  return { ...found, verdict: shared ? 'fits' : 'near' }
}

function rangeText({ min, max }: FenRange): string {
  if (min === null || max === null || min === max) {
    const only = min === max ? '' : min === null ? '≤' : '≥'
    return `${only}${formatWan(min ?? max ?? 0)} 万元`
  }
  return `${formatWan(min)}–${formatWan(max)} 万元`
}

function budget({ budgetFen }: NeedDocument, { priceFen }: ResultDocument): Finding {
  const most = budgetFen?.max ?? null
  const least = priceFen?.min ?? priceFen?.max ?? null
  if (budgetFen === null || priceFen === null || most === null || least === null) return null
  const found = { fact: 'budget', needValue: rangeText(budgetFen), resultValue: rangeText(priceFen) } as const
  if (least <= most) return { ...found, verdict: 'fits' }
  if (least <= most * 1.5) return { ...found, verdict: 'near' }
  return { ...found, verdict: 'conflicts' }
}

function validity({ validUntil, deadline }: NeedDocument, today: string | undefined): Finding {
  const last = validUntil ?? deadline
  if (last === null || today === undefined || last >= today) return null
  return { fact: 'validity', verdict: 'conflicts', needValue: last, resultValue: today }
}

function intellectualProperty(_need: NeedDocument, { ip }: ResultDocument): Finding {
  if (ip.length === 0 || !ip.every(({ status }) => status === 'expired')) return null
  const resultValue = ip.map(({ number }) => `${number}（已失效）`).join('、')
  return { fact: 'ip', verdict: 'near', needValue: '', resultValue }
}

function quantity(need: NeedDocument, result: ResultDocument, owner?: object): Finding {
  const found = compareQuantities(need, result, owner)
  return found === null ? null : { fact: 'quantity', ...found }
}

/** Every fact that both sides state, in a fixed order; `owner` lives longer than a result that is read anew. */
export function findFacts(
  need: NeedDocument,
  result: ResultDocument,
  today: string | undefined,
  owner?: object,
): FoundFact[] {
  return [
    techField(need, result),
    readiness(need, result),
    cooperation(need, result),
    budget(need, result),
    validity(need, today),
    intellectualProperty(need, result),
    quantity(need, result, owner),
    vectorMeaning(need, result),
  ].filter((found) => found !== null)
}

/** The facts' part of the log-odds; 0 when nothing is known. */
export function factEvidence(facts: readonly FoundFact[], weights: FactWeights): number {
  return facts.reduce((sum, found) => sum + weightOf(found, weights), 0)
}

/** What one fact adds to the log-odds. */
export function weightOf(found: FoundFact, weights: FactWeights): number {
  return found.fact === 'meaning' ? found.weight : weights[found.fact][found.verdict]
}

/** What is missing, and would turn a pair that nearly fits into one that fits. */
export function nearMissesOf(facts: readonly FoundFact[]): NearMiss[] {
  return facts
    .filter(
      ({ verdict, fact }) =>
        verdict === 'near' && (fact === 'trl' || fact === 'budget' || fact === 'quantity'),
    )
    .map(({ fact, needValue, resultValue }) => ({ fact, asked: needValue, offered: resultValue }))
}
