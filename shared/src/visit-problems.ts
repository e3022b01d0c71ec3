import { z } from 'zod'
import { needKindSchema, techFieldSchema } from './closed-lists.ts'
import { daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { fenRangeSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageSchema } from './page.ts'
import { visitProblemKindSchema } from './visit-problem-queries.ts'
import { visitProblemStageSchema } from './visit-stages.ts'

export const satisfactions = ['satisfied', 'fair', 'dissatisfied'] as const
export const satisfactionSchema = z.enum(satisfactions)
export type Satisfaction = z.infer<typeof satisfactionSchema>

const fields = {
  kind: visitProblemKindSchema,
  /** as the enterprise said it; becomes the original text of the need */
  words: textSchema(5000).min(2),
  /** 现状值 */
  presentValue: textSchema(2000),
  /** 目标值 */
  wantedValue: textSchema(2000),
  constraints: textSchema(2000),
  budgetFen: fenRangeSchema.nullable(),
  budgetNegotiable: z.boolean(),
  deadline: daySchema.nullable(),
}

export const visitProblemInputSchema = z.object({
  kind: fields.kind,
  words: fields.words,
  presentValue: fields.presentValue.default(''),
  wantedValue: fields.wantedValue.default(''),
  constraints: fields.constraints.default(''),
  budgetFen: fields.budgetFen.default(null),
  budgetNegotiable: fields.budgetNegotiable.default(false),
  deadline: fields.deadline.default(null),
})
export type VisitProblemInput = z.infer<typeof visitProblemInputSchema>

export const visitProblemPatchSchema = z.object(fields).partial()
export type VisitProblemPatch = z.infer<typeof visitProblemPatchSchema>

const day = daySchema.optional()

/** On to another stage; a day that is not given is today. */
export const visitProblemMoveInputSchema = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('handed_on'),
    /** the department or person that is to deal with it */
    handedTo: lineSchema(120).min(1),
    day,
    /** by when an answer is expected; after the usual number of days unless given */
    dueOn: day,
    /** why it is handed on again */
    reason: textSchema(500).default(''),
  }),
  z.object({ to: z.literal('done'), answer: textSchema(2000).min(1), day }),
  z.object({
    to: z.literal('called_back'),
    satisfaction: satisfactionSchema,
    callBackNote: textSchema(1000).default(''),
    day,
  }),
  z.object({ to: z.literal('dropped'), reason: textSchema(500).min(1) }),
  z.object({ to: z.literal('heard') }),
])
export type VisitProblemMoveInput = z.infer<typeof visitProblemMoveInputSchema>

/** What a technical problem lacks to be a draft need. */
export const visitProblemNeedInputSchema = z.object({
  title: lineSchema(120).min(2),
  techField: techFieldSchema.nullable().default(null),
  kind: needKindSchema.default('technical_challenge'),
})
export type VisitProblemNeedInput = z.infer<typeof visitProblemNeedInputSchema>

export const visitProblemSchema = z.object({
  id: idSchema,
  visit: z.object({ id: idSchema, day: daySchema, enterprise: organizationReferenceSchema }),
  kind: visitProblemKindSchema,
  words: z.string(),
  presentValue: z.string(),
  wantedValue: z.string(),
  constraints: z.string(),
  budgetFen: z.object({ min: z.int().nullable(), max: z.int().nullable() }).nullable(),
  budgetNegotiable: z.boolean(),
  deadline: daySchema.nullable(),
  stage: visitProblemStageSchema,
  /** why it was dropped or handed on again */
  stageReason: z.string(),
  need: z.object({ id: idSchema, title: z.string() }).nullable(),
  handedTo: z.string(),
  handedOnOn: daySchema.nullable(),
  /** by when it is to be done, and then called back */
  dueOn: daySchema.nullable(),
  /** days past the due day; 0 while there is time, and where nothing is due */
  overdueDays: z.int(),
  doneOn: daySchema.nullable(),
  answer: z.string(),
  calledBackOn: daySchema.nullable(),
  satisfaction: satisfactionSchema.nullable(),
  callBackNote: z.string(),
  owner: z.object({ id: idSchema, name: z.string() }),
  permissions: z.object({
    edit: z.boolean(),
    remove: z.boolean(),
    makeNeed: z.boolean(),
    moves: z.array(visitProblemStageSchema),
  }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type VisitProblem = z.infer<typeof visitProblemSchema>
export const visitProblemPageSchema = pageSchema(visitProblemSchema)
