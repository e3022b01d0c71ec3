import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { contactSchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'

export const expertReferenceSchema = z.object({ id: idSchema, name: z.string(), title: z.string() })

export const expertSchema = expertReferenceSchema.extend({
  organization: organizationReferenceSchema,
  department: z.string(),
  techFields: z.array(techFieldSchema),
  keywords: z.array(z.string()),
  introduction: z.string(),
  /** null where the reader may not see it */
  contact: contactSchema.nullable(),
  permissions: z.object({ edit: z.boolean() }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Expert = z.infer<typeof expertSchema>

const fields = {
  name: lineSchema(60).min(1),
  department: lineSchema(100),
  title: lineSchema(60),
  techFields: z.array(techFieldSchema).max(10),
  keywords: z.array(lineSchema(40).min(1)).max(30),
  introduction: textSchema(3000),
  contact: contactSchema,
}

export const expertInputSchema = z.object({
  /** needed where bureau staff enter an expert; a liaison's own institution otherwise */
  organizationId: idSchema.optional(),
  name: fields.name,
  department: fields.department.default(''),
  title: fields.title.default(''),
  techFields: fields.techFields.default([]),
  keywords: fields.keywords.default([]),
  introduction: fields.introduction.default(''),
  contact: fields.contact.default({ name: '', phone: '', email: '' }),
})
export type ExpertInput = z.infer<typeof expertInputSchema>

export const expertPatchSchema = z.object(fields).partial()
export type ExpertPatch = z.infer<typeof expertPatchSchema>

export const expertListQuerySchema = pageQuerySchema.extend({
  q: lineSchema(100).optional(),
  organizationId: listParam(idSchema),
  techField: listParam(techFieldSchema),
})
export type ExpertListQuery = z.infer<typeof expertListQuerySchema>
export const expertPageSchema = pageSchema(expertSchema)
