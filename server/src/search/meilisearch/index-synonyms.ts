import type { EnqueuedTaskPromise, Index, Synonyms as SynonymSettings } from 'meilisearch'
import { type SynonymGroup, synonymTable } from '../synonyms.ts'
import { finish, type MeilisearchIndexes, TaskFailure } from './indexes.ts'

/** Groups that the server refuses are looked for by halves, in at most so many attempts. */
const ATTEMPTS = 64

/**
 * Lets an index go by these synonyms; writes nothing where it already does. A group that the server refuses is
 * left out and returned. Meilisearch finds a synonym for up to three of its own tokens in a row: a longer word
 * (等温淬火球墨铸铁) is found through a shorter synonym, but does not find it.
 */
export async function writeSynonyms(
  indexes: MeilisearchIndexes,
  index: Index,
  groups: readonly SynonymGroup[],
): Promise<SynonymGroup[]> {
  const held = JSON.stringify(sorted(await index.getSynonyms()))
  if (held === JSON.stringify(settingsOf(groups))) return []
  let attempts = 0

  /** Whether the server takes the groups. */
  async function takes(tried: readonly SynonymGroup[]): Promise<boolean> {
    attempts++
    try {
      await finish(indexes, (): EnqueuedTaskPromise => index.updateSynonyms(settingsOf(tried)))
      return true
    } catch (error) {
      if (error instanceof TaskFailure) return false
      throw error
    }
  }

  async function refusedAmong(tried: readonly SynonymGroup[]): Promise<SynonymGroup[]> {
    if (attempts >= ATTEMPTS) return [...tried]
    if (tried.length === 0 || (await takes(tried))) return []
    if (tried.length === 1) return [...tried]
    const middle = tried.length >> 1
    return [...(await refusedAmong(tried.slice(0, middle))), ...(await refusedAmong(tried.slice(middle)))]
  }

  const refused = await refusedAmong(groups)
  if (refused.length > 0 || groups.length === 0) {
    await takes(groups.filter((group) => !refused.includes(group)))
  }
  return refused
}

const settingsOf = (groups: readonly SynonymGroup[]): SynonymSettings =>
  Object.fromEntries(synonymTable(groups))

const sorted = (settings: SynonymSettings | null): SynonymSettings =>
  Object.fromEntries(
    Object.entries(settings ?? {})
      .map(([word, others]) => [word, [...others].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
