import { z } from 'zod'
import { eventDirectionSchema } from './event-queries.ts'
import { daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageSchema } from './page.ts'
import { hostedEventStageSchema } from './stages.ts'

export const sessionKinds = [
  'talk',
  'tour',
  'round_table',
  'signing',
  'meetings',
  'break',
  'travel',
  'other',
] as const
export const sessionKindSchema = z.enum(sessionKinds)
export type SessionKind = z.infer<typeof sessionKindSchema>

/** Whether people may put themselves down, on a page that needs no sign-in. */
export const eventRegistrations = ['closed', 'open'] as const
export const eventRegistrationSchema = z.enum(eventRegistrations)
export type EventRegistration = z.infer<typeof eventRegistrationSchema>

const MAX_STOP_MS = 36 * 3_600_000

interface Span {
  startsAt: string
  endsAt: string
}
const inOrder = ({ startsAt, endsAt }: Span) => Date.parse(startsAt) < Date.parse(endsAt)
const notTooLong = ({ startsAt, endsAt }: Span) => Date.parse(endsAt) - Date.parse(startsAt) <= MAX_STOP_MS
const orderProblem = { error: '结束时间应晚于开始时间', path: ['endsAt'] }

/** One institution met on one trip: each is one 对接次. It may last over midnight. */
export const eventStopInputSchema = z
  .object({
    /** that of a stop to be kept; a new one without */
    id: idSchema.optional(),
    institutionId: idSchema,
    startsAt: instantSchema,
    endsAt: instantSchema,
    /** 校区、楼宇、会议室 */
    room: lineSchema(120).default(''),
    note: textSchema(1000).default(''),
  })
  .refine(inOrder, orderProblem)
  .refine(notTooLong, { error: '一站最长一天半，请分成几站', path: ['endsAt'] })
export type EventStopInput = z.infer<typeof eventStopInputSchema>

export const speakerSchema = z.object({
  name: lineSchema(60).min(1),
  title: lineSchema(120).default(''),
  expertId: idSchema.nullable().default(null),
})

export const eventSessionInputSchema = z
  .object({
    id: idSchema.optional(),
    /** position of the stop that it belongs to; null: of the whole event */
    stop: z.int().min(0).max(19).nullable().default(null),
    kind: sessionKindSchema,
    title: lineSchema(160).min(1),
    startsAt: instantSchema,
    endsAt: instantSchema,
    place: lineSchema(120).default(''),
    speakers: z.array(speakerSchema).max(20).default([]),
  })
  .refine(inOrder, orderProblem)
export type EventSessionInput = z.infer<typeof eventSessionInputSchema>

const fields = {
  title: lineSchema(160).min(2),
  direction: eventDirectionSchema,
  /** a brand such as 双百双行 */
  series: lineSchema(60),
  /** where it is: 高校、区内场馆, or the address of an online room */
  place: lineSchema(200),
  host: lineSchema(120),
  /** seats for people of enterprises; null: no limit */
  capacity: z.int().min(1).max(5000).nullable(),
  budgetFen: z.int().min(0).max(100_000_000_000).nullable(),
  /** what everybody may read */
  introduction: textSchema(5000),
  /** the bureau's own */
  note: textSchema(2000),
  registration: eventRegistrationSchema,
  /** until when people may put themselves down */
  registrationEndsAt: instantSchema.nullable(),
  ownerId: idSchema.nullable(),
  stops: z.array(eventStopInputSchema).min(1).max(20),
  sessions: z.array(eventSessionInputSchema).max(100),
}

/** An enterprise that came: to all stops, or to those given by their place in the list, from 0. */
export const pastAttendanceSchema = z.object({
  organizationId: idSchema,
  /** null: not known */
  people: z.int().min(1).max(50).nullable().default(null),
  stops: z.array(z.int().min(0).max(19)).min(1).max(20).optional(),
  /** as many as `stops`, where not the same came to each */
  peopleByStop: z.array(z.int().min(1).max(50).nullable()).max(20).optional(),
})
export type PastAttendance = z.infer<typeof pastAttendanceSchema>

