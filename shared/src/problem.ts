import { z } from 'zod'

/** Every problem code the API answers, with its HTTP status (RFC 9457). */
export const problemStatuses = {
  validation_failed: 400,
  cursor_invalid: 400,
  unauthenticated: 401,
  credentials_invalid: 401,
  session_expired: 401,
  account_pending: 403,
  account_disabled: 403,
  forbidden: 403,
  link_unconfirmed: 403,
  link_mismatch: 403,
  not_found: 404,
  stage_conflict: 409,
  already_exists: 409,
  in_use: 409,
  request_in_progress: 409,
  link_expired: 410,
  link_revoked: 410,
  version_conflict: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  incomplete: 422,
  idempotency_key_reused: 422,
  link_locked: 423,
  version_required: 428,
  too_many_requests: 429,
  internal_error: 500,
  unavailable: 503,
} as const

export type ProblemCode = keyof typeof problemStatuses
export const problemCodes = Object.keys(problemStatuses) as [ProblemCode, ...ProblemCode[]]

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
})
export type Problem = z.infer<typeof problemSchema>
