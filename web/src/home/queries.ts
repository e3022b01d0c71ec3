import type { Account } from '@duijie/shared/accounts'
import { accountPageSchema } from '@duijie/shared/accounts'
import { needPageSchema } from '@duijie/shared/needs'
import { researchResultPageSchema } from '@duijie/shared/results'
import type { NeedStage, ResultStage } from '@duijie/shared/stages'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

/** Keys begin with the kind of record, so that any change of one counts anew. */
export const countQueries = {
  pendingAccounts: () =>
    queryOptions({
      queryKey: ['accounts', 'count', 'pending'],
      queryFn: async ({ signal }) =>
        (await api.get('accounts', accountPageSchema, { query: { status: 'pending', limit: 1 }, signal }))
          .total,
    }),
  needs: (stage: NeedStage[], account: Account) =>
    queryOptions({
      queryKey: ['needs', 'count', stage, account.id],
      queryFn: async ({ signal }) => {
        const query = { stage, status: 'active', limit: 1, organizationId: ownOrganization(account) }
        return (await api.get('needs', needPageSchema, { query, signal })).total
      },
    }),
  results: (stage: ResultStage[], account: Account) =>
    queryOptions({
      queryKey: ['results', 'count', stage, account.id],
      queryFn: async ({ signal }) => {
        const query = { stage, status: 'active', limit: 1, organizationId: ownOrganization(account) }
        return (await api.get('results', researchResultPageSchema, { query, signal })).total
      },
    }),
}

/** Staff look after everybody's records, others after their own organization's. */
const ownOrganization = ({ role, organization }: Account) => (role === 'staff' ? undefined : organization?.id)
