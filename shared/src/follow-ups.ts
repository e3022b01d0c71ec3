import { z } from 'zod'
import { daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'
import { type LeadStage, leadStages } from './stages.ts'

/** What a task belongs to. */
export const followUpSubjects = ['lead', 'need', 'visit', 'agreement', 'voucher', 'secondment'] as const
export const followUpSubjectSchema = z.enum(followUpSubjects)
export type FollowUpSubject = z.infer<typeof followUpSubjectSchema>

export const followUpStatuses = ['open', 'done', 'dropped'] as const
export const followUpStatusSchema = z.enum(followUpStatuses)
export type FollowUpStatus = z.infer<typeof followUpStatusSchema>

export const followUpInputSchema = z.object({
  subjectKind: followUpSubjectSchema,
  subjectId: idSchema,
  title: lineSchema(120).min(1),
  dueOn: daySchema,
  /** oneself unless given */
  ownerId: idSchema.optional(),
  note: textSchema(1000).default(''),
})
export type FollowUpInput = z.infer<typeof followUpInputSchema>

export const followUpPatchSchema = z
  .object({
    title: lineSchema(120).min(1),
    dueOn: daySchema,
    ownerId: idSchema,
    note: textSchema(1000),
    status: followUpStatusSchema,
  })
  .partial()
export type FollowUpPatch = z.infer<typeof followUpPatchSchema>

export const followUpSchema = z.object({
  id: idSchema,
  subject: z.object({ kind: followUpSubjectSchema, id: idSchema, title: z.string() }),
  title: z.string(),
  dueOn: daySchema,
  /** days past the due day; 0 while there is time, and once it is done */
  overdueDays: z.int(),
  owner: z.object({ id: idSchema, name: z.string() }),
  note: z.string(),
  status: followUpStatusSchema,
  doneAt: instantSchema.nullable(),
  version: z.int(),
  createdAt: instantSchema,
})
export type FollowUp = z.infer<typeof followUpSchema>

/** The bureau's people who may be given a task. */
export const followUpOwnersSchema = z.object({
  items: z.array(z.object({ id: idSchema, name: z.string() })),
})
export type FollowUpOwners = z.infer<typeof followUpOwnersSchema>

export const followUpListQuerySchema = pageQuerySchema.extend({
  ownerId: listParam(idSchema),
  status: listParam(followUpStatusSchema),
  subjectId: listParam(idSchema),
  dueBy: daySchema.optional(),
})
export type FollowUpListQuery = z.infer<typeof followUpListQuerySchema>
export const followUpPageSchema = pageSchema(followUpSchema)

const days = z.int().min(1).max(730).nullable()

/** After how many days a lead that came to a stage is to be looked at again; null sets no task. */
export const followUpDaysSchema = z.object(
  Object.fromEntries(
    leadStages.filter((stage) => stage !== 'closed').map((stage) => [stage, days]),
  ) as Record<Exclude<LeadStage, 'closed'>, typeof days>,
)
export type FollowUpDays = z.infer<typeof followUpDaysSchema>

export const usualFollowUpDays: FollowUpDays = {
  suggested: null,
  screened: 7,
  pushed: 7,
  introduced: 7,
  met: 30,
  negotiating: 90,
  agreed: null,
}
