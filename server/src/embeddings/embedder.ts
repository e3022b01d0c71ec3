import { z } from 'zod'

/** Vectors of one model, comparable with one another and with no others. */
export interface VectorSpace {
  model: string
  dimensions: number
}

export interface Embedder {
  space: VectorSpace
  /** A unit vector for each text, in their order. Throws {@link EmbedderError}. */
  embed(texts: readonly string[]): Promise<Float32Array[]>
}

/** No vectors came; `refused` where the texts and not the service may be the reason. */
export class EmbedderError extends Error {
  readonly refused: boolean

  constructor(message: string, refused = false) {
    super(`embedder: ${message}`)
    this.name = 'EmbedderError'
    this.refused = refused
  }
}

interface Options extends VectorSpace {
  /** of an API like that of OpenAI, up to `/embeddings` */
  url: string
  key: string | undefined
  timeoutMs?: number
}

/** The service understood the request and did not like what stood in it. */
const REFUSALS = new Set([400, 413, 422])

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()) })),
})

/** A model behind `POST /embeddings`. Whatever it answers but good vectors, all of them, is an error. */
export function createEmbedder({ url, model, dimensions, key, timeoutMs = 30_000 }: Options): Embedder {
  const endpoint = `${url.replace(/\/+$/, '').replace(/\/embeddings$/, '')}/embeddings`

  async function ask(texts: readonly string[]): Promise<unknown> {
    const response = await fetch(endpoint, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) {
      await response.body?.cancel()
      throw new EmbedderError(`answered ${response.status}`, REFUSALS.has(response.status))
    }
    return response.json()
  }

  return {
    space: { model, dimensions },
    async embed(texts) {
      const answer = answerSchema.safeParse(
        await ask(texts).catch((error: unknown) => {
          throw error instanceof EmbedderError ? error : new EmbedderError(reasonOf(error))
        }),
      )
      if (!answer.success) throw new EmbedderError('answered something else than vectors of numbers')
      const vectors = new Map(answer.data.data.map(({ index, embedding }) => [index, embedding]))
      if (answer.data.data.length !== texts.length) {
        throw new EmbedderError(`answered ${answer.data.data.length} vectors for ${texts.length} texts`)
      }
      return texts.map((_, at) => unitVector(vectors.get(at) ?? [], dimensions))
    },
  }
}

function unitVector(values: readonly number[], dimensions: number): Float32Array {
  if (values.length !== dimensions) {
    throw new EmbedderError(`answered ${values.length} dimensions instead of ${dimensions}`)
  }
  const length = Math.hypot(...values)
  if (!Number.isFinite(length) || length === 0) throw new EmbedderError('answered a vector without direction')
  return Float32Array.from(values, (value) => value / length)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
