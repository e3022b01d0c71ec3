import { z } from 'zod'
import { expertReferenceSchema } from './experts.ts'
import { idSchema } from './fields.ts'
import { matchLevelSchema } from './match-levels.ts'
import { organizationReferenceSchema } from './organizations.ts'

/** How many of the best matches become leads by themselves; 0 for none. */
export const suggestionLimitsSchema = z.object({
  perNeed: z.int().min(0).max(50),
  perResult: z.int().min(0).max(50),
})
export type SuggestionLimits = z.infer<typeof suggestionLimitsSchema>
export const usualSuggestionLimits: SuggestionLimits = { perNeed: 10, perResult: 20 }

export const expertSuggestionQuerySchema = z.object({
  top: z.coerce.number().int().min(1).max(20).default(5),
})
export type ExpertSuggestionQuery = z.infer<typeof expertSuggestionQuerySchema>

const fitSchema = {
  /** 0–100 */
  score: z.number().min(0).max(100),
  level: matchLevelSchema,
}

export const expertSuggestionSchema = z.object({
  ...fitSchema,
  expert: expertReferenceSchema.extend({
    organization: organizationReferenceSchema,
    department: z.string(),
  }),
  /** the expert's results that count, best first */
  results: z.array(z.object({ ...fitSchema, id: idSchema, title: z.string() })),
  /** how well the expert's own words and fields fit; null where they were not compared */
  profile: z.object(fitSchema).nullable(),
  /** what the need shares with those results and words, most telling first */
  terms: z.array(z.string()),
})
export type ExpertSuggestion = z.infer<typeof expertSuggestionSchema>

/** The experts that fit a need, best first. */
export const expertSuggestionsSchema = z.object({ items: z.array(expertSuggestionSchema) })
export type ExpertSuggestions = z.infer<typeof expertSuggestionsSchema>
