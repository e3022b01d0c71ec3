import { scoreOf } from './calibration.ts'
import type { NeedTextField, ResultTextField } from './documents.ts'
import type { ExplainedTerm, MatchExplanation, TextSpan } from './explanation.ts'
import { type FoundFact, nearMissesOf } from './facts.ts'
import type { WordPlaces } from './locate.ts'
import type { Meeting } from './word-meetings.ts'

/** What explaining a pair takes beside its facts. */
export type PairEvidence = {
  /** log-odds of the pair's texts */
  whole: number
  /** the same when the need no longer mentions one of its words */
  without(word: string): number
  meetings: readonly Meeting[]
  needPlaces(): WordPlaces<NeedTextField>
  resultPlaces(): WordPlaces<ResultTextField>
}

const mostTerms = 12
const leastContribution = 0.1

function covers<Field extends string>(outer: TextSpan<Field>, inner: TextSpan<Field>): boolean {
  const inside = outer.field === inner.field && outer.start <= inner.start && inner.end <= outer.end
  return inside && outer.end - outer.start > inner.end - inner.start
}

/** Where the words stand; a part inside a longer word that is marked is left out. */
function placesOf<Field extends string>(
  places: WordPlaces<Field>,
  words: readonly string[],
): TextSpan<Field>[] {
  const spans: TextSpan<Field>[] = []
  for (const word of words) for (const span of places.get(word) ?? []) spans.push(span)
  return spans.filter((span) => !spans.some((other) => covers(other, span)))
}

const rounded = (points: number) => Math.round(points * 100) / 100

function explainTerms(evidence: PairEvidence, factPart: number): ExplainedTerm[] {
  const score = scoreOf(evidence.whole + factPart)
  const contributing: { meeting: Meeting; contribution: number }[] = []
  for (const meeting of evidence.meetings) {
    const contribution = score - scoreOf(evidence.without(meeting.word) + factPart)
    if (contribution >= leastContribution) contributing.push({ meeting, contribution })
  }
  if (contributing.length === 0) return []
  contributing.sort((a, b) => b.contribution - a.contribution || (a.meeting.word < b.meeting.word ? -1 : 1))
  const [needPlaces, resultPlaces] = [evidence.needPlaces(), evidence.resultPlaces()]
  return contributing.slice(0, mostTerms).map(({ meeting: { word, words }, contribution }) => ({
    term: word,
    contribution: rounded(contribution),
    need: placesOf(needPlaces, [word]),
    result: placesOf(resultPlaces, words),
  }))
}

/**
 * Why a pair scored as it did. Each contribution is in points of the score: a term's is what the score
 * loses when the need no longer mentions it (see `strike.ts`), a fact's is what it loses without the fact.
 */
export function explain(evidence: PairEvidence, facts: readonly FoundFact[]): MatchExplanation {
  const factPart = facts.reduce((sum, { weight }) => sum + weight, 0)
  const whole = evidence.whole + factPart
  return {
    terms: explainTerms(evidence, factPart),
    facts: facts.map(({ fact, verdict, needValue, resultValue, weight }) => ({
      fact,
      verdict,
      needValue,
      resultValue,
      contribution: rounded(scoreOf(whole) - scoreOf(whole - weight)),
    })),
    nearMisses: nearMissesOf(facts),
  }
}
