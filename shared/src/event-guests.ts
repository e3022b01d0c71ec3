import { z } from 'zod'
import { contactSchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { leadSideSchema } from './leads.ts'
import { issuedLinkSchema } from './links.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { hostedEventStageSchema } from './stages.ts'

export const guestStates = ['listed', 'invited', 'accepted', 'waiting', 'declined', 'cancelled'] as const
export const guestStateSchema = z.enum(guestStates)
export type GuestState = z.infer<typeof guestStateSchema>

export const guestSources = ['staff', 'trip', 'registration', 'walk_in'] as const
export const guestSourceSchema = z.enum(guestSources)
export type GuestSource = z.infer<typeof guestSourceSchema>

export const attendances = ['unknown', 'attended', 'absent'] as const
export const attendanceSchema = z.enum(attendances)
export type Attendance = z.infer<typeof attendanceSchema>

const people = z.int().min(1).max(50)
const noContact = { name: '', phone: '', email: '' }

/** An enterprise, an institution's delegation, or one of its experts. */
export const guestInputSchema = z.object({
  organizationId: idSchema,
  /** an expert of that institution who comes in person */
  expertId: idSchema.nullable().default(null),
  /** what is on record of the organization or expert unless given */
  contact: contactSchema.optional(),
  people: people.default(1),
  /** the stops that it is a guest of; all unless given */
  stopIds: z.array(idSchema).min(1).max(20).optional(),
  note: textSchema(500).default(''),
})
export type GuestInput = z.infer<typeof guestInputSchema>

export const guestsInputSchema = z.object({
  guests: z.array(guestInputSchema).min(1).max(500),
  source: guestSourceSchema.exclude(['registration']).default('staff'),
})
export type GuestsInput = z.infer<typeof guestsInputSchema>

const availabilitySchema = z.array(z.object({ startsAt: instantSchema, endsAt: instantSchema })).max(40)

export const guestPatchSchema = z
  .object({
    contact: contactSchema,
    people,
    stopIds: z.array(idSchema).min(1).max(20),
    note: textSchema(500),
    /** spans in which it cannot meet anybody */
    unavailable: availabilitySchema,
  })
  .partial()
export type GuestPatch = z.infer<typeof guestPatchSchema>

export const guestSchema = z.object({
  id: idSchema,
  eventId: idSchema,
  side: leadSideSchema,
  organization: organizationReferenceSchema,
  expert: z.object({ id: idSchema, name: z.string(), title: z.string() }).nullable(),
  /** for the bureau and the guest itself; null for everybody else */
  contact: contactSchema.nullable(),
  people: z.int(),
  state: guestStateSchema,
  source: guestSourceSchema,
  /** place on the waiting list, from 1; null where it does not wait */
  waitingPlace: z.int().nullable(),
  note: z.string(),
  unavailable: availabilitySchema,
  stops: z.array(
    z.object({
      stopId: idSchema,
      attendance: attendanceSchema,
      people: z.int().nullable(),
      checkedInAt: instantSchema.nullable(),
    }),
  ),
  /** the link it was invited by; for the bureau alone */
  link: issuedLinkSchema.nullable(),
  permissions: z.object({ edit: z.boolean(), answer: z.boolean() }),
  version: z.int(),
})
export type Guest = z.infer<typeof guestSchema>
export const guestListSchema = z.object({
  items: z.array(guestSchema),
  capacity: z.int().nullable(),
  seatsTaken: z.int(),
})
export type GuestList = z.infer<typeof guestListSchema>

/** Invites guests of the list; each gets a link of its own. */
export const guestInvitationSchema = z.object({
  guestIds: z.array(idSchema).min(1).max(500),
  note: textSchema(1000).default(''),
  /** text messages go to those alone who have a mobile number and no e-mail address */
  channels: z
    .array(z.enum(['email', 'sms']))
    .max(2)
    .default([]),
})
export type GuestInvitation = z.infer<typeof guestInvitationSchema>

/** Accept, decline, or cancel what was accepted; a full event puts who accepts on the waiting list. */
export const guestAnswerSchema = z.object({
  answer: z.enum(['accept', 'decline']),
  people: people.optional(),
  note: textSchema(500).default(''),
})
export type GuestAnswer = z.infer<typeof guestAnswerSchema>

/** What the holder of an invitation link sees, and whether it may answer still. */
export const openedEventInvitationSchema = z.object({
  event: z.object({
    id: idSchema,
    title: z.string(),
    stage: hostedEventStageSchema,
    /** why it is cancelled or postponed */
    stageReason: z.string(),
    /** postponed, and its days are the new ones */
    newDay: z.boolean(),
    startsAt: instantSchema,
    endsAt: instantSchema,
    place: z.string(),
    host: z.string(),
    introduction: z.string(),
    stops: z.array(
      z.object({ institution: z.string(), startsAt: instantSchema, endsAt: instantSchema, room: z.string() }),
    ),
  }),
  recipient: z.string(),
  organization: z.string(),
  state: guestStateSchema,
  people: z.int(),
  waitingPlace: z.int().nullable(),
  answerable: z.boolean(),
  bureau: z.string(),
})
export type OpenedEventInvitation = z.infer<typeof openedEventInvitationSchema>

/** Somebody puts an enterprise down for an open event, without sign-in. */
export const registrationInputSchema = z.object({
  organizationName: lineSchema(120).min(2),
  contact: contactSchema.extend({ name: lineSchema(60).min(1), phone: lineSchema(40).min(7) }),
  people: people.default(1),
  note: textSchema(500).default(''),
})
export type RegistrationInput = z.infer<typeof registrationInputSchema>
export const registrationAnswerSchema = z.object({
  state: guestStateSchema,
  waitingPlace: z.int().nullable(),
})
export type RegistrationAnswer = z.infer<typeof registrationAnswerSchema>

export const checkInSchema = z.object({
  stopId: idSchema,
  attendance: attendanceSchema,
  /** how many came; those put down unless given */
  people: people.optional(),
})
export type CheckIn = z.infer<typeof checkInSchema>

/** An enterprise that comes without invitation. */
export const walkInSchema = z.object({
  stopId: idSchema,
  organizationId: idSchema,
  contact: contactSchema.default(noContact),
  people: people.default(1),
})
export type WalkIn = z.infer<typeof walkInSchema>
