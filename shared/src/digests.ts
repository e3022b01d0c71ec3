import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'

/** How often an account is told what is new for it. */
export const digestRhythms = ['at_once', 'daily', 'weekly', 'never'] as const
export const digestRhythmSchema = z.enum(digestRhythms)
export type DigestRhythm = z.infer<typeof digestRhythmSchema>

/** At least so good a match, or `none`: by the chosen fields alone. */
export const digestLevels = ['strong', 'fair', 'weak', 'none'] as const
export const digestLevelSchema = z.enum(digestLevels)
export type DigestLevel = z.infer<typeof digestLevelSchema>

export const digestPreferenceInputSchema = z.object({
  rhythm: digestRhythmSchema,
  /** everything new of these fields is told, however it matches */
  techFields: z.array(techFieldSchema).max(10),
  /** of any field, what matches one's own results or needs at least so well */
  leastLevel: digestLevelSchema,
})
export type DigestPreferenceInput = z.infer<typeof digestPreferenceInputSchema>

export const usualDigestPreference: DigestPreferenceInput = {
  rhythm: 'weekly',
  techFields: [],
  leastLevel: 'fair',
}

export const digestPreferenceSchema = digestPreferenceInputSchema.extend({
  /** where the message goes besides the application; empty while the account has no e-mail */
  email: z.string(),
  /** 0 until the account chooses */
  version: z.int(),
})
export type DigestPreference = z.infer<typeof digestPreferenceSchema>

/** What anybody who holds the link out of a message learns: whether messages still come. */
export const digestSubscriptionSchema = z.object({ subscribed: z.boolean() })
export type DigestSubscription = z.infer<typeof digestSubscriptionSchema>
