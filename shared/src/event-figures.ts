import { z } from 'zod'
import { daySchema, idSchema, instantSchema } from './fields.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageQuerySchema, pageSchema } from './page.ts'

/** 活动, 对接次, 家, 家次, 人次 and 院校, over the events held in a span of days. */
export const eventFiguresQuerySchema = z.object({ from: daySchema, to: daySchema })
export type EventFiguresQuery = z.infer<typeof eventFiguresQuerySchema>
export const eventFiguresSchema = z.object({
  from: daySchema,
  to: daySchema,
  events: z.int(),
  stops: z.int(),
  enterprises: z.int(),
  enterpriseAttendances: z.int(),
  /** null where no number of people was recorded at all */
  people: z.int().nullable(),
  institutions: z.int(),
  meetingsHeld: z.int(),
})
export type EventFigures = z.infer<typeof eventFiguresSchema>

/** The figures, in the order in which they are read. */
export const eventFigureNames = [
  'events',
  'stops',
  'enterprises',
  'enterpriseAttendances',
  'people',
  'institutions',
  'meetingsHeld',
] as const satisfies (keyof EventFigures)[]
export const eventFigureNameSchema = z.enum(eventFigureNames)
export type EventFigureName = z.infer<typeof eventFigureNameSchema>

/** What a figure counts, a row for each one counted; of people, an attendance with so many. */
export const eventFigureRecordSchema = z.object({
  id: idSchema,
  event: z.object({ id: idSchema, title: z.string() }).nullable(),
  /** who came, or which institution was met */
  organization: organizationReferenceSchema.nullable(),
  /** the institution that it came to */
  institution: organizationReferenceSchema.nullable(),
  startsAt: instantSchema.nullable(),
  /** stops of an event or an institution, enterprises at a stop, attendances of an enterprise */
  times: z.int().nullable(),
  people: z.int().nullable(),
})
export type EventFigureRecord = z.infer<typeof eventFigureRecordSchema>
export const eventFigureRecordPageSchema = pageSchema(eventFigureRecordSchema)

export const eventFigureRecordsQuerySchema = pageQuerySchema.extend({
  ...eventFiguresQuerySchema.shape,
  of: eventFigureNameSchema,
})
export type EventFigureRecordsQuery = z.infer<typeof eventFigureRecordsQuerySchema>
