import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { idSchema } from './fields.ts'
import { later } from './later.ts'
import { matchLevelSchema } from './match-levels.ts'
import { listParam, pageQuerySchema } from './page.ts'
import { leadStageSchema, leadStatusSchema } from './stages.ts'
import { waitingSideSchema } from './waiting-sides.ts'

/** What a lead brings a need together with. */
export const leadTargetKinds = ['result', 'expert', 'institution'] as const
export const leadTargetKindSchema = z.enum(leadTargetKinds)
export type LeadTargetKind = z.infer<typeof leadTargetKindSchema>

/** Where a lead comes from; `enterprise` is the enterprise's own finding, `proposal` an institution's offer. */
export const leadSources = ['match', 'event', 'visit', 'enterprise', 'broker', 'proposal'] as const
export const leadSourceSchema = z.enum(leadSources)
export type LeadSource = z.infer<typeof leadSourceSchema>

const filters = later(() => ({
  status: listParam(leadStatusSchema),
  techField: listParam(techFieldSchema),
  institutionId: listParam(idSchema),
  organizationId: listParam(idSchema),
  ownerId: listParam(idSchema),
  needId: listParam(idSchema),
  resultId: listParam(idSchema),
  expertId: listParam(idSchema),
  targetKind: listParam(leadTargetKindSchema),
  source: listParam(leadSourceSchema),
  level: listParam(matchLevelSchema),
  /** at least so many days without movement */
  idleDays: z.coerce.number().int().min(0).max(3650).optional(),
  /** who is to act next; for the bureau */
  waitingFor: listParam(waitingSideSchema),
}))
export const leadBoardQuerySchema = later(() => z.object(filters()))
export type LeadBoardQuery = z.infer<ReturnType<typeof leadBoardQuerySchema>>

export const leadListQuerySchema = later(() =>
  pageQuerySchema.extend({
    ...filters(),
    stage: listParam(leadStageSchema),
    /** only those that wait for an answer of the reader's own side */
    unanswered: z.stringbool().optional(),
    sort: z.enum(['moved', 'idle', 'score']).default('moved'),
  }),
)
export type LeadListQuery = z.infer<ReturnType<typeof leadListQuerySchema>>
