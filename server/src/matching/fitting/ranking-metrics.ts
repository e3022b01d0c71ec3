/** A judged candidate of one need: level 4 (closely related) … 1 (unrelated), and the score it got. */
export type Judged = { level: number; score: number }

const relevant = (level: number) => level >= 3

function byScore(judged: readonly Judged[]): Judged[] {
  return [...judged].sort((a, b) => b.score - a.score)
}

function discountedGain(levels: readonly number[], depth: number): number {
  return levels
    .slice(0, depth)
    .reduce((sum, level, rank) => sum + (2 ** (level - 1) - 1) / Math.log2(rank + 2), 0)
}

/** NDCG at `depth` with gain 2^(level − 1) − 1; 0 where nothing has a gain. */
export function ndcg(judged: readonly Judged[], depth: number): number {
  const levels = judged.map(({ level }) => level).sort((a, b) => b - a)
  const ideal = discountedGain(levels, depth)
  const found = discountedGain(
    byScore(judged).map(({ level }) => level),
    depth,
  )
  return ideal === 0 ? 0 : found / ideal
}

/** Share of the first `depth` places that hold a candidate of level ≥ 3. */
export function precision(judged: readonly Judged[], depth: number): number {
  return (
    byScore(judged)
      .slice(0, depth)
      .filter(({ level }) => relevant(level)).length / depth
  )
}

/** Chance that a candidate of level ≥ 3 scores above one of level 1, ties counting half; NaN without both. */
export function areaUnderCurve(judged: readonly Judged[]): number {
  const good = judged.filter(({ level }) => relevant(level))
  const bad = judged.filter(({ level }) => level === 1)
  let wins = 0
  for (const { score } of good) {
    for (const other of bad) wins += score > other.score ? 1 : score === other.score ? 0.5 : 0
  }
  return wins / (good.length * bad.length)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export type Ranking = { ndcg10: number; precision5: number; auc: number }

/** The three figures averaged over needs; needs without both kinds of candidates are left out of the AUC. */
export function rankingOf(needs: readonly (readonly Judged[])[]): Ranking {
  return {
    ndcg10: mean(needs.map((judged) => ndcg(judged, 10))),
    precision5: mean(needs.map((judged) => precision(judged, 5))),
    auc: mean(needs.map(areaUnderCurve).filter((area) => !Number.isNaN(area))),
  }
}
