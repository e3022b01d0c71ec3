import { z } from 'zod'
import { agreementStageSchema } from './agreement-stages.ts'
import { techFieldSchema } from './closed-lists.ts'
import { daySchema, idSchema, lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'

/** 意向, 框架, 技术合同, 共建, 补充 */
export const agreementKinds = ['intent', 'framework', 'contract', 'joint', 'supplement'] as const

export const agreementKindSchema = z.enum(agreementKinds)

export type AgreementKind = z.infer<typeof agreementKindSchema>

export const agreementListQuerySchema = later(() =>
  pageQuerySchema.extend({
    q: lineSchema(100).optional(),
    kind: listParam(agreementKindSchema),
    stage: listParam(agreementStageSchema),
    techField: listParam(techFieldSchema),
    townshipId: listParam(idSchema),
    enterpriseId: listParam(idSchema),
    institutionId: listParam(idSchema),
    needId: listParam(idSchema),
    resultId: listParam(idSchema),
    expertId: listParam(idSchema),
    leadId: listParam(idSchema),
    eventId: listParam(idSchema),
    ownerId: listParam(idSchema),
    signedFrom: daySchema.optional(),
    signedTo: daySchema.optional(),
    /** running, and ending within so many days or past their end already */
    endsWithinDays: z.coerce.number().int().min(0).max(730).optional(),
    sort: z.enum(['signed', 'ending', 'updated']).default('updated'),
  }),
)

export type AgreementListQuery = z.infer<ReturnType<typeof agreementListQuerySchema>>
