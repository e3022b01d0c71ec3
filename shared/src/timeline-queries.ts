import { z } from 'zod'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'

/** What happens between an enterprise, an institution and their people. */
export const timelineKinds = [
  'need',
  'result',
  'lead',
  'visit',
  'event_stop',
  'meeting',
  'agreement',
  'contract_registration',
  'voucher',
  'secondment',
] as const
export const timelineKindSchema = z.enum(timelineKinds)
export type TimelineKind = z.infer<typeof timelineKindSchema>

const yearSchema = z.coerce.number().int().min(1900).max(2999)

export const timelineQuerySchema = later(() =>
  pageQuerySchema.extend({
    kind: listParam(timelineKindSchema),
    year: yearSchema.optional(),
  }),
)
export type TimelineQuery = z.infer<ReturnType<typeof timelineQuerySchema>>
