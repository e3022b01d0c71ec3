import { z } from 'zod'

/** Fewer are not told apart, so that a number does not give away who opened it when. */
export const FEWEST_READERS_TOLD = 3
export const READING_DAYS = 30

export const resultReadingsSchema = z.object({
  /** different enterprises that opened the result in the last days; null where they are some, but too few to say */
  enterprises: z.int().nullable(),
})
export type ResultReadings = z.infer<typeof resultReadingsSchema>
