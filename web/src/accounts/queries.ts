import {
  type PasswordChange,
  type Registration,
  registrationReceiptSchema,
  type SignIn,
  sessionSchema,
} from '@duijie/shared/accounts'
import type { PasswordResetRequest } from '@duijie/shared/password-resets'
import { z } from 'zod'
import { api } from '../lib/api.ts'
import { send } from '../lib/transport.ts'

/** Outside the session: a refused sign-in is an answer, not an expired session. */
export const signIn = (body: SignIn) =>
  send({ method: 'POST', path: 'auth/sign-in', response: sessionSchema, body }, null)

export const accountCommands = {
  register: (body: Registration, idempotencyKey: string) =>
    api.post('auth/register', registrationReceiptSchema, { body, idempotencyKey }),
  changePassword: (body: PasswordChange, idempotencyKey: string) =>
    api.post('auth/change-password', sessionSchema, { body, idempotencyKey }),
  askForLink: (body: PasswordResetRequest, idempotencyKey: string) =>
    api.post('auth/password-resets', z.unknown(), { body, idempotencyKey }),
}
