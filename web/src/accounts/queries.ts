import {
  accountPageSchema,
  accountSchema,
  type PasswordChange,
  type Registration,
  registrationReceiptSchema,
  type SignIn,
  sessionSchema,
} from '@duijie/shared/accounts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import { send } from '../lib/transport.ts'

export const accountKeys = { all: ['accounts'] as const }

export const accountQueries = {
  pending: () =>
    queryOptions({
      queryKey: [...accountKeys.all, 'pending'],
      queryFn: ({ signal }) =>
        api.get('accounts', accountPageSchema, { query: { status: 'pending', limit: 100 }, signal }),
    }),
}

/** Outside the session: a refused sign-in is an answer, not an expired session. */
export const signIn = (body: SignIn) =>
  send({ method: 'POST', path: 'auth/sign-in', response: sessionSchema, body }, null)

export const accountCommands = {
  register: (body: Registration, idempotencyKey: string) =>
    api.post('auth/register', registrationReceiptSchema, { body, idempotencyKey }),
  changePassword: (body: PasswordChange, idempotencyKey: string) =>
    api.post('auth/change-password', sessionSchema, { body, idempotencyKey }),
  approve: (id: string, idempotencyKey: string) =>
    api.post(`accounts/${id}/approve`, accountSchema, { idempotencyKey }),
  reject: (id: string, reason: string, idempotencyKey: string) =>
    api.post(`accounts/${id}/reject`, accountSchema, { body: { reason }, idempotencyKey }),
}
