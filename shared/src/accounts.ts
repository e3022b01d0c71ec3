import { z } from 'zod'
import { accountRoleSchema } from './closed-lists.ts'
import { idSchema, instantSchema, lineSchema } from './fields.ts'
import { later } from './later.ts'
import { organizationInputSchema, organizationReferenceSchema } from './organizations.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'
import { townshipSchema } from './townships.ts'

export const accountStatuses = ['pending', 'active', 'rejected', 'disabled'] as const
export const accountStatusSchema = z.enum(accountStatuses)
export type AccountStatus = z.infer<typeof accountStatusSchema>

export const accountNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, {
    error: '账号为 3–40 位小写字母、数字、点、横线或下划线，以字母或数字开头',
  })

export const passwordSchema = z
  .string()
  .min(10, { error: '密码至少 10 位' })
  .max(128, { error: '密码最多 128 位' })
  .refine((password) => new Set(password).size >= 5, { error: '密码过于简单，请使用更多不同的字符' })

const personFields = {
  name: lineSchema(60).min(1),
  phone: lineSchema(40).default(''),
  email: z.union([z.email().max(200), z.literal('')]).default(''),
}

export const accountSchema = z.object({
  id: idSchema,
  account: z.string(),
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  role: accountRoleSchema,
  status: accountStatusSchema,
  organization: organizationReferenceSchema.nullable(),
  /** of an officer of a township */
  township: townshipSchema.pick({ id: true, name: true }).nullable(),
  version: z.int(),
  createdAt: instantSchema,
  lastSignInAt: instantSchema.nullable(),
})
export type Account = z.infer<typeof accountSchema>

export const registrationSchema = z.object({
  organization: organizationInputSchema.pick({
    kind: true,
    name: true,
    creditCode: true,
    townshipId: true,
    industry: true,
    address: true,
  }),
  account: z.object({ account: accountNameSchema, password: passwordSchema, ...personFields }),
})
export type Registration = z.infer<typeof registrationSchema>
export const registrationReceiptSchema = z.object({ status: z.literal('pending') })

export const signInSchema = z.object({
  account: z.string().trim().toLowerCase().max(100),
  password: z.string().max(200),
})
export type SignIn = z.infer<typeof signInSchema>

export const sessionSchema = z.object({
  accessToken: z.string(),
  /** seconds until the access token expires */
  expiresIn: z.int(),
  account: accountSchema,
})
export type Session = z.infer<typeof sessionSchema>

export const passwordChangeSchema = z.object({
  currentPassword: z.string().max(200),
  newPassword: passwordSchema,
})
export type PasswordChange = z.infer<typeof passwordChangeSchema>

export const accountInputSchema = z.object({
  account: accountNameSchema,
  /** without one nobody signs in until the account's person sets one by a link */
  password: passwordSchema.optional(),
  role: accountRoleSchema,
  organizationId: idSchema.nullable().default(null),
  townshipId: idSchema.nullable().default(null),
  ...personFields,
})
export type AccountInput = z.infer<typeof accountInputSchema>

/** The roles that one person of the bureau or of a township may change between. */
export const changeableRoles = ['township', 'staff', 'admin'] as const
export const roleChangeSchema = z.object({
  role: z.enum(changeableRoles),
  /** of a township's officer */
  townshipId: idSchema.nullable().default(null),
})
export type RoleChange = z.infer<typeof roleChangeSchema>

export const accountListQuerySchema = later(() =>
  pageQuerySchema.extend({
    q: lineSchema(100).optional(),
    role: listParam(accountRoleSchema),
    status: listParam(accountStatusSchema),
    organizationId: listParam(idSchema),
    /** who never signed in, or not in the last 90 days */
    unused: z.enum(['never', 'long']).optional(),
  }),
)
export type AccountListQuery = z.infer<ReturnType<typeof accountListQuerySchema>>
export const accountPageSchema = pageSchema(accountSchema)
