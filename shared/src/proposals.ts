import { z } from 'zod'
import { idSchema, instantSchema, textSchema } from './fields.ts'
import { declineReasonSchema } from './judgements.ts'
import { fenRangeSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'
import { proposalStageSchema } from './stages.ts'
import { trlSchema } from './trl.ts'

const fields = {
  /** 解决思路 */
  approach: textSchema(5000).min(10),
  /** 团队与基础 */
  team: textSchema(2000),
  trl: trlSchema.nullable(),
  /** 预计周期, in months */
  months: z.int().min(1).max(120).nullable(),
  priceFen: fenRangeSchema.nullable(),
  priceNegotiable: z.boolean(),
}

export const proposalInputSchema = z.object({
  needId: idSchema,
  /** what is offered: a result, an expert, or neither yet: the institution itself */
  resultId: idSchema.nullable().default(null),
  expertId: idSchema.nullable().default(null),
  approach: fields.approach,
  team: fields.team.default(''),
  trl: fields.trl.default(null),
  months: fields.months.default(null),
  priceFen: fields.priceFen.default(null),
  priceNegotiable: fields.priceNegotiable.default(false),
  /** where staff enter it for an institution */
  institutionId: idSchema.optional(),
})
export type ProposalInput = z.infer<typeof proposalInputSchema>

export const proposalPatchSchema = z.object(fields).partial()
export type ProposalPatch = z.infer<typeof proposalPatchSchema>

export const proposalDecisionSchema = z
  .object({
    to: proposalStageSchema,
    reason: declineReasonSchema.nullable().default(null),
    note: textSchema(500).default(''),
  })
  .refine(({ to, reason }) => (to === 'declined') === (reason !== null), {
    error: '婉拒时请选择原因',
    path: ['reason'],
  })
export type ProposalDecision = z.infer<typeof proposalDecisionSchema>

export const proposalSchema = z.object({
  id: idSchema,
  leadId: idSchema,
  need: z.object({ id: idSchema, title: z.string() }),
  institution: organizationReferenceSchema,
  result: z.object({ id: idSchema, title: z.string() }).nullable(),
  expert: z.object({ id: idSchema, name: z.string(), title: z.string() }).nullable(),
  approach: z.string(),
  team: z.string(),
  trl: z.int().nullable(),
  months: z.int().nullable(),
  priceFen: z.object({ min: z.int().nullable(), max: z.int().nullable() }).nullable(),
  priceNegotiable: z.boolean(),
  stage: proposalStageSchema,
  declineReason: declineReasonSchema.nullable(),
  decisionNote: z.string(),
  permissions: z.object({ edit: z.boolean(), moves: z.array(proposalStageSchema) }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Proposal = z.infer<typeof proposalSchema>
export const proposalPageSchema = pageSchema(proposalSchema)

export const proposalListQuerySchema = pageQuerySchema.extend({
  needId: idSchema.optional(),
  stage: listParam(proposalStageSchema),
})
export type ProposalListQuery = z.infer<typeof proposalListQuerySchema>
