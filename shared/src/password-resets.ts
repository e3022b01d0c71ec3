import { z } from 'zod'
import { passwordSchema } from './accounts.ts'
import { instantSchema, lineSchema, textSchema } from './fields.ts'
import { linkProofSchema, linkTokenSchema } from './links.ts'

/** Whom to ask who cannot sign in; everybody reads it. */
export const signInHelpSchema = z.object({ text: textSchema(300) })
export type SignInHelp = z.infer<typeof signInHelpSchema>
export const usualSignInHelp: SignInHelp = { text: '' }

/** How a password that was forgotten can be set anew here. */
export const passwordResetWaySchema = z.object({
  /** whether a link can be sent by mail */
  byMail: z.boolean(),
  /** the name of the bureau */
  bureau: z.string(),
  help: z.string(),
})
export type PasswordResetWay = z.infer<typeof passwordResetWaySchema>

/** The account's name, or the e-mail on record. */
export const passwordResetRequestSchema = z.object({ identity: lineSchema(200).min(1) })
export type PasswordResetRequest = z.infer<typeof passwordResetRequestSchema>

/** What the bureau hands over to somebody; told once. */
export const issuedResetLinkSchema = z.object({
  token: linkTokenSchema,
  expiresAt: instantSchema,
  /** whether the last four digits of the phone on record are asked for */
  byPhone: z.boolean(),
})
export type IssuedResetLink = z.infer<typeof issuedResetLinkSchema>

export const openedPasswordResetSchema = z.object({
  proof: linkProofSchema.nullable(),
  expiresAt: instantSchema,
  used: z.boolean(),
  /** null until the reader showed who it is */
  account: z.object({ account: z.string(), name: z.string() }).nullable(),
})
export type OpenedPasswordReset = z.infer<typeof openedPasswordResetSchema>

export const newPasswordSchema = z.object({ password: passwordSchema })
export type NewPassword = z.infer<typeof newPasswordSchema>
