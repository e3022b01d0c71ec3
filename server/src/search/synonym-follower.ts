import type { ThesaurusGroup } from '../matching/thesaurus.ts'
import type { Follower } from '../outbox/follower.ts'
import { Synonyms, synonymGroupsOf } from './synonyms.ts'

/** The synonyms at present, to mark in a hit what stands there for a word of the question. */
export function createSynonymFollower(thesaurus: () => Promise<ThesaurusGroup[]>) {
  let current = new Synonyms([])

  async function takeThesaurus(): Promise<void> {
    current = new Synonyms(synonymGroupsOf(await thesaurus()))
  }

  return {
    current: () => current,
    take: async () => undefined,
    takeThesaurus,
    rebuild: takeThesaurus,
  } satisfies Follower & { current: () => Synonyms }
}
