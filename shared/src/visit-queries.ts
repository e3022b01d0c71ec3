import { z } from 'zod'
import { daySchema, idSchema, lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'
import { visitStageSchema } from './visit-stages.ts'

/** 计划走访 and 临时走访: whether it had a day before it was paid. */
export const visitKinds = ['planned', 'unplanned'] as const

export const visitKindSchema = z.enum(visitKinds)

export type VisitKind = z.infer<typeof visitKindSchema>

export const visitListQuerySchema = later(() =>
  pageQuerySchema.extend({
    /** part of the name of the enterprise */
    q: lineSchema(100).optional(),
    stage: listParam(visitStageSchema),
    kind: listParam(visitKindSchema),
    enterpriseId: listParam(idSchema),
    townshipId: listParam(idSchema),
    leadVisitorId: listParam(idSchema),
    from: daySchema.optional(),
    to: daySchema.optional(),
    sort: z.enum(['latest', 'soonest']).default('latest'),
  }),
)

export type VisitListQuery = z.infer<ReturnType<typeof visitListQuerySchema>>

/** Enterprises to visit, those longest without a visit in front. */
export const dueVisitQuerySchema = later(() =>
  pageQuerySchema.extend({
    /** not visited for so many days; 0 asks for all enterprises */
    days: z.coerce.number().int().min(0).max(3650).default(0),
    /** part of the name or short name, or of its pinyin */
    q: lineSchema(100).optional(),
    townshipId: listParam(idSchema),
    /** those without a visit planned already */
    unplanned: z.stringbool().optional(),
  }),
)

export type DueVisitQuery = z.infer<ReturnType<typeof dueVisitQuerySchema>>
