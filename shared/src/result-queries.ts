import { z } from 'zod'
import { resultFormSchema, techFieldSchema } from './closed-lists.ts'
import { idSchema, lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'
import { resultStageSchema, resultStatusSchema } from './stages.ts'
import { trlSchema } from './trl.ts'

export const resultListQuerySchema = later(() =>
  pageQuerySchema.extend({
    /** in the title, or a name or its pinyin: of the institution or of who made it */
    q: lineSchema(100).optional(),
    techField: listParam(techFieldSchema),
    form: listParam(resultFormSchema),
    stage: listParam(resultStageSchema),
    status: listParam(resultStatusSchema),
    organizationId: listParam(idSchema),
    minTrl: z.coerce.number().pipe(trlSchema).optional(),
    sort: z.enum(['newest', 'updated']).default('newest'),
  }),
)
export type ResultListQuery = z.infer<ReturnType<typeof resultListQuerySchema>>
