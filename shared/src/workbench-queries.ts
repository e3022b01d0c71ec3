import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { idSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam } from './page.ts'

export const workbenchQueueQuerySchema = later(() =>
  z.object({
    techField: listParam(techFieldSchema),
    townshipId: listParam(idSchema),
    /** of all published needs, or only those with good suggestions that nobody screened */
    show: z.enum(['all', 'unscreened']).default('all'),
  }),
)
export type WorkbenchQueueQuery = z.infer<ReturnType<typeof workbenchQueueQuerySchema>>
