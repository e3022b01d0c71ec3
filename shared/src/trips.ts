import { z } from 'zod'
import { daySchema, idSchema, instantSchema, lineSchema } from './fields.ts'
import { matchLevelSchema } from './match-levels.ts'
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
        /** what there is to see and whom to meet, those with the best matches first */
        results: z.array(z.object({ id: idSchema, title: z.string() })),
        experts: z.array(z.object({ id: idSchema, name: z.string() })),
      }),
    ),
    /** enterprises with nothing to talk about at any of the stops */
    idle: z.array(idSchema),
  }),
})
export type TripProposal = z.infer<typeof tripProposalSchema>

/** Cities with the institutions there, to visit several on one trip. */
export const tripCitiesSchema = z.object({
  items: z.array(z.object({ city: z.string(), institutions: z.array(organizationReferenceSchema) })),
})
export type TripCities = z.infer<typeof tripCitiesSchema>

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
  /** only these institutions and those in these cities; all where neither is given */
  institutionIds: z.array(idSchema).max(200).default([]),
  cities: z.array(lineSchema(40).min(1)).max(100).default([]),
  /** the weakest matches that count */
  level: z.enum(['strong', 'fair']).default('fair'),
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
  /** the whole trip stays as it is when the plan is made anew */
  pinned: z.boolean(),
  /** those of its enterprises that stay on it, while others may change */
  pinnedEnterpriseIds: z.array(idSchema).max(60).default([]),
})
export type PlannedTripInput = z.input<typeof plannedTripInputSchema>

export const yearPlanPatchSchema = z
  .object({
    title: lineSchema(120).min(2),
    settings: yearPlanSettingsSchema,
    trips: z.array(plannedTripInputSchema).max(300),
  })
  .partial()
export type YearPlanPatch = z.infer<typeof yearPlanPatchSchema>

/** Plans anew around what is pinned, with other settings where given. */
export const yearPlanReplanInputSchema = z.object({ settings: yearPlanSettingsSchema }).partial()
export type YearPlanReplanInput = z.infer<typeof yearPlanReplanInputSchema>

export const plannedTripEventInputSchema = tripEventInputSchema
  .pick({ startsOn: true, title: true, series: true })
  .extend({ tripId: idSchema })
export type PlannedTripEventInput = z.infer<typeof plannedTripEventInputSchema>

export const plannedTripSchema = z.object({
  id: idSchema,
  institutions: z.array(organizationReferenceSchema),
  enterprises: z.array(organizationReferenceSchema),
  pinned: z.boolean(),
  pinnedEnterpriseIds: z.array(idSchema),
  eventId: idSchema.nullable(),
  /** its enterprises and institutions with matches to talk about, as last computed, and how many these are */
  pairs: z.array(z.object({ enterpriseId: idSchema, institutionId: idSchema, matches: z.int() })),
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
  /** what it was before it was last made anew; null where it never was */
  before: z
    .object({ trips: z.array(plannedTripSchema), figures: yearPlanFiguresSchema, at: instantSchema })
    .nullable(),
  /** who changed it last */
  updatedBy: z.object({ id: idSchema, name: z.string() }).nullable(),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type YearPlan = z.infer<typeof yearPlanSchema>
export const yearPlanPageSchema = pageSchema(yearPlanSchema)
