import { z } from 'zod'
import { instantSchema } from './fields.ts'

/** What a link is for; each opens exactly one thing. */
export const linkPurposes = [
  'confirm_need',
  'answer_push',
  'answer_invitation',
  'take_over_account',
  'reset_password',
  'unsubscribe',
  'calendar',
  'meeting_outcome',
] as const
export const linkPurposeSchema = z.enum(linkPurposes)
export type LinkPurpose = z.infer<typeof linkPurposeSchema>

/** 16 random bytes that name the link and 16 that sign it, base64url. */
export const linkTokenSchema = z.string().regex(/^[\w-]{43}$/)
export const linkParamsSchema = z.object({ token: z.string().max(200) })

/** How the receiver shows that the link reached the right person; null where that was shown already. */
export const linkProofs = ['phone', 'sign_in'] as const
export const linkProofSchema = z.enum(linkProofs)
export type LinkProof = z.infer<typeof linkProofSchema>

/** What anybody who holds the link learns of it. */
export const openedLinkSchema = z.object({
  purpose: linkPurposeSchema,
  expiresAt: instantSchema,
  proof: linkProofSchema.nullable(),
})
export type OpenedLink = z.infer<typeof openedLinkSchema>

export const linkConfirmationSchema = z.object({ lastFour: z.string().regex(/^\d{4}$/, '请填写四位数字') })
export type LinkConfirmation = z.infer<typeof linkConfirmationSchema>

/** A link as those see it who sent it. */
export const issuedLinkSchema = z.object({
  id: z.uuid(),
  /** the part of the address behind `/r/`; null once the link opens nothing any more */
  token: linkTokenSchema.nullable(),
  recipientName: z.string(),
  /** whether a phone is on record, by whose last four digits the receiver shows who it is */
  byPhone: z.boolean(),
  state: z.enum(['open', 'locked', 'used', 'expired', 'revoked']),
  createdAt: instantSchema,
  expiresAt: instantSchema,
})
export type IssuedLink = z.infer<typeof issuedLinkSchema>
