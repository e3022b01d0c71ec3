import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { instantSchema } from './fields.ts'
import { hostedEventSchema } from './hosted-events.ts'
import { needTeaserSchema } from './needs.ts'
import { newsEntrySchema } from './news.ts'
import { researchResultSchema } from './results.ts'

const excerpt = { excerpt: z.string() }

/** What everybody is shown at the door; nothing in it goes beyond what a visitor may see. */
export const portalSchema = z.object({
  counters: z.object({
    needs: z.int(),
    results: z.int(),
    institutions: z.int(),
    /** 对接次 held so far */
    eventStops: z.int(),
    /** 合作协议 signed so far */
    agreements: z.int(),
  }),
  /** those with something in them, most first */
  techFields: z.array(z.object({ techField: techFieldSchema, needs: z.int(), results: z.int() })),
  needs: z.array(
    needTeaserSchema
      .pick({ id: true, title: true, techField: true, industry: true, publishedAt: true })
      .extend(excerpt),
  ),
  results: z.array(
    researchResultSchema
      .pick({ id: true, title: true, organization: true, techField: true, trl: true, publishedAt: true })
      .extend(excerpt),
  ),
  /** not over yet, the soonest first */
  events: z.array(
    hostedEventSchema
      .pick({ id: true, title: true, direction: true, place: true, startsAt: true, endsAt: true })
      .extend({
        institutions: z.array(z.string()),
        registrationOpen: z.boolean(),
        registrationEndsAt: instantSchema.nullable(),
      }),
  ),
  /** pinned first, then the newest */
  news: z.array(newsEntrySchema.pick({ id: true, title: true, pinned: true, publishedAt: true })),
})
export type Portal = z.infer<typeof portalSchema>
export type PortalEvent = Portal['events'][number]
