import type { SearchMisses } from '@duijie/shared/search-misses'
import type { institutionsOf, openOutlooks } from './repository.ts'

type OpenNeed = Awaited<ReturnType<typeof openOutlooks>>[number]
type Institutions = Awaited<ReturnType<typeof institutionsOf>>
type Field = SearchMisses['fields'][number]

const EXAMPLES = 5
const NEAREST = 3

export const isUnmet = ({ outlook }: OpenNeed) => outlook.bestLevel === 'weak' || outlook.bestLevel === 'none'

/** Needs without a fair match by field, the field with most of them first. */
export function gapsOf(found: readonly OpenNeed[], institutions: Institutions): Field[] {
  return [...grouped(found, ({ techField }) => techField)]
    .map(([techField, all]) => {
      const unmet = all.filter(isUnmet)
      const examples = unmet.slice(0, EXAMPLES).map(({ id, title, outlook }) => ({
        id,
        title,
        bestLevel: outlook.bestLevel,
        bestScore: outlook.bestScore,
      }))
      return {
        techField,
        needs: unmet.length,
        of: all.length,
        nearest: nearestOf(unmet, institutions),
        examples,
      }
    })
    .filter(({ needs }) => needs > 0)
    .sort((a, b) => b.needs - a.needs)
}

/** The institutions that come nearest to most of the needs. */
function nearestOf(unmet: readonly OpenNeed[], institutions: Institutions): Field['nearest'] {
  const offers = unmet.flatMap(({ outlook }) => outlook.nearest)
  return [...grouped(offers, ({ institutionId }) => institutionId)]
    .flatMap(([id, own]) => {
      const institution = institutions.get(id)
      const bestScore = Math.max(...own.map(({ score }) => score))
      return institution ? [{ institution, needs: own.length, bestScore }] : []
    })
    .sort((a, b) => b.needs - a.needs || b.bestScore - a.bestScore)
    .slice(0, NEAREST)
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
