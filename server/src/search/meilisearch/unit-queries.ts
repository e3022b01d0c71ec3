import type { SearchKind } from '@duijie/shared/search-queries'
import type { MultiSearchQuery } from 'meilisearch'
import type { FilterRecord } from '../../access/filter.ts'
import { liveIndex, type MeilisearchIndexes } from './indexes.ts'
import type { ScopePart } from './scope-parts.ts'
import { factsOf } from './stored-document.ts'
import { fieldsToSearch, fixedOptions } from './whole-question.ts'

/** Of more documents that contain one unit only the best are looked at. */
const PER_UNIT = 1000

export interface UnitHit {
  id: string
  /** 0–1, how well the document answers the unit */
  score: number
  facts: FilterRecord
  /** place of the scope that the document belongs to */
  part: number
}

export interface UnitAnswer {
  hits: UnitHit[]
  /** number of documents that contain the unit */
  frequency: number
}

/** One short query a unit and scope; an empty unit asks for the number of documents. */
export async function askUnits(
  indexes: MeilisearchIndexes,
  kind: SearchKind,
  parts: readonly ScopePart[],
  units: readonly string[],
): Promise<UnitAnswer[]> {
  const query = (q: string, part: ScopePart): MultiSearchQuery => ({
    ...fixedOptions,
    indexUid: liveIndex(indexes, kind),
    q,
    attributesToSearchOn: fieldsToSearch(q, part.fields),
    limit: q === '' ? 0 : PER_UNIT,
    ...(part.filter !== undefined && { filter: part.filter }),
  })
  if (parts.length === 0 || units.length === 0) return units.map(() => ({ hits: [], frequency: 0 }))
  const queries = units.flatMap((unit) => parts.map((part) => query(unit, part)))
  const { results } = await indexes.client.multiSearch({ queries })
  return units.map((_, unit) => {
    const answers = results.slice(unit * parts.length, (unit + 1) * parts.length)
    return {
      frequency: answers.reduce((sum, { estimatedTotalHits = 0 }) => sum + estimatedTotalHits, 0),
      hits: answers.flatMap(({ hits }, part) =>
        hits.map((hit) => ({
          id: String(hit.id),
          score: hit._rankingScore ?? 0,
          facts: factsOf(hit, kind),
          part,
        })),
      ),
    }
  })
}
