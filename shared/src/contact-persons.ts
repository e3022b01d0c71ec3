import { z } from 'zod'
import { contactSchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'

const fields = {
  name: lineSchema(60).min(1),
  post: lineSchema(60),
  phone: contactSchema.shape.phone.unwrap(),
  email: contactSchema.shape.email.unwrap(),
  wechat: lineSchema(60),
  /** for the bureau and the township alone */
  note: textSchema(500),
  /** the account of the bureau that looks after this person */
  ownerId: idSchema.nullable(),
  /** whom the organization names as its contact */
  primary: z.boolean(),
}

export const contactPersonInputSchema = z.object({
  name: fields.name,
  post: fields.post.default(''),
  phone: fields.phone.default(''),
  email: fields.email.default(''),
  wechat: fields.wechat.default(''),
  note: fields.note.default(''),
  ownerId: fields.ownerId.default(null),
  primary: fields.primary.default(false),
})
export type ContactPersonInput = z.infer<typeof contactPersonInputSchema>

export const contactPersonPatchSchema = z.object(fields).partial()
export type ContactPersonPatch = z.infer<typeof contactPersonPatchSchema>

export const contactPersonSchema = z.object({
  id: idSchema,
  ...fields,
  /** null where the reader may not see it */
  note: z.string().nullable(),
  owner: z.object({ id: idSchema, name: z.string() }).nullable(),
  version: z.int(),
  updatedAt: instantSchema,
})
export type ContactPerson = z.infer<typeof contactPersonSchema>

export const contactPersonsSchema = z.object({
  /** the primary one in front */
  items: z.array(contactPersonSchema),
  permissions: z.object({ edit: z.boolean(), assign: z.boolean() }),
})
export type ContactPersons = z.infer<typeof contactPersonsSchema>

export const contactPersonParamsSchema = z.object({ id: idSchema, personId: idSchema })
