import { z } from 'zod'
import type { LearntTerms } from '../../matching/term-vectors/learnt-terms.ts'

const payloadSchema = z.object({
  space: z.string(),
  terms: z.array(z.string()),
  near: z.array(z.tuple([z.string(), z.string(), z.number()])),
})

/** What is stored of learnt words beside their vectors. */
export const payloadOfTerms = ({ space, terms, near }: LearntTerms) => ({ space, terms, near })

/** The learnt words out of what is stored. */
export function termsOfStored({
  payload,
  vectors,
}: {
  payload: unknown
  vectors: Uint8Array | null
}): LearntTerms {
  const bytes = vectors ?? new Uint8Array()
  return {
    ...payloadSchema.parse(payload),
    vectors: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  }
}

/** Among which vectors the words of a stored fit were placed. */
export const spaceOfStored = (payload: unknown) => payloadSchema.shape.space.parse(Object(payload).space)
