import { passwordResetWaySchema } from '@duijie/shared/password-resets'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** How a password that was forgotten can be set anew, and whom to ask. */
export const passwordResetWay = () =>
  queryOptions({
    queryKey: ['password-resets', 'way'],
    queryFn: ({ signal }) => api.get('auth/password-resets', passwordResetWaySchema, { signal }),
  })
