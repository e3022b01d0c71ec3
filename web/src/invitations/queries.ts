import { type AccountInvitationInput, accountInvitationListSchema } from '@duijie/shared/invitations'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

const path = (organizationId: string) => `organizations/${organizationId}/invitations`

export const invitationQueries = {
  of: (organizationId: string) =>
    queryOptions({
      queryKey: ['invitations', organizationId],
      queryFn: ({ signal }) => api.get(path(organizationId), accountInvitationListSchema, { signal }),
    }),
}

export const invitationCommands = {
  invite: (organizationId: string, body: AccountInvitationInput, idempotencyKey: string) =>
    api.post(path(organizationId), accountInvitationListSchema, { body, idempotencyKey }),
}
