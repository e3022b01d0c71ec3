/** How much each part counts beside the best: two results of one expert mostly say the same thing. */
const RESULT_SHARES = [1, 0.25, 0.1]
const PROFILE_SHARE = 0.6

/**
 * 0–100, to hundredths: how well an expert fits a need, out of the match scores (0–100) of the expert's results
 * and of the expert's own words. Each score stands for a probability, and the parts are joined as by a noisy or
 * whose later parts count less; more and better parts never lower it. Words alone reach six tenths of their
 * score: what somebody says of oneself promises less than a result that lies on the table.
 */
export function expertScore(results: readonly number[], profile: number | null): number {
  const best = [...results].sort((a, b) => b - a)
  const parts = RESULT_SHARES.map((share, at) => share * (best[at] ?? 0))
  if (profile !== null) parts.push(PROFILE_SHARE * profile)
  const missed = parts.reduce((rest, points) => rest * (1 - points / 100), 1)
  return Math.round((1 - missed) * 10_000) / 100
}
