import type { JudgedNeed } from '@duijie/server/matching/fitting/judged-need'
import { createMatcher, type Matcher } from '@duijie/server/matching/matcher'
import type { Labelled } from './development-data.ts'

export const featureNames = ['overlap', 'closeness', 'coverage'] as const

/** The features of all judged pairs, need by need, each side's whole corpus being held. */
export function judgedNeeds(
  { needs, results, judgements }: Labelled,
  matcher: Matcher = createMatcher(),
): JudgedNeed[] {
  for (const need of needs) matcher.upsertNeed(need)
  for (const result of results) matcher.upsertResult(result)
  const features = matcher.pairFeatures(judgements)
  const byNeed = new Map<string, JudgedNeed>()
  for (const [at, { need, level }] of judgements.entries()) {
    const judged = byNeed.get(need) ?? { need, levels: [], rows: [] }
    byNeed.set(need, judged)
    const found = features[at]
    if (found === undefined) continue
    judged.levels.push(level)
    judged.rows.push(featureNames.map((name) => found[name]))
  }
  return [...byNeed.values()]
}
