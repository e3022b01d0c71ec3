import { z } from 'zod'
import { daySchema, idSchema, lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'
import { secondmentStageSchema } from './secondment-stages.ts'

export const secondmentListQuerySchema = later(() =>
  pageQuerySchema.extend({
    q: lineSchema(100).optional(),
    stage: listParam(secondmentStageSchema),
    townshipId: listParam(idSchema),
    enterpriseId: listParam(idSchema),
    institutionId: listParam(idSchema),
    expertId: listParam(idSchema),
    agreementId: listParam(idSchema),
    needId: listParam(idSchema),
    /** in post, and the term ending within so many days or over already */
    endsWithinDays: z.coerce.number().int().min(0).max(730).optional(),
    approvedFrom: daySchema.optional(),
    approvedTo: daySchema.optional(),
    sort: z.enum(['approved', 'ending', 'updated']).default('updated'),
  }),
)

export type SecondmentListQuery = z.infer<ReturnType<typeof secondmentListQuerySchema>>
