import { z } from 'zod'
import { accountNameSchema, passwordSchema } from './accounts.ts'
import { instantSchema, lineSchema } from './fields.ts'
import { issuedLinkSchema, linkProofSchema } from './links.ts'
import { organizationReferenceSchema } from './organizations.ts'

/** Who is to look after an organization that the bureau entered beforehand. */
export const accountInvitationInputSchema = z.object({
  name: lineSchema(60).min(1),
  /** its last four digits show that the link reached the right person */
  phone: z
    .string()
    .trim()
    .regex(/^1\d{10}$/, { error: '请填写 11 位手机号' }),
  email: z.union([z.email().max(200), z.literal('')]).default(''),
})
export type AccountInvitationInput = z.infer<typeof accountInvitationInputSchema>

export const accountInvitationListSchema = z.object({ items: z.array(issuedLinkSchema) })

/** What the link shows: whose account it makes, once it is clear who reads it. */
export const openedInvitationSchema = z.object({
  organization: organizationReferenceSchema,
  proof: linkProofSchema.nullable(),
  expiresAt: instantSchema,
  /** somebody took it up already */
  taken: z.boolean(),
  /** null until the reader showed who it is */
  name: z.string().nullable(),
})
export type OpenedInvitation = z.infer<typeof openedInvitationSchema>

export const takeOverSchema = z.object({
  account: accountNameSchema,
  password: passwordSchema,
  name: lineSchema(60).min(1),
  email: z.union([z.email().max(200), z.literal('')]).default(''),
})
export type TakeOver = z.infer<typeof takeOverSchema>
