import type { MatchLevel } from '@duijie/shared/match-levels'
import type { MatchExplanation, NeedMatches, ResultMatches } from '@duijie/shared/matches'
import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'

type TextOf = Record<string, unknown>

function places(record: TextOf, fields: readonly string[], term: string) {
  return fields.flatMap((field) => {
    const start = String(record[field] ?? '').indexOf(term)
    return start < 0 ? [] : [{ field, start, end: start + term.length }]
  })
}

/** An explanation whose terms stand where they really are in both records. */
export function anExplanation(
  need: NeedFull,
  result: ResearchResult,
  terms: Record<string, number>,
  others: Partial<MatchExplanation> = {},
): MatchExplanation {
  return {
    terms: Object.entries(terms).map(([term, contribution]) => ({
      term,
      contribution,
      need: places(need, ['title', 'problem', 'currentState', 'targets'], term),
      result: places(result, ['title', 'summary', 'innovation', 'applications'], term),
    })) as MatchExplanation['terms'],
    facts: [],
    nearMisses: [],
    ...others,
  }
}

const nothing: MatchExplanation = { terms: [], facts: [], nearMisses: [] }

interface Scored {
  score: number
  level: MatchLevel
  explanation?: MatchExplanation
}

export function needMatches(
  need: NeedFull,
  results: (Scored & { result: ResearchResult })[],
  degraded = false,
): NeedMatches {
  const items = results.map(({ result, explanation = nothing, ...scored }, index) => ({
    ...scored,
    explanation,
    judgement: null,
    mayJudge: true,
    needId: need.id,
    resultId: result.id,
    rank: index + 1,
    result,
  }))
  return { need, items, bestLevel: items[0]?.level ?? 'none', degraded }
}

export function resultMatches(result: ResearchResult, needs: (Scored & { need: NeedFull })[]): ResultMatches {
  const items = needs.map(({ need, explanation = nothing, ...scored }, index) => ({
    ...scored,
    explanation,
    judgement: null,
    mayJudge: true,
    needId: need.id,
    resultId: result.id,
    rank: index + 1,
    need,
  }))
  return { result, items, bestLevel: items[0]?.level ?? 'none', degraded: false }
}
