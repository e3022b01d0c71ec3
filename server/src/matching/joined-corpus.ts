import { storedHeld } from './held.ts'
import { type Allocate, postingsOf, sharedMemory } from './posting-lists.ts'
import { profileBytes } from './result-profiles.ts'
import type { StoredCorpus, StoredSide } from './stored-corpus.ts'
import { joinedDocuments } from './stored-documents.ts'
import type { TermModel } from './term-model.ts'

/**
 * What several matchers of the same model hold, as one would that had taken all their documents in this order, in
 * memory that threads share. Ids are told apart by those who gave the documents.
 */
export function joinedCorpus(parts: readonly StoredCorpus[], model: TermModel): StoredCorpus {
  const numbers = new Map<string, number>()
  const numbered = parts.map(({ terms }) =>
    Int32Array.from(terms, (term) => {
      const number = numbers.get(term) ?? numbers.size
      numbers.set(term, number)
      return number
    }),
  )
  const side = (kind: 'needs' | 'results') => {
    const sides = parts.map((part) => part[kind])
    return withPostings(joinedSide(sides, numbered, sharedMemory), sharedMemory)
  }
  const [needs, results] = [side('needs'), side('results')]
  const profiles = new SharedArrayBuffer(profileBytes(results.sizes.length, model))
  const weighed = parts.flatMap((part) => part.weighed)
  return { terms: [...numbers.keys()], needs, results, weighed, profiles }
}

/** `numbered` has by part the numbers of its terms. */
function joinedSide(
  sides: readonly StoredSide[],
  numbered: readonly Int32Array[],
  allocate: Allocate,
): StoredSide {
  const sum = (of: (side: StoredSide) => number) => sides.reduce((total, side) => total + of(side), 0)
  const sizes = new Uint32Array(allocate(4 * sum((side) => side.sizes.length)))
  const ids = new Int32Array(allocate(4 * sum((side) => side.ids.length)))
  const frequencies = new Float32Array(allocate(4 * ids.length))
  let document = 0
  let from = 0
  for (const [part, side] of sides.entries()) {
    sizes.set(side.sizes, document)
    frequencies.set(side.frequencies, from)
    const numbers = numbered[part]
    for (let at = 0; at < side.ids.length; at++) ids[from + at] = numbers?.[side.ids[at] ?? 0] ?? 0
    document += side.sizes.length
    from += side.ids.length
  }
  return { documents: joinedDocuments(sides.map(({ documents }) => documents)), sizes, ids, frequencies }
}

function withPostings(side: StoredSide, allocate: Allocate): StoredSide {
  const terms = storedHeld(side).map((held) => held.terms)
  return { ...side, postings: postingsOf(terms, allocate) }
}
