import { z } from 'zod'
import { accountRoleSchema } from './closed-lists.ts'
import { contactSchema, daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageSchema } from './page.ts'
import { visitProblemInputSchema, visitProblemSchema } from './visit-problems.ts'
import { visitKindSchema } from './visit-queries.ts'
import { visitStageSchema } from './visit-stages.ts'

/** An hour of the day in Asia/Shanghai, `09:30`. */
export const hourSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

/** Whom they met: a contact, for the bureau and the township alone. */
export const personMetSchema = z.object({
  name: lineSchema(60).min(1),
  /** 职务 */
  post: lineSchema(60).default(''),
  phone: lineSchema(40).default(''),
})
export type PersonMet = z.infer<typeof personMetSchema>

/** Who came along: an account, or somebody by name. */
export const visitorInputSchema = z.object({
  accountId: idSchema.nullable().default(null),
  name: lineSchema(60).default(''),
})
export type VisitorInput = z.infer<typeof visitorInputSchema>

const told = {
  startTime: hourSchema.nullable(),
  endTime: hourSchema.nullable(),
  leadVisitorId: idSchema,
  visitors: z.array(visitorInputSchema).max(30),
  peopleMet: z.array(personMetSchema).max(30),
  topics: z.array(lineSchema(60).min(1)).max(20),
  summary: textSchema(10_000),
  /** the bureau's and the township's own */
  note: textSchema(5000),
  ownerId: idSchema,
}
const fields = { plannedOn: daySchema.nullable(), visitedOn: daySchema.nullable(), ...told }
const problemsSchema = z.array(visitProblemInputSchema).max(30).default([])

/** Paid already where `visitedOn` is given; planned for `plannedOn` otherwise. */
export const visitInputSchema = z
  .object({
    enterpriseId: idSchema,
    plannedOn: fields.plannedOn.default(null),
    visitedOn: fields.visitedOn.default(null),
    startTime: fields.startTime.default(null),
    endTime: fields.endTime.default(null),
    /** oneself unless given */
    leadVisitorId: fields.leadVisitorId.optional(),
    visitors: fields.visitors.default([]),
    peopleMet: fields.peopleMet.default([]),
    topics: fields.topics.default([]),
    summary: fields.summary.default(''),
    note: fields.note.default(''),
    /** who sees to what follows from it; who leads the visit unless given */
    ownerId: fields.ownerId.optional(),
    problems: problemsSchema,
  })
  .refine(({ plannedOn, visitedOn }) => plannedOn !== null || visitedOn !== null, {
    error: '请填写走访日期或计划日期',
    path: ['visitedOn'],
  })
export type VisitInput = z.infer<typeof visitInputSchema>

export const visitPatchSchema = z.object(fields).partial()
export type VisitPatch = z.infer<typeof visitPatchSchema>

/** What was found on a planned visit. */
export const visitReportSchema = z.object(told).partial().extend({ problems: problemsSchema })
export type VisitReport = z.infer<typeof visitReportSchema>

/** Several visits planned at once, each on a day of its own. */
export const visitPlanInputSchema = z.object({
  visits: z
    .array(z.object({ enterpriseId: idSchema, plannedOn: daySchema }))
    .min(1)
    .max(50),
  leadVisitorId: fields.leadVisitorId.optional(),
  topics: fields.topics.default([]),
})
export type VisitPlanInput = z.infer<typeof visitPlanInputSchema>

export const visitMoveInputSchema = z.object({
  to: visitStageSchema,
  /** the true day of a visit that was paid; today unless given */
  visitedOn: daySchema.optional(),
  /** written in one step with it */
  report: visitReportSchema.optional(),
  /** the day that a cancelled visit is planned for again */
  plannedOn: daySchema.optional(),
  reason: textSchema(500).default(''),
})
export type VisitMoveInput = z.infer<typeof visitMoveInputSchema>

const accountNameSchema = z.object({ id: idSchema, name: z.string() })

export const visitSchema = z.object({
  id: idSchema,
  enterprise: organizationReferenceSchema,
  /** where the enterprise belonged on the day */
  townshipId: idSchema.nullable(),
  townshipName: z.string().nullable(),
  kind: visitKindSchema,
  stage: visitStageSchema,
  /** why it was called off or taken back */
  stageReason: z.string(),
  plannedOn: daySchema.nullable(),
  visitedOn: daySchema.nullable(),
  /** the day it was paid, or else is planned for */
  day: daySchema,
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  leadVisitor: accountNameSchema,
  visitors: z.array(z.object({ accountId: idSchema.nullable(), name: z.string() })),
  peopleMet: z.array(personMetSchema),
  topics: z.array(z.string()),
  summary: z.string(),
  note: z.string(),
  owner: accountNameSchema,
  problems: z.array(visitProblemSchema),
  permissions: z.object({ edit: z.boolean(), moves: z.array(visitStageSchema) }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Visit = z.infer<typeof visitSchema>
export const visitPageSchema = pageSchema(visitSchema)
export const visitsSchema = z.object({ items: z.array(visitSchema) })

/** Accounts that may lead a visit or look after it. */
export const visitAccountsSchema = z.object({
  items: z.array(accountNameSchema.extend({ role: accountRoleSchema })),
})
export type VisitAccounts = z.infer<typeof visitAccountsSchema>

export const dueVisitSchema = z.object({
  enterprise: organizationReferenceSchema,
  townshipId: idSchema.nullable(),
  townshipName: z.string().nullable(),
  address: z.string(),
  contact: contactSchema,
  /** null where it was never visited */
  lastVisitedOn: daySchema.nullable(),
  daysSince: z.int().nullable(),
  /** the next visit that is planned */
  planned: z.object({ id: idSchema, plannedOn: daySchema }).nullable(),
  openNeeds: z.int(),
  openProblems: z.int(),
})
export type DueVisit = z.infer<typeof dueVisitSchema>
export const dueVisitPageSchema = pageSchema(dueVisitSchema)

const dayCount = z.int().min(1).max(365)

/** After how many days something about visits is due. */
export const visitDaysSchema = z.object({
  /** an enterprise is to be visited again */
  unvisited: dayCount,
  /** an answer is expected to a problem that was handed on */
  answer: dayCount,
  /** the enterprise is to be called back once it is done */
  callBack: dayCount,
  /** one is reminded again of what is overdue */
  remindAgain: dayCount,
})
export type VisitDays = z.infer<typeof visitDaysSchema>

export const usualVisitDays: VisitDays = { unvisited: 90, answer: 30, callBack: 7, remindAgain: 7 }
