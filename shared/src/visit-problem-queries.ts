import { z } from 'zod'
import { idSchema, lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'
import { visitProblemStageSchema } from './visit-stages.ts'

/** What was heard is of this kind; only a technical problem becomes a need. */
export const visitProblemKinds = ['technical', 'land', 'financing', 'labour', 'policy', 'other'] as const

export const visitProblemKindSchema = z.enum(visitProblemKinds)

export type VisitProblemKind = z.infer<typeof visitProblemKindSchema>

export const visitProblemListQuerySchema = later(() =>
  pageQuerySchema.extend({
    q: lineSchema(100).optional(),
    kind: listParam(visitProblemKindSchema),
    stage: listParam(visitProblemStageSchema),
    enterpriseId: listParam(idSchema),
    townshipId: listParam(idSchema),
    ownerId: listParam(idSchema),
    /** those past their due day alone */
    overdue: z.stringbool().optional(),
  }),
)

export type VisitProblemListQuery = z.infer<ReturnType<typeof visitProblemListQuerySchema>>
