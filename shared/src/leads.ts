import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { declineReasonSchema } from './judgements.ts'
import { leadSourceSchema, leadTargetKindSchema } from './lead-queries.ts'
import { matchLevelSchema } from './match-levels.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageSchema } from './page.ts'
import { problemCodes } from './problem.ts'
import { leadStageSchema, leadStatusSchema } from './stages.ts'
import { waitingSideSchema } from './waiting-sides.ts'

/** What a side says to a push. */
export const leadAnswers = ['none', 'interested', 'not_now', 'declined'] as const
export const leadAnswerSchema = z.enum(leadAnswers)
export type LeadAnswer = z.infer<typeof leadAnswerSchema>

export const leadSides = ['enterprise', 'institution'] as const
export const leadSideSchema = z.enum(leadSides)
export type LeadSide = z.infer<typeof leadSideSchema>

export const leadInputSchema = z.object({
  needId: idSchema,
  targetKind: leadTargetKindSchema,
  targetId: idSchema,
  /** staff say where it comes from; an enterprise's own finding is always `enterprise` */
  source: leadSourceSchema.default('match'),
  note: textSchema(1000).default(''),
})
export type LeadInput = z.infer<typeof leadInputSchema>

export const leadPatchSchema = z
  .object({ ownerId: idSchema.nullable(), status: leadStatusSchema, note: textSchema(1000) })
  .partial()
export type LeadPatch = z.infer<typeof leadPatchSchema>

const moveFields = {
  to: leadStageSchema,
  /** where the lead is closed: why */
  closeReason: declineReasonSchema.nullable().default(null),
  /** always where the move is not the usual one: a stage skipped, a step back, a day gone by */
  note: textSchema(500).default(''),
  /** the true day, today unless given */
  day: daySchema.optional(),
  /** the bureau's next task: null for none; what is usual at the stage unless given */
  followUp: z
    .object({
      days: z.int().min(1).max(730),
      title: lineSchema(120).default(''),
      ownerId: idSchema.optional(),
    })
    .nullable()
    .optional(),
}
const closesWithReason = (move: { to: string; closeReason: string | null }) =>
  (move.to === 'closed') === (move.closeReason !== null)
const closingProblem = { error: '关闭线索时请选择原因', path: ['closeReason'] }

export const leadMoveInputSchema = z.object(moveFields).refine(closesWithReason, closingProblem)
export type LeadMoveInput = z.infer<typeof leadMoveInputSchema>

const leadVersionSchema = z.object({ id: idSchema, version: z.int().positive() })
export type LeadVersion = z.infer<typeof leadVersionSchema>
const chosenLeads = { leads: z.array(leadVersionSchema).min(1).max(500) }

export const bulkLeadMoveSchema = z
  .object({ ...chosenLeads, ...moveFields })
  .refine(closesWithReason, closingProblem)
export type BulkLeadMove = z.infer<typeof bulkLeadMoveSchema>
export const bulkLeadUndoSchema = z.object(chosenLeads)

/** What became of each of the leads chosen, in their order. */
export const bulkLeadOutcomeSchema = z.object({
  items: z.array(
    z.object({
      id: idSchema,
      /** the version after the change; null where it was refused */
      version: z.int().nullable(),
      code: z.enum(problemCodes).nullable(),
      detail: z.string().nullable(),
    }),
  ),
})
export type BulkLeadOutcome = z.infer<typeof bulkLeadOutcomeSchema>

const sideAnswerSchema = z.object({
  answer: leadAnswerSchema,
  /** null unless declined, and where the reader is not to know */
  reason: declineReasonSchema.nullable(),
  note: z.string(),
  at: instantSchema.nullable(),
})
export type SideAnswer = z.infer<typeof sideAnswerSchema>

export const leadSchema = z.object({
  id: idSchema,
  need: z.object({
    id: idSchema,
    title: z.string(),
    techField: techFieldSchema.nullable(),
    /** null where the reader may not know yet whose need it is */
    organization: organizationReferenceSchema.nullable(),
  }),
  target: z.object({
    kind: leadTargetKindSchema,
    id: idSchema,
    title: z.string(),
    institution: organizationReferenceSchema,
  }),
  source: leadSourceSchema,
  stage: leadStageSchema,
  status: leadStatusSchema,
  /** 0–100 and its level, as the match was when the lead was made; null where it was no match */
  score: z.number().nullable(),
  level: matchLevelSchema.nullable(),
  answers: z.object({ enterprise: sideAnswerSchema, institution: sideAnswerSchema }),
  /** null while it is open, and for everybody but the bureau */
  closeReason: declineReasonSchema.nullable(),
  /** whom at the bureau to ask; null while nobody looks after it */
  owner: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** the bureau's own note; null for everybody else */
  note: z.string().nullable(),
  introducedAt: instantSchema.nullable(),
  /** the instant of the last change of stage */
  movedAt: instantSchema,
  /** whole days without movement */
  idleDays: z.int(),
  permissions: z.object({
    edit: z.boolean(),
    /** the stages that the usual arrows lead to from here */
    moves: z.array(leadStageSchema),
    undo: z.boolean(),
  }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Lead = z.infer<typeof leadSchema>
export const leadPageSchema = pageSchema(leadSchema)

export const leadBoardSchema = z.object({
  columns: z.array(
    z.object({
      stage: leadStageSchema,
      total: z.int(),
      items: z.array(leadSchema),
      nextCursor: z.string().nullable(),
    }),
  ),
})
export type LeadBoard = z.infer<typeof leadBoardSchema>

/** Where leads stand still: with whom, at which stage, how many, and for how many days. */
export const stalledLeadsSchema = z.object({
  items: z.array(
    z.object({
      side: waitingSideSchema,
      stage: leadStageSchema,
      total: z.int(),
      medianDays: z.number(),
      longestDays: z.int(),
    }),
  ),
})
export type StalledLeads = z.infer<typeof stalledLeadsSchema>

export const leadMoveSchema = z.object({
  from: leadStageSchema.nullable(),
  to: leadStageSchema,
  day: daySchema,
  closeReason: declineReasonSchema.nullable(),
  note: z.string(),
  at: instantSchema,
  by: z.string().nullable(),
  undone: z.boolean(),
})
/** The way a lead went, newest first. */
export const leadMovesSchema = z.object({ items: z.array(leadMoveSchema) })
export type LeadMoves = z.infer<typeof leadMovesSchema>

const partySchema = z.object({
  organization: organizationReferenceSchema,
  name: z.string(),
  phone: z.string(),
  email: z.string(),
})
/** Whom to call on each side, once the two sides are introduced. */
export const leadContactsSchema = z.object({
  enterprise: partySchema.nullable(),
  institution: partySchema.nullable(),
})
export type LeadContacts = z.infer<typeof leadContactsSchema>
