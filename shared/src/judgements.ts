import { z } from 'zod'
import { idSchema, instantSchema, textSchema } from './fields.ts'

export const judgementVerdicts = ['accepted', 'declined', 'met', 'signed'] as const
export const judgementVerdictSchema = z.enum(judgementVerdicts)
export type JudgementVerdict = z.infer<typeof judgementVerdictSchema>

/** Why a match, and later a lead, goes no further. */
export const declineReasons = [
  'not_relevant',
  'trl_gap',
  'price',
  'timing',
  'already_solved',
  'no_answer',
  'other',
] as const
/** Those that a side gives itself: whoever declines has answered. */
export const answeredReasons = declineReasons.filter((reason) => reason !== 'no_answer')
export const declineReasonSchema = z.enum(declineReasons)
export type DeclineReason = z.infer<typeof declineReasonSchema>

const fields = {
  verdict: judgementVerdictSchema,
  /** only, and always, where the verdict is `declined` */
  reason: declineReasonSchema.nullable().default(null),
  note: textSchema(500).default(''),
}

export const judgementInputSchema = z
  .object(fields)
  .refine((judgement) => (judgement.verdict === 'declined') === (judgement.reason !== null), {
    error: '不合适时请选择原因',
    path: ['reason'],
  })
export type JudgementInput = z.infer<typeof judgementInputSchema>

/** What an account said of a match; one word an account and pair, the last one counts. */
export const judgementSchema = z.object({
  needId: idSchema,
  resultId: idSchema,
  verdict: judgementVerdictSchema,
  reason: declineReasonSchema.nullable(),
  note: z.string(),
  at: instantSchema,
})
export type Judgement = z.infer<typeof judgementSchema>

export const matchParamsSchema = z.object({ id: idSchema, resultId: idSchema })
