import { scoreOf } from './calibration.ts'
import type { ExplainedFact, TextSpan } from './explanation.ts'
import { type FoundFact, weightOf } from './facts.ts'
import type { MatchFit } from './fit.ts'
import type { WordPlaces } from './locate.ts'

/** Points of the score, to hundredths. */
export const inPoints = (score: number) => Math.round(score * 100) / 100

function covers<Field extends string>(outer: TextSpan<Field>, inner: TextSpan<Field>): boolean {
  const inside = outer.field === inner.field && outer.start <= inner.start && inner.end <= outer.end
  return inside && outer.end - outer.start > inner.end - inner.start
}

/** Where the words stand, word by word; a part inside a longer word that is marked is left out. */
export function placesOf<Field extends string>(
  places: WordPlaces<Field>,
  words: readonly string[],
): TextSpan<Field>[] {
  const spans: TextSpan<Field>[] = []
  for (const word of words) for (const span of places.get(word) ?? []) spans.push(span)
  return words.length === 1 ? spans : spans.filter((span) => !spans.some((other) => covers(other, span)))
}

/** The word as its first place has it: PTFE, not ptfe. */
export function asWritten<Field extends string>(
  word: string,
  document: Readonly<Record<Field, string>>,
  [first]: readonly TextSpan<Field>[],
): string {
  return first === undefined ? word : document[first.field].slice(first.start, first.end)
}

/** What each fact gives: the points that the score loses without it. `evidence` is that of the whole pair. */
export function explainFacts(
  evidence: number,
  facts: readonly FoundFact[],
  { facts: weights, calibration }: MatchFit,
): ExplainedFact[] {
  const score = scoreOf(evidence, calibration)
  return facts.map((found) => {
    const { fact, verdict, needValue, resultValue } = found
    const without = scoreOf(evidence - weightOf(found, weights), calibration)
    return { fact, verdict, needValue, resultValue, contribution: inPoints(score - without) }
  })
}
