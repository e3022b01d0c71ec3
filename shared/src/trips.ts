import { z } from 'zod'
import { daySchema, idSchema, instantSchema, lineSchema } from './fields.ts'
import { matchLevelSchema } from './matches.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageSchema } from './page.ts'

/** Institutions to visit, or enterprises to take along; with both, what exactly these would cover. */
export const tripProposalInputSchema = z
  .object({
    institutionIds: z.array(idSchema).max(6).default([]),
    enterpriseIds: z.array(idSchema).max(60).default([]),
    /** enterprises taken along */
    size: z.int().min(1).max(60).default(8),
  })
  .refine(({ institutionIds, enterpriseIds }) => institutionIds.length + enterpriseIds.length > 0, {
    error: '请选择院校或企业',
    path: ['institutionIds'],
  })
export type TripProposalInput = z.infer<typeof tripProposalInputSchema>

const tripMatchSchema = z.object({
  need: z.object({ id: idSchema, title: z.string() }),
  result: z.object({ id: idSchema, title: z.string() }),
  experts: z.array(z.object({ id: idSchema, name: z.string() })),
  enterpriseId: idSchema,
  institutionId: idSchema,
  score: z.number(),
  level: matchLevelSchema,
})
export type TripMatch = z.infer<typeof tripMatchSchema>

const rankedSchema = z.object({
  organization: organizationReferenceSchema,
  city: z.string(),
  /** of the scores of its open matches with those chosen, and the best of them */
  sum: z.number(),
  best: z.number(),
  matches: z.array(tripMatchSchema),
})
export type RankedForTrip = z.infer<typeof rankedSchema>

export const tripProposalSchema = z.object({
  /** by what they have with the institutions chosen, or those chosen */
  enterprises: z.array(rankedSchema),
  institutions: z.array(rankedSchema),
  /** what the first so many enterprises, or those chosen, would cover at the institutions */
  coverage: z.object({
    enterpriseIds: z.array(idSchema),
    institutionIds: z.array(idSchema),
    pairs: z.int(),
    sum: z.number(),
    stops: z.array(
      z.object({
        institutionId: idSchema,
        enterpriseIds: z.array(idSchema),
        sum: z.number(),
        matches: z.int(),
      }),
    ),
    /** enterprises with nothing to talk about at any of the stops */
    idle: z.array(idSchema),
  }),
})
export type TripProposal = z.infer<typeof tripProposalSchema>

export const tripEventInputSchema = z.object({
  institutionIds: z.array(idSchema).min(1).max(6),
  enterpriseIds: z.array(idSchema).max(60),
  startsOn: daySchema,
  title: lineSchema(160).min(2).optional(),
  series: lineSchema(60).default(''),
})
export type TripEventInput = z.infer<typeof tripEventInputSchema>

export const yearPlanSettingsSchema = z.object({
  trips: z.int().min(1).max(200),
  enterprisesPerTrip: z.int().min(1).max(60),
  perEnterprise: z.int().min(1).max(50),
  stopsPerTrip: z.int().min(1).max(4),
})
export type YearPlanSettings = z.infer<typeof yearPlanSettingsSchema>

export const yearPlanInputSchema = z.object({
  title: lineSchema(120).min(2),
  year: z.int().min(2000).max(2100),
  settings: yearPlanSettingsSchema,
})
export type YearPlanInput = z.infer<typeof yearPlanInputSchema>

export const plannedTripInputSchema = z.object({
  id: idSchema.optional(),
  institutionIds: z.array(idSchema).min(1).max(6),
  enterpriseIds: z.array(idSchema).max(60),
  pinned: z.boolean(),
})

export const yearPlanPatchSchema = z
  .object({
    title: lineSchema(120).min(2),
    settings: yearPlanSettingsSchema,
    trips: z.array(plannedTripInputSchema).max(300),
  })
  .partial()
export type YearPlanPatch = z.infer<typeof yearPlanPatchSchema>

export const plannedTripEventInputSchema = z.object({ tripId: idSchema, startsOn: daySchema })

export const plannedTripSchema = z.object({
  id: idSchema,
  institutions: z.array(organizationReferenceSchema),
  enterprises: z.array(organizationReferenceSchema),
  pinned: z.boolean(),
  eventId: idSchema.nullable(),
})
export type PlannedTrip = z.infer<typeof plannedTripSchema>

export const yearPlanFiguresSchema = z.object({
  /** score covered by different pairs, and how many they are; of all there are */
  weight: z.number(),
  pairs: z.int(),
  totalWeight: z.number(),
  totalPairs: z.int(),
  /** what no plan can pass, and what is missing to it as a share of it */
  bound: z.number(),
  gap: z.number(),
  enterprises: z.int(),
  seconds: z.number(),
})
export type YearPlanFigures = z.infer<typeof yearPlanFiguresSchema>

export const yearPlanSchema = z.object({
  id: idSchema,
  title: z.string(),
  year: z.int(),
  settings: yearPlanSettingsSchema,
  trips: z.array(plannedTripSchema),
  figures: yearPlanFiguresSchema,
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type YearPlan = z.infer<typeof yearPlanSchema>
export const yearPlanPageSchema = pageSchema(yearPlanSchema)
