import type { FoundFact } from '../facts.ts'
import type { FactWeights, JudgedFact, MatchFit, Verdict } from '../fit.ts'
import { shippedFit } from '../parameters.ts'
import type { TextFeatures } from '../scoring.ts'

const textColumns = ['overlap', 'closeness', 'coverage'] as const
const verdicts: readonly Verdict[] = ['fits', 'near', 'conflicts']
const factColumns = (Object.keys(shippedFit.facts) as JudgedFact[]).flatMap((fact) =>
  verdicts.map((verdict) => ({ fact, verdict, name: `${fact}.${verdict}` })),
)

/** Names of the weights that are fitted, in the order of the columns of a row. */
export const fitColumns: readonly string[] = [...textColumns, ...factColumns.map(({ name }) => name)]

/** The features of a pair in the order of the columns: what its texts share, and 1 for each fact found. */
export function fitRow(features: TextFeatures, facts: readonly FoundFact[]): number[] {
  return [
    ...textColumns.map((name) => features[name]),
    ...factColumns.map(({ fact, verdict }) =>
      Number(facts.some((found) => found.fact === fact && found.verdict === verdict)),
    ),
  ]
}

/** The weights of a fit in the order of the columns, without its base. */
export function weightsOfFit({ text, facts }: MatchFit): number[] {
  return [
    ...textColumns.map((name) => text[name]),
    ...factColumns.map(({ fact, verdict }) => facts[fact][verdict]),
  ]
}

/** The fit with this base and these weights, in the order of the columns; its calibration stays. */
export function fitWith(fit: MatchFit, base: number, weights: readonly number[]): MatchFit {
  const [overlap = 0, closeness = 0, coverage = 0, ...ofFacts] = weights
  const facts: Record<string, Record<string, number>> = {}
  for (const [at, { fact, verdict }] of factColumns.entries()) {
    facts[fact] = { ...facts[fact], [verdict]: ofFacts[at] ?? 0 }
  }
  return { ...fit, text: { base, overlap, closeness, coverage }, facts: facts as FactWeights }
}
