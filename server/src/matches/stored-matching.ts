import { deserialize, serialize } from 'node:v8'
import type { StoredCorpus, StoredSide } from '../matching/stored-corpus.ts'

/** What the first part says of the others: by what the documents were analysed, and in how many parts they come. */
type Contents = { thesaurus: string; terms: readonly string[]; weighed: readonly string[] } & {
  needs: SideContents
  results: SideContents
}
type SideContents = { ids: readonly string[]; firsts: readonly number[]; parts: number }

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Int32Array | Float32Array) =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Pieces to be written one after the other: numbers as they lie in memory, and blocks of documents. */
export function partsOfCorpus(
  { terms, needs, results, weighed }: StoredCorpus,
  thesaurus: string,
): Uint8Array[] {
  const sides = { needs: partsOfSide(needs), results: partsOfSide(results) }
  const contents: Contents = {
    thesaurus,
    terms,
    weighed,
    needs: contentsOf(needs, sides.needs.length),
    results: contentsOf(results, sides.results.length),
  }
  return [serialize(contents), ...sides.needs, ...sides.results]
}

const contentsOf = ({ documents: { ids, firsts } }: StoredSide, parts: number): SideContents => ({
  ids,
  firsts,
  parts,
})

function partsOfSide({ documents, sizes, ids, frequencies }: StoredSide): Uint8Array[] {
  return [bytesOf(sizes), bytesOf(ids), bytesOf(frequencies), bytesOf(documents.ends), ...documents.blocks]
}

/** The other way round; undefined where the documents were analysed by another thesaurus. */
export function readCorpus(parts: readonly Uint8Array[], thesaurus: string): StoredCorpus | undefined {
  const [first, ...others] = parts
  if (!first) return undefined
  const { terms, weighed, needs, results, ...contents } = deserialize(first) as Contents
  if (contents.thesaurus !== thesaurus) return undefined
  return {
    terms,
    weighed,
    needs: sideOf(needs, others.slice(0, needs.parts)),
    results: sideOf(results, others.slice(needs.parts, needs.parts + results.parts)),
  }
}

const nothing = new Uint8Array(0)

/** Numbers and documents stay where they were read. */
function sideOf({ ids, firsts }: SideContents, parts: readonly Uint8Array[]): StoredSide {
  const [sizes = nothing, terms = nothing, frequencies = nothing, ends = nothing, ...blocks] = parts
  return {
    sizes: new Uint32Array(sizes.buffer),
    ids: new Int32Array(terms.buffer),
    frequencies: new Float32Array(frequencies.buffer),
    documents: { ids, firsts, ends: new Uint32Array(ends.buffer), blocks },
  }
}
