import { openPairs, type TripMatch, type TripPair } from './matches.ts'

/** An enterprise or institution and what it has open with those chosen. */
export type Ranked = {
  id: string
  sum: number
  best: number
  /** ids of those chosen with whom it has something open, by sum */
  partners: readonly string[]
  /** ids of the matches, best pair first */
  matches: readonly string[]
}

/** What a group of enterprises would cover at the stops of a trip. */
export type Coverage = {
  /** different pairs with an open match, and the scores of all their matches together */
  pairs: number
  sum: number
  matches: readonly string[]
  /** by institution, in the order asked */
  stops: readonly {
    institution: string
    enterprises: readonly string[]
    sum: number
    matches: readonly string[]
  }[]
  /** enterprises of the group with nothing to talk about at any stop */
  idle: readonly string[]
}

/** Enterprises by the sum of their open matches at one institution or several, best first; those without any are left out. */
export function rankForInstitutions(
  matches: readonly TripMatch[],
  institutions: readonly string[],
): Ranked[] {
  const chosen = new Set(institutions)
  const pairs = openPairs(matches).filter(({ institution }) => chosen.has(institution))
  return ranked(pairs, ({ enterprise, institution }) => ({ id: enterprise, partner: institution }))
}

/** Institutions by the sum of the open matches that the enterprises have there, best first; those without any are left out. */
export function rankInstitutionsFor(matches: readonly TripMatch[], enterprises: readonly string[]): Ranked[] {
  const chosen = new Set(enterprises)
  const pairs = openPairs(matches).filter(({ enterprise }) => chosen.has(enterprise))
  return ranked(pairs, ({ enterprise, institution }) => ({ id: institution, partner: enterprise }))
}

export function coverageOf(
  matches: readonly TripMatch[],
  { enterprises, institutions }: { enterprises: readonly string[]; institutions: readonly string[] },
): Coverage {
  const [group, stops] = [new Set(enterprises), new Set(institutions)]
  const pairs = openPairs(matches).filter(
    ({ enterprise, institution }) => group.has(enterprise) && stops.has(institution),
  )
  const busy = new Set(pairs.map(({ enterprise }) => enterprise))
  return {
    pairs: pairs.length,
    sum: sumOf(pairs),
    matches: pairs.flatMap((pair) => pair.matches),
    stops: [...stops].map((institution) => {
      const own = pairs.filter((pair) => pair.institution === institution).sort((a, b) => b.sum - a.sum)
      return {
        institution,
        enterprises: own.map(({ enterprise }) => enterprise),
        sum: sumOf(own),
        matches: own.flatMap((pair) => pair.matches),
      }
    }),
    idle: [...group].filter((enterprise) => !busy.has(enterprise)),
  }
}

const sumOf = (pairs: readonly TripPair[]) => pairs.reduce((total, { sum }) => total + sum, 0)

function ranked(
  pairs: readonly TripPair[],
  viewOf: (pair: TripPair) => { id: string; partner: string },
): Ranked[] {
  const groups = new Map<string, TripPair[]>()
  for (const pair of pairs) groups.set(viewOf(pair).id, [...(groups.get(viewOf(pair).id) ?? []), pair])
  return [...groups]
    .map(([id, own]) => {
      own.sort((a, b) => b.sum - a.sum)
      return {
        id,
        sum: sumOf(own),
        best: Math.max(...own.map(({ best }) => best)),
        partners: own.map((pair) => viewOf(pair).partner),
        matches: own.flatMap((pair) => pair.matches),
      }
    })
    .sort((a, b) => b.sum - a.sum || b.best - a.best || (a.id < b.id ? -1 : 1))
}
