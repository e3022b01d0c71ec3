import { createMatcher } from '@duijie/server/matching/matcher'
import { type MatchLevel, matchLevels } from '@duijie/shared/match-levels'
import type { FullTexts } from './development-data.ts'

export type LevelFigure = { level: MatchLevel; pairs: number; relevant: number }

/** How many judged pairs each level got, and what share of them is relevant (level ≥ 3). */
export function levelFigures(pairs: readonly { level: MatchLevel; judged: number }[]): LevelFigure[] {
  return matchLevels.map((level) => {
    const called = pairs.filter((pair) => pair.level === level)
    const relevant = called.filter(({ judged }) => judged >= 3).length
    return {
      level,
      pairs: called.length,
      relevant: called.length === 0 ? Number.NaN : relevant / called.length,
    }
  })
}

export type FullTextFigures = { needs: number; withStrong: number; withFair: number; milliseconds: number }

/** Of needs most of which have no good answer among the results: how many get a strong or a fair one. */
export function fullTextFigures({ needs, results }: FullTexts): FullTextFigures {
  const started = performance.now()
  const matcher = createMatcher()
  for (const need of needs) matcher.upsertNeed(need)
  for (const result of results) matcher.upsertResult(result)
  const best = needs.map(({ id }) => matcher.matchNeed(id, { top: 10 })[0]?.level ?? 'none')
  return {
    needs: needs.length,
    withStrong: best.filter((level) => level === 'strong').length,
    withFair: best.filter((level) => level === 'fair').length,
    milliseconds: performance.now() - started,
  }
}
