import { z } from 'zod'
import { accountRoleSchema, techFieldSchema } from './closed-lists.ts'
import { idSchema, instantSchema } from './fields.ts'
import { figureDays, figureSchema } from './figures.ts'
import { hostedEventSchema } from './hosted-events.ts'
import { matchLevelSchema } from './match-levels.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { leadStageSchema, needStageSchema, resultStageSchema } from './stages.ts'
import { systemHealthSchema } from './system-health.ts'

/** What waits for somebody to decide on it or to do it. */
export const homeTaskKinds = [
  'pending_accounts',
  'submitted_needs',
  'submitted_results',
  'diagnoses',
  'suggested_leads',
  'answered_leads',
  'unanswered_leads',
  'overdue_outcomes',
  'overdue_tasks',
  'overdue_problems',
  'open_proposals',
  'unread_threads',
  'invitations',
  'asked_meetings',
  'refined_needs',
  'returned_needs',
  'draft_needs',
  'returned_results',
  'draft_results',
  'ending_agreements',
  'lapsing_vouchers',
  'ending_secondments',
] as const
export const homeTaskKindSchema = z.enum(homeTaskKinds)
export type HomeTaskKind = z.infer<typeof homeTaskKindSchema>

/** How much of a kind there is; of what does not wait nothing is said. */
export const homeTaskSchema = z.object({
  kind: homeTaskKindSchema,
  total: z.int().positive(),
  /** of what ends: within so many days, or over already */
  days: z.int().nullable(),
  /** the one record that it is about, where it is about one */
  subject: z.object({ id: idSchema, title: z.string() }).nullable(),
})
export type HomeTask = z.infer<typeof homeTaskSchema>

/** An event in few words. */
export const homeEventSchema = hostedEventSchema
  .pick({ id: true, title: true, direction: true, place: true, startsAt: true, endsAt: true, stage: true })
  .extend({ institutions: z.array(z.string()) })
export type HomeEvent = z.infer<typeof homeEventSchema>

/** The way of this year from the need to the agreement, each step a figure of the year's report. */
export const homeFunnelSchema = z.object({
  ...figureDays,
  steps: z.array(figureSchema.pick({ id: true, unit: true, value: true, target: true, rate: true })),
})
export type HomeFunnel = z.infer<typeof homeFunnelSchema>

const eventsSchema = z.object({
  /** from Monday to Sunday */
  week: z.array(homeEventSchema),
  /** the first one behind this week; null where none is planned */
  next: homeEventSchema.nullable(),
})
export type HomeEvents = z.infer<typeof eventsSchema>

/** Where the bureau, or the officer of a township, begins the day. */
export const officeHomeSchema = z.object({
  tasks: z.array(homeTaskSchema),
  funnel: homeFunnelSchema,
  events: eventsSchema,
})
export type OfficeHome = z.infer<typeof officeHomeSchema>

/** Where the next talk takes place. */
export const nextMeetingSchema = z.object({
  event: z.object({ id: idSchema, title: z.string(), place: z.string() }),
  startsAt: instantSchema,
  endsAt: instantSchema,
  table: z.string().nullable(),
  /** with whom */
  other: z.string(),
})
export type HomeMeeting = z.infer<typeof nextMeetingSchema>

/** Since when something is new: since one's visit before this one, or where there was none, since some days ago. */
const newSinceSchema = z.object({ at: instantSchema, visited: z.boolean() })
export type NewSince = z.infer<typeof newSinceSchema>

const leadStagesSchema = z.array(z.object({ stage: leadStageSchema, total: z.int() }))

/** What both sides of a lead are shown first. */
const sideHome = {
  tasks: z.array(homeTaskSchema),
  /** both null where nothing is planned */
  nextMeeting: nextMeetingSchema.nullable(),
  nextEvent: homeEventSchema.nullable(),
  leads: leadStagesSchema,
  newSince: newSinceSchema,
}

/** A result that answers one of the enterprise's needs. */
export const needAnswerSchema = z.object({
  id: idSchema,
  title: z.string(),
  organization: organizationReferenceSchema,
  level: matchLevelSchema,
  /** it, or the need, was published since then */
  isNew: z.boolean(),
})
export type NeedAnswer = z.infer<typeof needAnswerSchema>

export const enterpriseHomeSchema = z.object({
  ...sideHome,
  /** of all stages, whatever became of them: 0 where it never entered one */
  needsTotal: z.int(),
  /** the newest that seek an answer, each with its best matches, new ones first */
  needs: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      stage: needStageSchema,
      matches: z.array(needAnswerSchema),
      newMatches: z.int(),
    }),
  ),
})
export type EnterpriseHome = z.infer<typeof enterpriseHomeSchema>
export type HomeNeed = EnterpriseHome['needs'][number]

/** A need that fits an institution: by one of its results, else by a field that it works in. */
export const fittingNeedSchema = z.object({
  id: idSchema,
  title: z.string(),
  techField: techFieldSchema.nullable(),
  /** null where the reader may not know whose it is */
  organization: organizationReferenceSchema.nullable(),
  publishedAt: instantSchema.nullable(),
  isNew: z.boolean(),
  match: z.object({ resultId: idSchema, title: z.string(), level: matchLevelSchema }).nullable(),
})
export type FittingNeed = z.infer<typeof fittingNeedSchema>

/** What is going on about a result. */
export const resultStandingSchema = z.object({
  id: idSchema,
  title: z.string(),
  /** open needs that it fits well */
  matches: z.int(),
  leads: leadStagesSchema,
})
export type ResultStanding = z.infer<typeof resultStandingSchema>

export const liaisonHomeSchema = z.object({
  ...sideHome,
  /** new ones first, then those that a result answers best */
  needs: z.array(fittingNeedSchema),
  /** how many fit, and how many of them are new: more than are listed */
  needsTotal: z.int(),
  newNeeds: z.int(),
  /** how the institution's own results stand */
  results: z.array(z.object({ stage: resultStageSchema, total: z.int() })),
  resultsTotal: z.int(),
  /** those of them that most is going on about */
  busiest: z.array(resultStandingSchema),
})
export type LiaisonHome = z.infer<typeof liaisonHomeSchema>

/** What the administrator looks after. */
export const adminHomeSchema = z.object({
  tasks: z.array(homeTaskSchema),
  health: systemHealthSchema,
  accounts: z.array(z.object({ role: accountRoleSchema, active: z.int(), disabled: z.int() })),
})
export type AdminHome = z.infer<typeof adminHomeSchema>
