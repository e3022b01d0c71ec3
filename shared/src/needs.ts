import { z } from 'zod'
import {
  confidentialitySchema,
  cooperationModeSchema,
  needKindSchema,
  needSourceSchema,
  organizationAudienceSchema,
  qualityLevels,
  techFieldSchema,
} from './closed-lists.ts'
import { contactSchema, daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { fenRangeSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageSchema } from './page.ts'
import { needStageSchema, needStatusSchema } from './stages.ts'
import { trlSchema } from './trl.ts'

const fields = {
  title: lineSchema(120).min(2),
  techField: techFieldSchema.nullable(),
  industry: lineSchema(100),
  kind: needKindSchema,
  originalText: textSchema(10_000),
  problem: textSchema(10_000),
  currentState: textSchema(5000),
  targets: textSchema(5000),
  cooperationModes: z.array(cooperationModeSchema).max(10),
  minTrl: trlSchema.nullable(),
  budgetFen: fenRangeSchema.nullable(),
  budgetNegotiable: z.boolean(),
  deadline: daySchema.nullable(),
  townshipId: idSchema.nullable(),
  preferredInstitutionIds: z.array(idSchema).max(30),
  contact: contactSchema,
  confidentiality: confidentialitySchema,
  showOrganization: organizationAudienceSchema,
  teaser: textSchema(500).nullable(),
  noStateSecret: z.boolean(),
  validUntil: daySchema.nullable(),
}

export const needInputSchema = z.object({
  /** needed where bureau staff or a township officer enter a need; an enterprise's own organization otherwise */
  organizationId: idSchema.optional(),
  title: fields.title,
  techField: fields.techField.default(null),
  industry: fields.industry.default(''),
  kind: fields.kind.default('technical_challenge'),
  originalText: fields.originalText.default(''),
  problem: fields.problem.default(''),
  currentState: fields.currentState.default(''),
  targets: fields.targets.default(''),
  cooperationModes: fields.cooperationModes.default([]),
  minTrl: fields.minTrl.default(null),
  budgetFen: fields.budgetFen.default(null),
  budgetNegotiable: fields.budgetNegotiable.default(false),
  deadline: fields.deadline.default(null),
  townshipId: fields.townshipId.default(null),
  preferredInstitutionIds: fields.preferredInstitutionIds.default([]),
  contact: fields.contact.default({ name: '', phone: '', email: '' }),
  confidentiality: fields.confidentiality.default('public'),
  showOrganization: fields.showOrganization.default('verified'),
  teaser: fields.teaser.default(null),
  noStateSecret: fields.noStateSecret.default(false),
  validUntil: fields.validUntil.default(null),
})
export type NeedInput = z.infer<typeof needInputSchema>

export const needPatchSchema = z.object(fields).partial()
export type NeedPatch = z.infer<typeof needPatchSchema>

/** The parts that staff may rewrite when they refine (凝练); the enterprise confirms them. */
export const needRefinementSchema = z
  .object({
    title: fields.title,
    techField: fields.techField,
    problem: fields.problem,
    currentState: fields.currentState,
    targets: fields.targets,
    teaser: fields.teaser,
  })
  .partial()
export type NeedRefinement = z.infer<typeof needRefinementSchema>

export const needRenewalSchema = z.object({ validUntil: daySchema })

const teaserFields = {
  id: idSchema,
  title: z.string(),
  techField: techFieldSchema.nullable(),
  industry: z.string(),
  kind: needKindSchema,
  cooperationModes: z.array(cooperationModeSchema),
  /** null where the reader may not know whose need it is; then neither where it is, if that would tell */
  organization: organizationReferenceSchema.nullable(),
  townshipId: idSchema.nullable(),
  townshipName: z.string().nullable(),
  teaser: z.string().nullable(),
  stage: needStageSchema,
  status: needStatusSchema,
  publishedAt: instantSchema.nullable(),
}

/** What a reader sees who may know of the need, but not read it whole. */
export const needTeaserSchema = z.object({ access: z.literal('teaser'), ...teaserFields })

export const needFullSchema = z.object({
  access: z.literal('full'),
  ...teaserFields,
  originalText: z.string(),
  problem: z.string(),
  currentState: z.string(),
  targets: z.string(),
  minTrl: z.int().nullable(),
  budgetFen: z.object({ min: z.int().nullable(), max: z.int().nullable() }).nullable(),
  budgetNegotiable: z.boolean(),
  deadline: daySchema.nullable(),
  preferredInstitutions: z.array(organizationReferenceSchema),
  /** null where the reader may not see it */
  contact: contactSchema.nullable(),
  confidentiality: confidentialitySchema,
  showOrganization: organizationAudienceSchema,
  noStateSecret: z.boolean(),
  source: needSourceSchema,
  validUntil: daySchema.nullable(),
  returnReason: z.string().nullable(),
  /** how well it can be answered, for those who look after it; null for others */
  quality: z.object({ score: z.int(), level: z.enum(qualityLevels) }).nullable(),
  permissions: z.object({ edit: z.boolean(), actions: z.array(z.string()) }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

export const needSchema = z.discriminatedUnion('access', [needFullSchema, needTeaserSchema])
export type NeedTeaser = z.infer<typeof needTeaserSchema>
export type NeedFull = z.infer<typeof needFullSchema>
export type Need = z.infer<typeof needSchema>
export const needPageSchema = pageSchema(needSchema)
