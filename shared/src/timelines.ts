import { z } from 'zod'
import { daySchema, idSchema } from './fields.ts'
import { fenSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageSchema } from './page.ts'
import { timelineKindSchema } from './timeline-queries.ts'

const personSchema = z.object({ id: idSchema, name: z.string() })

export const timelineEntrySchema = z.object({
  kind: timelineKindSchema,
  id: idSchema,
  /** where it is read: the event of a stop or a meeting, the agreement of a registration, itself otherwise */
  pageId: idSchema,
  day: daySchema,
  title: z.string(),
  /** what else says what it is: the result of a lead, the need of a meeting, the summary of a visit */
  detail: z.string(),
  /** a stage of its kind; the attendance at a stop */
  stage: z.string(),
  amountFen: fenSchema.or(z.int()).nullable(),
  /** the other sides, as far as the reader may know them */
  organizations: z.array(organizationReferenceSchema),
  expert: personSchema.nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

export const timelineSchema = pageSchema(timelineEntrySchema).extend({
  /** of every kind in the year asked for, whichever kinds are listed */
  counts: z.array(z.object({ kind: timelineKindSchema, count: z.int() })),
  /** in which something happened, the latest first */
  years: z.array(z.int()),
})
export type Timeline = z.infer<typeof timelineSchema>
