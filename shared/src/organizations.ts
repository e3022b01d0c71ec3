import { z } from 'zod'
import { organizationKindSchema } from './closed-lists.ts'
import { creditCodeSchema } from './credit-code.ts'
import { contactSchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'

export const organizationStatuses = ['pending', 'active', 'rejected', 'disabled'] as const
export const organizationStatusSchema = z.enum(organizationStatuses)
export type OrganizationStatus = z.infer<typeof organizationStatusSchema>

/** What everybody who sees a need or a result sees of its organization. */
export const organizationReferenceSchema = z.object({
  id: idSchema,
  kind: organizationKindSchema,
  name: z.string(),
})
export type OrganizationReference = z.infer<typeof organizationReferenceSchema>

export const organizationSchema = organizationReferenceSchema.extend({
  shortName: z.string(),
  creditCode: z.string().nullable(),
  status: organizationStatusSchema,
  townshipId: idSchema.nullable(),
  townshipName: z.string().nullable(),
  industry: z.string(),
  /** where an institution is, to visit several of one city on one trip */
  city: z.string(),
  address: z.string(),
  introduction: z.string(),
  tags: z.array(z.string()),
  /** null where the reader may not see it */
  contact: contactSchema.nullable(),
  /** `follow`: to read what happens with it */
  permissions: z.object({ edit: z.boolean(), follow: z.boolean() }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Organization = z.infer<typeof organizationSchema>

const describingFields = {
  shortName: lineSchema(60),
  creditCode: creditCodeSchema.nullable(),
  townshipId: idSchema.nullable(),
  industry: lineSchema(100),
  city: lineSchema(40),
  address: lineSchema(200),
  introduction: textSchema(3000),
  tags: z.array(lineSchema(30).min(1)).max(30),
  contact: contactSchema,
}

export const organizationInputSchema = z.object({
  kind: organizationKindSchema.exclude(['bureau']),
  name: lineSchema(120).min(2),
  shortName: describingFields.shortName.default(''),
  creditCode: describingFields.creditCode.default(null),
  townshipId: describingFields.townshipId.default(null),
  industry: describingFields.industry.default(''),
  city: describingFields.city.default(''),
  address: describingFields.address.default(''),
  introduction: describingFields.introduction.default(''),
  tags: describingFields.tags.default([]),
  contact: describingFields.contact.default({ name: '', phone: '', email: '' }),
})
export type OrganizationInput = z.infer<typeof organizationInputSchema>

export const organizationPatchSchema = z
  .object({ name: lineSchema(120).min(2), ...describingFields })
  .partial()
export type OrganizationPatch = z.infer<typeof organizationPatchSchema>

export const organizationListQuerySchema = later(() =>
  pageQuerySchema.extend({
    q: lineSchema(100).optional(),
    kind: listParam(organizationKindSchema),
    status: listParam(organizationStatusSchema),
    townshipId: listParam(idSchema),
    /** those that bear any of the tags */
    tag: listParam(lineSchema(30).min(1)),
  }),
)
export type OrganizationListQuery = z.infer<ReturnType<typeof organizationListQuerySchema>>
export const organizationPageSchema = pageSchema(organizationSchema)

/** Tags in use, those of the most organizations first. */
export const organizationTagsSchema = z.object({
  items: z.array(z.object({ tag: z.string(), count: z.int() })),
})
export type OrganizationTags = z.infer<typeof organizationTagsSchema>
