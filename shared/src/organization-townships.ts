import { z } from 'zod'
import { daySchema, idSchema, instantSchema, textSchema } from './fields.ts'

const fields = {
  townshipId: idSchema,
  /** from which day on, today at the latest */
  fromDay: daySchema,
  /** needed for a past day and for a correction */
  reason: textSchema(500).default(''),
}

/** An enterprise moves into a township or park. */
export const townshipMoveInputSchema = z.object(fields)
export type TownshipMoveInput = z.infer<typeof townshipMoveInputSchema>

export const townshipCorrectionSchema = z.object({ ...fields, reason: textSchema(500).min(1) })
export type TownshipCorrection = z.infer<typeof townshipCorrectionSchema>

export const townshipMoveParamsSchema = z.object({ id: idSchema, fromDay: daySchema })

export const organizationTownshipSchema = z.object({
  townshipId: idSchema,
  townshipName: z.string(),
  fromDay: daySchema,
  reason: z.string(),
  at: instantSchema,
  by: z.string().nullable(),
})
export const organizationTownshipsSchema = z.object({
  /** the latest first; where nothing is on record, the enterprise has always been where it is */
  items: z.array(organizationTownshipSchema),
  permissions: z.object({ edit: z.boolean() }),
})
export type OrganizationTownships = z.infer<typeof organizationTownshipsSchema>
