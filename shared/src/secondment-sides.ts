import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { matchLevelSchema } from './match-levels.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'
import { secondmentSideStatusSchema } from './secondment-side-statuses.ts'
import { secondmentExpertSchema } from './secondments.ts'

const offerFields = {
  techFields: z.array(techFieldSchema).max(5),
  daysPerMonth: z.int().min(1).max(31).nullable(),
  availableFrom: daySchema.nullable(),
  wishes: textSchema(500),
}

/** Supply: an expert is willing. */
export const secondmentOfferInputSchema = z.object({
  expertId: idSchema,
  techFields: offerFields.techFields.default([]),
  daysPerMonth: offerFields.daysPerMonth.default(null),
  availableFrom: offerFields.availableFrom.default(null),
  wishes: offerFields.wishes.default(''),
})
export type SecondmentOfferInput = z.infer<typeof secondmentOfferInputSchema>

/** Also takes it back, and puts it up again. */
export const secondmentOfferPatchSchema = z
  .object({ ...offerFields, status: secondmentSideStatusSchema })
  .partial()
export type SecondmentOfferPatch = z.infer<typeof secondmentOfferPatchSchema>

const requestFields = {
  needId: idSchema.nullable(),
  post: lineSchema(60).min(2),
  techFields: z.array(techFieldSchema).max(5),
  wishes: textSchema(500),
}

/** Demand: an enterprise asks. */
export const secondmentRequestInputSchema = z.object({
  /** one's own unless given */
  enterpriseId: idSchema.optional(),
  needId: requestFields.needId.default(null),
  post: requestFields.post.default('科技副总'),
  techFields: requestFields.techFields.default([]),
  wishes: requestFields.wishes.default(''),
})
export type SecondmentRequestInput = z.infer<typeof secondmentRequestInputSchema>

/** Also takes it back, and puts it up again. */
export const secondmentRequestPatchSchema = z
  .object({ ...requestFields, status: secondmentSideStatusSchema })
  .partial()
export type SecondmentRequestPatch = z.infer<typeof secondmentRequestPatchSchema>

const sideFields = {
  status: secondmentSideStatusSchema,
  permissions: z.object({ edit: z.boolean() }),
  version: z.int(),
  createdAt: instantSchema,
}

export const secondmentOfferSchema = z.object({
  id: idSchema,
  expert: secondmentExpertSchema,
  techFields: z.array(techFieldSchema),
  daysPerMonth: z.int().nullable(),
  availableFrom: daySchema.nullable(),
  wishes: z.string(),
  ...sideFields,
})
export type SecondmentOffer = z.infer<typeof secondmentOfferSchema>
export const secondmentOfferPageSchema = pageSchema(secondmentOfferSchema)

export const secondmentRequestSchema = z.object({
  id: idSchema,
  enterprise: organizationReferenceSchema,
  /** null where there is none or the reader may not see it */
  need: z.object({ id: idSchema, title: z.string() }).nullable(),
  post: z.string(),
  techFields: z.array(techFieldSchema),
  wishes: z.string(),
  /** what filled it, for who may see it */
  secondmentId: idSchema.nullable(),
  ...sideFields,
})
export type SecondmentRequest = z.infer<typeof secondmentRequestSchema>
export const secondmentRequestPageSchema = pageSchema(secondmentRequestSchema)

export const secondmentOfferListQuerySchema = pageQuerySchema.extend({
  q: lineSchema(100).optional(),
  status: listParam(secondmentSideStatusSchema),
  techField: listParam(techFieldSchema),
  institutionId: listParam(idSchema),
})
export type SecondmentOfferListQuery = z.infer<typeof secondmentOfferListQuerySchema>

export const secondmentRequestListQuerySchema = pageQuerySchema.extend({
  q: lineSchema(100).optional(),
  status: listParam(secondmentSideStatusSchema),
  techField: listParam(techFieldSchema),
  enterpriseId: listParam(idSchema),
})
export type SecondmentRequestListQuery = z.infer<typeof secondmentRequestListQuerySchema>

/** An expert who might serve in an enterprise, with what speaks for it; most first. */
export const secondmentCandidateSchema = z.object({
  expert: secondmentExpertSchema,
  /** on offer, and what was said there */
  offer: z
    .object({ id: idSchema, daysPerMonth: z.int().nullable(), availableFrom: daySchema.nullable() })
    .nullable(),
  /** what the two have in common so far */
  agreements: z.int(),
  meetings: z.int(),
  leads: z.int(),
  /** the best match between a need of the enterprise and a result of the expert */
  best: z
    .object({
      need: z.object({ id: idSchema, title: z.string() }),
      result: z.object({ id: idSchema, title: z.string() }),
      score: z.number(),
      level: matchLevelSchema,
    })
    .nullable(),
})
export type SecondmentCandidate = z.infer<typeof secondmentCandidateSchema>

export const secondmentCandidatesQuerySchema = z.object({
  enterpriseId: idSchema,
  /** whose fields and need count before the others */
  requestId: idSchema.optional(),
})
export type SecondmentCandidatesQuery = z.infer<typeof secondmentCandidatesQuerySchema>
export const secondmentCandidatesSchema = z.object({ items: z.array(secondmentCandidateSchema) })
export type SecondmentCandidates = z.infer<typeof secondmentCandidatesSchema>
