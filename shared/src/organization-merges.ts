import { z } from 'zod'
import { idSchema, instantSchema } from './fields.ts'
import { organizationReferenceSchema, organizationSchema } from './organizations.ts'
import { pageQuerySchema, pageSchema } from './page.ts'

/** Fields of which one value stays; of the tags both do unless one side is chosen. */
export const organizationMergeFields = [
  'name',
  'shortName',
  'creditCode',
  'industry',
  'city',
  'address',
  'introduction',
  'contact',
  'tags',
] as const
export type OrganizationMergeField = (typeof organizationMergeFields)[number]

const single = z.enum(['survivor', 'merged'])
export const organizationChoicesSchema = z
  .object({
    name: single,
    shortName: single,
    creditCode: single,
    industry: single,
    city: single,
    address: single,
    introduction: single,
    contact: single,
    tags: z.enum(['survivor', 'merged', 'both']),
  })
  .partial()
export type OrganizationChoices = z.infer<typeof organizationChoicesSchema>

const sideSchema = z.object({ id: idSchema, version: z.int().min(1) })

export const organizationMergeInputSchema = z.object({
  survivor: sideSchema,
  merged: sideSchema,
  choices: organizationChoicesSchema.default({}),
})
export type OrganizationMergeInput = z.infer<typeof organizationMergeInputSchema>

export const organizationMergeSchema = z.object({
  id: idSchema,
  survivor: organizationReferenceSchema,
  merged: organizationReferenceSchema,
  /** how many records that referred to the merged one refer to the survivor since */
  moved: z.int(),
  at: instantSchema,
  by: z.string().nullable(),
  undoneAt: instantSchema.nullable(),
  /** why it cannot be undone; null where it can */
  undoObstacle: z.string().nullable(),
})
export type OrganizationMerge = z.infer<typeof organizationMergeSchema>
export const organizationMergePageSchema = pageSchema(organizationMergeSchema)
export const organizationMergeListQuerySchema = pageQuerySchema

export const samenessReasons = ['credit_code', 'same_name', 'short_name', 'similar_name'] as const
export type SamenessReason = (typeof samenessReasons)[number]

/** Two organizations that may be one. */
export const organizationPairSchema = z.object({
  id: z.string(),
  one: organizationSchema,
  other: organizationSchema,
  reason: z.enum(samenessReasons),
})
export type OrganizationPair = z.infer<typeof organizationPairSchema>
export const organizationPairsSchema = z.object({ items: z.array(organizationPairSchema), total: z.int() })

export const organizationDistinctionSchema = z.object({ oneId: idSchema, otherId: idSchema })
export type OrganizationDistinction = z.infer<typeof organizationDistinctionSchema>

type Blankable = string | number | null | undefined | object
const isBlank = (value: Blankable) => value === null || value === undefined || value === ''

/** What stays where nobody chose: the survivor's, or the other's where the survivor has nothing. */
export function defaultOrganizationChoice(
  field: OrganizationMergeField,
  survivor: z.infer<typeof organizationSchema>,
  merged: z.infer<typeof organizationSchema>,
): 'survivor' | 'merged' | 'both' {
  if (field === 'tags') return 'both'
  const [own, other] =
    field === 'contact' ? [survivor.contact?.name, merged.contact?.name] : [survivor[field], merged[field]]
  return isBlank(own) && !isBlank(other) ? 'merged' : 'survivor'
}
