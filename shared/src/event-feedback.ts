import { z } from 'zod'
import { idSchema, instantSchema, textSchema } from './fields.ts'

const grade = z.int().min(1).max(5)

/** Three questions after an event: were these the right people, was it well organized, what to do better. */
export const eventFeedbackInputSchema = z.object({
  partners: grade,
  arrangement: grade,
  suggestion: textSchema(1000).default(''),
})
export type EventFeedbackInput = z.infer<typeof eventFeedbackInputSchema>

/** A guest's own answer, and whether it is asked now. */
export const ownFeedbackSchema = z.object({
  open: z.boolean(),
  given: eventFeedbackInputSchema.nullable(),
})
export type OwnFeedback = z.infer<typeof ownFeedbackSchema>

/** For the bureau alone: participants do not learn what others said. */
export const feedbackSummarySchema = z.object({
  /** guests that were to come */
  asked: z.int(),
  answered: z.int(),
  /** means; null where nobody answered */
  partners: z.number().nullable(),
  arrangement: z.number().nullable(),
  items: z.array(
    eventFeedbackInputSchema.extend({
      guestId: idSchema,
      organization: z.string(),
      expert: z.string().nullable(),
      givenAt: instantSchema,
    }),
  ),
})
export type FeedbackSummary = z.infer<typeof feedbackSummarySchema>
