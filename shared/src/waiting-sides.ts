import { z } from 'zod'

/** Who is to act next on a lead that does not move. */
export const waitingSides = ['bureau', 'enterprise', 'institution', 'both'] as const
export const waitingSideSchema = z.enum(waitingSides)
export type WaitingSide = z.infer<typeof waitingSideSchema>
