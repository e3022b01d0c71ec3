import { z } from 'zod'
import {
  cooperationModeSchema,
  ipKindSchema,
  ipStatusSchema,
  resultFormSchema,
  techFieldSchema,
} from './closed-lists.ts'
import { expertReferenceSchema } from './experts.ts'
import { contactSchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { fenRangeSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageSchema } from './page.ts'
import { resultStageSchema, resultStatusSchema } from './stages.ts'
import { trlSchema } from './trl.ts'

export const ipSchema = z.object({
  kind: ipKindSchema,
  number: lineSchema(60).default(''),
  status: ipStatusSchema,
})
export type Ip = z.infer<typeof ipSchema>

const fields = {
  title: lineSchema(120).min(2),
  expertIds: z.array(idSchema).max(30),
  techField: techFieldSchema.nullable(),
  summary: textSchema(10_000),
  innovation: textSchema(5000),
  applications: textSchema(3000),
  trl: trlSchema.nullable(),
  form: resultFormSchema.nullable(),
  ip: z.array(ipSchema).max(50),
  cooperationModes: z.array(cooperationModeSchema).max(10),
  priceFen: fenRangeSchema.nullable(),
  priceNegotiable: z.boolean(),
  contact: contactSchema,
  awards: textSchema(1000),
}

export const researchResultInputSchema = z.object({
  /** needed where bureau staff enter a result; a liaison's own institution otherwise */
  organizationId: idSchema.optional(),
  title: fields.title,
  expertIds: fields.expertIds.default([]),
  techField: fields.techField.default(null),
  summary: fields.summary.default(''),
  innovation: fields.innovation.default(''),
  applications: fields.applications.default(''),
  trl: fields.trl.default(null),
  form: fields.form.default(null),
  ip: fields.ip.default([]),
  cooperationModes: fields.cooperationModes.default([]),
  priceFen: fields.priceFen.default(null),
  priceNegotiable: fields.priceNegotiable.default(false),
  contact: fields.contact.default({ name: '', phone: '', email: '' }),
  awards: fields.awards.default(''),
})
export type ResearchResultInput = z.infer<typeof researchResultInputSchema>

export const researchResultPatchSchema = z.object(fields).partial()
export type ResearchResultPatch = z.infer<typeof researchResultPatchSchema>

export const researchResultSchema = z.object({
  id: idSchema,
  title: z.string(),
  organization: organizationReferenceSchema,
  experts: z.array(expertReferenceSchema),
  techField: techFieldSchema.nullable(),
  summary: z.string(),
  innovation: z.string(),
  applications: z.string(),
  trl: z.int().nullable(),
  form: resultFormSchema.nullable(),
  ip: z.array(z.object({ kind: ipKindSchema, number: z.string(), status: ipStatusSchema })),
  cooperationModes: z.array(cooperationModeSchema),
  priceFen: z.object({ min: z.int().nullable(), max: z.int().nullable() }).nullable(),
  priceNegotiable: z.boolean(),
  /** null where the reader may not see it */
  contact: contactSchema.nullable(),
  awards: z.string(),
  stage: resultStageSchema,
  status: resultStatusSchema,
  returnReason: z.string().nullable(),
  publishedAt: instantSchema.nullable(),
  permissions: z.object({ edit: z.boolean(), actions: z.array(z.string()) }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type ResearchResult = z.infer<typeof researchResultSchema>
export const researchResultPageSchema = pageSchema(researchResultSchema)
