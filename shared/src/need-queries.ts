import { z } from 'zod'
import { needKindSchema, techFieldSchema } from './closed-lists.ts'
import { idSchema, lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'
import { needStageSchema, needStatusSchema } from './stages.ts'

export const needListQuerySchema = later(() =>
  pageQuerySchema.extend({
    /** in the title, or the enterprise's name or its pinyin */
    q: lineSchema(100).optional(),
    techField: listParam(techFieldSchema),
    kind: listParam(needKindSchema),
    stage: listParam(needStageSchema),
    status: listParam(needStatusSchema),
    organizationId: listParam(idSchema),
    townshipId: listParam(idSchema),
    sort: z.enum(['newest', 'updated', 'deadline']).default('newest'),
  }),
)
export type NeedListQuery = z.infer<ReturnType<typeof needListQuerySchema>>
