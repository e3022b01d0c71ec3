import { type Embedder, EmbedderError } from './embedder.ts'

/** Texts in one request. */
const BATCH = 16

/**
 * Vectors of texts, batch by batch. A text that is refused alone is left out and reported; any other failure
 * ends it.
 */
export async function* embedTexts(
  embedder: Embedder,
  texts: readonly string[],
  report: (error: unknown) => void,
): AsyncIterable<Map<string, Float32Array>> {
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH)
    try {
      const vectors = await embedder.embed(batch)
      yield new Map(batch.map((text, at) => [text, vectors[at] ?? new Float32Array()]))
    } catch (error) {
      if (!(error instanceof EmbedderError && error.refused)) throw error
      if (batch.length === 1) report(error)
      else {
        const middle = batch.length >> 1
        yield* embedTexts(embedder, batch.slice(0, middle), report)
        yield* embedTexts(embedder, batch.slice(middle), report)
      }
    }
  }
}
