import { textOfNeed, textOfResult } from '../embeddings/texts.ts'
import type { VectorsOf } from '../embeddings/vectors.ts'
import type { NeedSearchDocument, ResultSearchDocument, SearchDocument } from './documents.ts'

type TextOf<Document> = (document: Document) => string

export const textsOfNeeds: TextOf<NeedSearchDocument> = ({ text }) => textOfNeed(text)
export const textsOfResults: TextOf<ResultSearchDocument> = ({ text }) => textOfResult(text)

/** The documents with the vectors of their texts; as they are where the engine compares none. */
export async function withVectors<Document extends SearchDocument>(
  vectorsOf: VectorsOf | undefined,
  textOf: TextOf<Document>,
  documents: readonly Document[],
): Promise<Document[]> {
  if (!vectorsOf) return [...documents]
  const vectors = await vectorsOf(documents.map(textOf))
  return documents.map((document, at) => ({ ...document, vector: vectors[at] ?? null }))
}

export async function* pagesWithVectors<Document extends SearchDocument>(
  vectorsOf: VectorsOf | undefined,
  textOf: TextOf<Document>,
  pages: AsyncIterable<Document[]>,
): AsyncIterable<Document[]> {
  for await (const page of pages) yield await withVectors(vectorsOf, textOf, page)
}
