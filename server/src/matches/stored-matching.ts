import { deserialize, serialize } from 'node:v8'
import type { NeedDocument, ResultDocument } from '../matching/documents.ts'
import type { StoredCorpus, StoredSide } from '../matching/stored-corpus.ts'

/** What the first part says of the others: by what the documents were analysed, and in how many parts they come. */
type Contents = { thesaurus: string; terms: readonly string[]; needs: number; results: number }

/** Few enough parts for any corpus, none of them large. */
const MOST_PARTS = 100
const FEWEST_A_PART = 2000

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Int32Array | Float32Array) =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Pieces to be written one after the other: numbers as they lie in memory, documents a few thousand at a time. */
export function partsOfCorpus({ terms, needs, results }: StoredCorpus, thesaurus: string): Uint8Array[] {
  const sides = { needs: partsOfSide(needs), results: partsOfSide(results) }
  const contents = { thesaurus, terms, needs: sides.needs.length, results: sides.results.length }
  return [serialize(contents satisfies Contents), ...sides.needs, ...sides.results]
}

function partsOfSide<Document>({ documents, sizes, ids, frequencies }: StoredSide<Document>): Uint8Array[] {
  const parts = [bytesOf(sizes), bytesOf(ids), bytesOf(frequencies)]
  const size = Math.max(FEWEST_A_PART, Math.ceil(documents.length / MOST_PARTS))
  for (let at = 0; at < documents.length; at += size) parts.push(serialize(documents.slice(at, at + size)))
  return parts
}

/** The other way round; undefined where the documents were analysed by another thesaurus. */
export function readCorpus(parts: readonly Uint8Array[], thesaurus: string): StoredCorpus | undefined {
  const [first, ...others] = parts
  if (!first) return undefined
  const contents = deserialize(first) as Contents
  if (contents.thesaurus !== thesaurus) return undefined
  const results = contents.needs + contents.results
  return {
    terms: contents.terms,
    needs: sideOf<NeedDocument>(others.slice(0, contents.needs)),
    results: sideOf<ResultDocument>(others.slice(contents.needs, results)),
  }
}

const nothing = new Uint8Array(0)

/** The numbers stay where they were read. */
function sideOf<Document>(parts: readonly Uint8Array[]): StoredSide<Document> {
  const [sizes = nothing, ids = nothing, frequencies = nothing, ...documents] = parts
  return {
    sizes: new Uint32Array(sizes.buffer),
    ids: new Int32Array(ids.buffer),
    frequencies: new Float32Array(frequencies.buffer),
    documents: documents.flatMap((part) => deserialize(part) as Document[]),
  }
}
