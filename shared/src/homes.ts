import { z } from 'zod'
import { figureDays, figureSchema } from './figures.ts'
import { hostedEventSchema } from './hosted-events.ts'

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
  'returned_needs',
  'draft_needs',
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
