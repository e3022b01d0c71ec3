/** One match of an enterprise's need at an institution, as far as trips are concerned. */
export type TripMatch = {
  id: string
  enterprise: string
  institution: string
  /** 0–100 */
  score: number
  /** met already: then nothing of the pair counts any more */
  met?: boolean
  /** closed: this match does not count */
  closed?: boolean
}

/** An enterprise and an institution with open matches between them. */
export type TripPair = {
  enterprise: string
  institution: string
  /** of the scores of its open matches */
  sum: number
  best: number
  /** ids of its open matches, best first */
  matches: readonly string[]
}

/** Pairs that have something to talk about: neither met nor with all their matches closed. */
export function openPairs(matches: readonly TripMatch[]): TripPair[] {
  const groups = new Map<string, TripMatch[]>()
  for (const match of matches) {
    const key = `${match.enterprise}\n${match.institution}`
    groups.set(key, [...(groups.get(key) ?? []), match])
  }
  return [...groups.values()].flatMap((group) => {
    const open = group.filter(({ closed }) => closed !== true).sort((a, b) => b.score - a.score)
    const [best] = open
    if (best === undefined || group.some(({ met }) => met === true)) return []
    const { enterprise, institution, score } = best
    const sum = open.reduce((total, match) => total + match.score, 0)
    return [{ enterprise, institution, sum, best: score, matches: open.map(({ id }) => id) }]
  })
}
