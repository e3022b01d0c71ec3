import { z } from 'zod'
import { idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { declineReasonSchema } from './judgements.ts'
import { leadSideSchema } from './leads.ts'
import { matchLevelSchema } from './match-levels.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { meetingStageSchema } from './stages.ts'

export const meetingOutcomes = ['no_fit', 'follow_up', 'intent', 'signed'] as const
export const meetingOutcomeSchema = z.enum(meetingOutcomes)
export type MeetingOutcome = z.infer<typeof meetingOutcomeSchema>

/** Who wanted it: a side, or nobody but the score. */
export const meetingOrigins = ['enterprise', 'institution', 'staff', 'suggested'] as const
export const meetingOriginSchema = z.enum(meetingOrigins)
export type MeetingOrigin = z.infer<typeof meetingOriginSchema>

/** Why a meeting could not be placed, or stands wrong. */
export const scheduleProblems = [
  'not_attending',
  'withdrawn',
  'vetoed',
  'no_common_slot',
  'slots_taken',
  'no_free_table',
  'participant_full',
  'participant_twice',
  'pair_twice',
  'table_twice',
  'table_removed',
  'blocked_slot',
  'unavailable',
  'outside_windows',
  'pin_broken',
] as const
export const scheduleProblemSchema = z.enum(scheduleProblems)
export type ScheduleProblem = z.infer<typeof scheduleProblemSchema>

export const meetingRequestSchema = z.object({
  enterpriseGuestId: idSchema,
  institutionGuestId: idSchema,
  needId: idSchema.nullable().default(null),
  note: textSchema(500).default(''),
})
export type MeetingRequest = z.infer<typeof meetingRequestSchema>

/** "Not with": one guest does not want to meet another. */
export const meetingVetoSchema = z.object({ guestId: idSchema, otherGuestId: idSchema })
export type MeetingVeto = z.infer<typeof meetingVetoSchema>
/** Those that one guest spoke. */
export const meetingVetoesSchema = z.object({ items: z.array(meetingVetoSchema) })

export const meetingMoveSchema = z.object({ to: meetingStageSchema, note: textSchema(500).default('') })
export type MeetingMove = z.infer<typeof meetingMoveSchema>

export const meetingOutcomeInputSchema = z
  .object({
    outcome: meetingOutcomeSchema,
    reason: declineReasonSchema.nullable().default(null),
    note: textSchema(1000).default(''),
  })
  .refine(({ outcome, reason }) => (outcome === 'no_fit') === (reason !== null), {
    error: '不合适时请选择原因',
    path: ['reason'],
  })
export type MeetingOutcomeInput = z.infer<typeof meetingOutcomeInputSchema>

export const guestReferenceSchema = z.object({
  id: idSchema,
  side: leadSideSchema,
  organization: organizationReferenceSchema,
  expert: z.object({ id: idSchema, name: z.string() }).nullable(),
})
export type GuestReference = z.infer<typeof guestReferenceSchema>

export const meetingSchema = z.object({
  id: idSchema,
  eventId: idSchema,
  enterprise: guestReferenceSchema,
  institution: guestReferenceSchema,
  need: z.object({ id: idSchema, title: z.string() }).nullable(),
  leadId: idSchema.nullable(),
  origin: meetingOriginSchema,
  stage: meetingStageSchema,
  score: z.number().nullable(),
  level: matchLevelSchema.nullable(),
  startsAt: instantSchema.nullable(),
  endsAt: instantSchema.nullable(),
  table: z.object({ id: idSchema, label: z.string() }).nullable(),
  pinned: z.boolean(),
  /** when the two sat down, where somebody said so */
  begunAt: instantSchema.nullable(),
  note: z.string(),
  outcome: meetingOutcomeSchema.nullable(),
  outcomeReason: declineReasonSchema.nullable(),
  outcomeNote: z.string(),
  outcomeAt: instantSchema.nullable(),
  /** held, and nobody has said what came of it */
  outcomeOverdue: z.boolean(),
  permissions: z.object({ moves: z.array(meetingStageSchema), outcome: z.boolean() }),
  version: z.int(),
})
export type Meeting = z.infer<typeof meetingSchema>
export const meetingListSchema = z.object({
  items: z.array(meetingSchema),
  /** those that the reader spoke; the bureau sees them in the grid */
  vetoes: z.array(meetingVetoSchema),
})
export type MeetingList = z.infer<typeof meetingListSchema>

export const meetingSettingsSchema = z.object({
  slotMinutes: z.int().min(5).max(180),
  gapMinutes: z.int().min(0).max(60),
  /** at most so many meetings a guest; null: no limit */
  perGuest: z.int().min(1).max(60).nullable(),
  /** matches from this level on are proposed by themselves; null: requests alone */
  suggestFrom: matchLevelSchema.exclude(['none']).nullable(),
  tables: z.array(z.object({ id: idSchema.optional(), label: lineSchema(40).min(1) })).max(200),
})
export type MeetingSettings = z.infer<typeof meetingSettingsSchema>

const scheduleConflictSchema = z.object({
  code: scheduleProblemSchema,
  meetingIds: z.array(idSchema),
})

export const scheduleFiguresSchema = z.object({
  placed: z.int(),
  requested: z.int(),
  requestedPlaced: z.int(),
  /** value reached, the bound that no schedule can pass, and what is missing to it as a share of it */
  value: z.number(),
  bound: z.number(),
  gap: z.number(),
  /** guests with fewest and most meetings, of those who want any */
  fewest: z.int(),
  most: z.int(),
  seconds: z.number(),
})
export type ScheduleFigures = z.infer<typeof scheduleFiguresSchema>

/** The whole grid: slots, tables, who is there and what stands where. */
export const eventScheduleSchema = z.object({
  eventId: idSchema,
  /** of the grid, for If-Match: two people at one grid do not write over each other */
  version: z.int(),
  settings: meetingSettingsSchema.extend({
    tables: z.array(z.object({ id: idSchema, label: z.string() })),
  }),
  /** `past`: while the event runs, nobody can be placed there any more */
  slots: z.array(z.object({ startsAt: instantSchema, endsAt: instantSchema, past: z.boolean() })),
  meetings: z.array(meetingSchema),
  vetoes: z.array(meetingVetoSchema),
  conflicts: z.array(scheduleConflictSchema),
  /** of the last run; null where it never ran */
  figures: scheduleFiguresSchema.nullable(),
  permissions: z.object({ edit: z.boolean() }),
})
export type EventSchedule = z.infer<typeof eventScheduleSchema>

export const scheduleRunAnswerSchema = z.object({
  schedule: eventScheduleSchema,
  unplaced: z.array(
    z.object({
      enterprise: guestReferenceSchema,
      institution: guestReferenceSchema,
      problem: scheduleProblemSchema,
    }),
  ),
  moved: z.array(
    z.object({
      meetingId: idSchema,
      fromStartsAt: instantSchema.nullable(),
      toStartsAt: instantSchema.nullable(),
      fromTable: z.string().nullable(),
      toTable: z.string().nullable(),
    }),
  ),
})
export type ScheduleRunAnswer = z.infer<typeof scheduleRunAnswerSchema>

/** Puts a meeting into a slot and at a table, or takes it off the grid; pins it unless told not to. */
export const meetingPlacementSchema = z.object({
  startsAt: instantSchema.nullable(),
  tableId: idSchema.nullable(),
  pinned: z.boolean().default(true),
})
export type MeetingPlacement = z.infer<typeof meetingPlacementSchema>
