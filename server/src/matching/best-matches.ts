import { scoreOf } from './calibration.ts'
import type { Calibration } from './fit.ts'
import { compareMatches, type ScoredMatch } from './scored-match.ts'

/** Room for the rounding of sums, in log-odds. */
const rounding = 1e-9

/**
 * The best `top` of many pairs, best first; all where `top` is undefined. Of each pair the log-odds by its texts are
 * known; what facts add to them, at most `most`, is worked out by `match` only where it may decide.
 */
export function bestMatches<Pair extends { evidence: number }>(
  pairs: Pair[],
  most: number,
  top: number | undefined,
  knots: Calibration,
  match: (pair: Pair) => ScoredMatch,
): ScoredMatch[] {
  if (top === undefined || top >= pairs.length) return pairs.map(match).sort(compareMatches)
  const best: ScoredMatch[] = []
  pairs.sort((a, b) => b.evidence - a.evidence)
  for (const pair of pairs) {
    const worst = best[top - 1]
    if (best.length >= top) {
      if (worst === undefined || scoreOf(pair.evidence + most + rounding, knots) < worst.score) break
    }
    insert(best, match(pair))
    if (best.length > top) best.pop()
  }
  return best
}

function insert(best: ScoredMatch[], match: ScoredMatch): void {
  let at = best.length
  while (at > 0 && compareMatches(best[at - 1] ?? match, match) > 0) at--
  best.splice(at, 0, match)
}
