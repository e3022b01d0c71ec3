import { z } from 'zod'
import { ownFeedbackSchema } from './event-feedback.ts'
import { idSchema, instantSchema } from './fields.ts'
import { sessionKindSchema } from './hosted-events.ts'
import { declineReasonSchema } from './judgements.ts'
import { leadSideSchema } from './leads.ts'
import { linkTokenSchema } from './links.ts'
import { matchLevelSchema } from './match-levels.ts'
import {
  guestReferenceSchema,
  meetingOriginSchema,
  meetingOutcomeInputSchema,
  meetingOutcomeSchema,
  meetingSchema,
} from './meetings.ts'
import { hostedEventStageSchema, meetingStageSchema } from './stages.ts'

const span = { startsAt: instantSchema, endsAt: instantSchema }

/** Where one guest has to be and when. A link may be passed on, so it names nobody's contact and no need. */
export const guestAgendaSchema = z.object({
  event: z.object({ id: idSchema, title: z.string(), place: z.string(), ...span }),
  organization: z.string(),
  expert: z.string().nullable(),
  stops: z.array(z.object({ institution: z.string(), room: z.string(), ...span })),
  sessions: z.array(z.object({ kind: sessionKindSchema, title: z.string(), place: z.string(), ...span })),
  /** whether the programme is published, so that meetings are told */
  told: z.boolean(),
  meetings: z.array(
    z.object({
      id: idSchema,
      other: z.string(),
      table: z.string().nullable(),
      stage: meetingStageSchema,
      ...span,
    }),
  ),
})
export type GuestAgenda = z.infer<typeof guestAgendaSchema>

/** The board of the day: what stands where, who has come, what has begun. */
export const liveBoardSchema = z.object({
  eventId: idSchema,
  title: z.string(),
  stage: hostedEventStageSchema,
  /** of the server, since a screen on the wall may be wrong */
  now: instantSchema,
  tables: z.array(z.object({ id: idSchema, label: z.string() })),
  meetings: z.array(
    z.object({
      id: idSchema,
      tableId: idSchema.nullable(),
      enterprise: z.object({ name: z.string(), arrived: z.boolean() }),
      institution: z.object({ name: z.string(), arrived: z.boolean() }),
      stage: meetingStageSchema,
      begunAt: instantSchema.nullable(),
      hasOutcome: z.boolean(),
      version: z.int(),
      ...span,
    }),
  ),
})
export type LiveBoard = z.infer<typeof liveBoardSchema>
export type LiveMeeting = LiveBoard['meetings'][number]

/** The two sat down, or not yet: also takes back a press too many, while nobody said what came of it. */
export const meetingProgressSchema = z.object({ begun: z.boolean() })
export type MeetingProgress = z.infer<typeof meetingProgressSchema>

/** What a guest is asked after an event, behind one link: each of its meetings, and three questions. */
export const openedOutcomesSchema = z.object({
  event: z.object({ id: idSchema, title: z.string(), ...span }),
  organization: z.string(),
  recipient: z.string(),
  bureau: z.string(),
  expiresAt: instantSchema,
  meetings: z.array(
    z.object({
      id: idSchema,
      other: z.string(),
      startsAt: instantSchema.nullable(),
      outcome: meetingOutcomeSchema.nullable(),
      outcomeReason: declineReasonSchema.nullable(),
      outcomeNote: z.string(),
      outcomeSide: leadSideSchema.nullable(),
      version: z.int(),
    }),
  ),
  feedback: ownFeedbackSchema,
})
export type OpenedOutcomes = z.infer<typeof openedOutcomesSchema>
export type OpenedMeeting = OpenedOutcomes['meetings'][number]

export const linkOutcomeInputSchema = meetingOutcomeInputSchema.safeExtend({
  meetingId: idSchema,
  /** as read, so that one side does not write over the other unseen */
  version: z.int(),
})
export type LinkOutcomeInput = z.infer<typeof linkOutcomeInputSchema>

/** The part of the address behind `/r/`. */
export const outcomeLinkSchema = z.object({ token: linkTokenSchema })

/** Meetings that took place and whose outcome nobody has given, the oldest first. */
export const overdueOutcomesSchema = z.object({
  items: z.array(z.object({ event: z.object({ id: idSchema, title: z.string() }), meeting: meetingSchema })),
  total: z.int(),
})
export type OverdueOutcomes = z.infer<typeof overdueOutcomesSchema>

const replacementSchema = z.object({
  enterprise: guestReferenceSchema,
  institution: guestReferenceSchema,
  /** null: nobody asked for it, the match suggests it */
  origin: meetingOriginSchema.nullable(),
  level: matchLevelSchema.nullable(),
  score: z.number().nullable(),
  /** whether somebody takes part whose meeting fell away */
  servesPartner: z.boolean(),
})
export type Replacement = z.infer<typeof replacementSchema>

/** Places that fell free since a guest cancelled, each with who could sit there, the best first. */
export const freedPlacesSchema = z.object({
  /** of the grid, for If-Match */
  version: z.int(),
  items: z.array(
    z.object({
      table: z.object({ id: idSchema, label: z.string() }),
      left: guestReferenceSchema,
      partner: guestReferenceSchema,
      replacements: z.array(replacementSchema),
      ...span,
    }),
  ),
})
export type FreedPlaces = z.infer<typeof freedPlacesSchema>

export const replacementInputSchema = z.object({
  enterpriseGuestId: idSchema,
  institutionGuestId: idSchema,
  startsAt: instantSchema,
  tableId: idSchema,
})
export type ReplacementInput = z.infer<typeof replacementInputSchema>
