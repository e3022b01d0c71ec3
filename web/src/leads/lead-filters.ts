import { idSchema } from '@duijie/shared/fields'
import { leadListQuerySchema } from '@duijie/shared/lead-queries'
import { z } from 'zod'
import { addressReader } from '../lib/list-address.ts'

/** What the leads keep in their address, so that a link shares the view. */
export type LeadFilters = Omit<ReturnType<typeof readLeadFilters>, 'lead'>

export const readLeadFilters = addressReader(() => ({
  ...leadListQuerySchema().omit({ cursor: true, limit: true }).partial().shape,
  unanswered: z.coerce.string().pipe(z.stringbool()),
  view: z.enum(['board', 'list']),
  /** the one that is open beside the list */
  lead: idSchema,
}))
