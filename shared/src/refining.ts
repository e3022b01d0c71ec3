import { z } from 'zod'
import { cooperationModeSchema, needKindSchema, techFieldSchema } from './closed-lists.ts'
import { contactSchema, daySchema, textSchema } from './fields.ts'
import { fenRangeSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { trlSchema } from './trl.ts'

export const refiningInputSchema = z.object({
  /** as it was written or copied; kept word for word */
  text: textSchema(10_000).min(2),
})
export type RefiningInput = z.infer<typeof refiningInputSchema>

/** Why a part is to be looked at before it is believed. */
export const refiningNotes = [
  'proposed',
  'before_month',
  'next_occurrence',
  'from_today',
  'festival',
  'unclear_sum',
  'short_name',
  'not_on_record',
  'by_words',
] as const
export type RefiningNote = (typeof refiningNotes)[number]

const spanSchema = z.object({ start: z.int(), end: z.int() })
export type RefiningSpan = z.infer<typeof spanSchema>

/** A part of the draft, where in the message it comes from (UTF-16), and what to look at; null: not said. */
const part = <Value extends z.ZodType>(value: Value) =>
  z
    .object({
      value,
      spans: z.array(spanSchema),
      sure: z.boolean(),
      note: z.enum(refiningNotes).nullable(),
    })
    .nullable()

export const refiningDraftSchema = z.object({
  title: part(z.string()),
  organization: part(organizationReferenceSchema),
  contact: part(contactSchema),
  problem: part(z.string()),
  currentState: part(z.string()),
  targets: part(z.string()),
  constraints: part(z.string()),
  budget: part(z.object({ range: fenRangeSchema.nullable(), negotiable: z.boolean() })),
  deadline: part(daySchema),
  techField: part(techFieldSchema),
  kind: part(needKindSchema),
  cooperationModes: part(z.array(cooperationModeSchema)),
  minTrl: part(trlSchema),
})
export type RefiningDraft = z.infer<typeof refiningDraftSchema>

export const refiningDraftsSchema = z.object({
  /** one a need; several where the message clearly numbers them */
  items: z.array(refiningDraftSchema).min(1),
  originalText: z.string(),
})
export type RefiningDrafts = z.infer<typeof refiningDraftsSchema>