export const hostedEventInputSchema = z.object({
  title: fields.title,
  direction: fields.direction,
  series: fields.series.default(''),
  place: fields.place.default(''),
  host: fields.host.default(''),
  capacity: fields.capacity.default(null),
  budgetFen: fields.budgetFen.default(null),
  introduction: fields.introduction.default(''),
  note: fields.note.default(''),
  registration: fields.registration.default('closed'),
  registrationEndsAt: fields.registrationEndsAt.default(null),
  /** oneself unless given */
  ownerId: idSchema.optional(),
  stops: fields.stops,
  sessions: fields.sessions.default([]),
  /** an event that took place already, entered afterwards, with the reason */
  held: z
    .object({
      reason: textSchema(500).min(1),
      attendances: z.array(pastAttendanceSchema).max(200).default([]),
    })
    .optional(),
})
export type HostedEventInput = z.infer<typeof hostedEventInputSchema>

export const hostedEventPatchSchema = z.object(fields).partial()
export type HostedEventPatch = z.infer<typeof hostedEventPatchSchema>

export const hostedEventMoveInputSchema = z.object({
  to: hostedEventStageSchema,
  /** always where the move is not the usual one, and to postpone or cancel; its guests read it then */
  reason: textSchema(500).default(''),
})
export type HostedEventMoveInput = z.infer<typeof hostedEventMoveInputSchema>

/** The same programme again from another day on, its guests on the list where asked for. */
export const hostedEventCopyInputSchema = z.object({
  startsOn: daySchema,
  title: fields.title.optional(),
  guests: z.boolean().default(false),
})
export type HostedEventCopyInput = z.infer<typeof hostedEventCopyInputSchema>

/** How guests of a stop stand, in organizations and people. */
const attendanceSchema = z.object({
  invited: z.int(),
  accepted: z.int(),
  waiting: z.int(),
  attendedOrganizations: z.int(),
  attendedPeople: z.int(),
})

export const eventStopSchema = z.object({
  id: idSchema,
  institution: organizationReferenceSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  room: z.string(),
  /** the bureau's own; null for everybody else */
  note: z.string().nullable(),
  /** enterprises of the stop; null for all but the bureau */
  attendance: attendanceSchema.nullable(),
})
export type EventStop = z.infer<typeof eventStopSchema>

export const eventSessionSchema = z.object({
  id: idSchema,
  stopId: idSchema.nullable(),
  kind: sessionKindSchema,
  title: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  place: z.string(),
  speakers: z.array(z.object({ name: z.string(), title: z.string(), expertId: idSchema.nullable() })),
})
export type EventSession = z.infer<typeof eventSessionSchema>

export const hostedEventSchema = z.object({
  id: idSchema,
  title: z.string(),
  direction: eventDirectionSchema,
  series: z.string(),
  place: z.string(),
  host: z.string(),
  introduction: z.string(),
  stage: hostedEventStageSchema,
  /** why it was postponed or cancelled */
  stageReason: z.string(),
  /** postponed, and its days are the new ones */
  newDay: z.boolean(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  registration: eventRegistrationSchema,
  registrationEndsAt: instantSchema.nullable(),
  capacity: z.int().nullable(),
  /** people of enterprises who accepted */
  seatsTaken: z.int(),
  stops: z.array(eventStopSchema),
  sessions: z.array(eventSessionSchema),
  owner: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** the bureau's own; null for everybody else */
  budgetFen: z.int().nullable(),
  note: z.string().nullable(),
  /** how the reader's own organization stands to it; null where it is no guest */
  ownGuestId: idSchema.nullable(),
  permissions: z.object({ edit: z.boolean(), moves: z.array(hostedEventStageSchema) }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type HostedEvent = z.infer<typeof hostedEventSchema>
export const hostedEventPageSchema = pageSchema(hostedEventSchema)

/** What stands against a plan: told before saving, and no bar to it. */
export const eventConflictKinds = ['room', 'owner', 'liaison'] as const
export const eventConflictCheckSchema = z.object({
  eventId: idSchema.optional(),
  ownerId: idSchema.nullable().default(null),
  stops: z
    .array(
      z.object({
        institutionId: idSchema,
        startsAt: instantSchema,
        endsAt: instantSchema,
        room: z.string().max(120).default(''),
      }),
    )
    .max(20),
})
export type EventConflictCheck = z.infer<typeof eventConflictCheckSchema>
export const eventConflictsSchema = z.object({
  items: z.array(
    z.object({
      kind: z.enum(eventConflictKinds),
      /** position of the stop asked about */
      stop: z.int(),
      event: z.object({ id: idSchema, title: z.string() }),
      startsAt: instantSchema,
      endsAt: instantSchema,
    }),
  ),
})
export type EventConflicts = z.infer<typeof eventConflictsSchema>
