import type { Account } from '@duijie/shared/accounts'
import { accountPageSchema } from '@duijie/shared/accounts'
import { leadPageSchema } from '@duijie/shared/leads'
import { needPageSchema } from '@duijie/shared/needs'
import { proposalPageSchema } from '@duijie/shared/proposals'
import { researchResultPageSchema } from '@duijie/shared/results'
import type { NeedStage, ResultStage } from '@duijie/shared/stages'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

/** Keys begin with the kind of record, so that any change of one counts anew. */
export const countQueries = {
  /** leads that wait for an answer of the reader's own side */
  unanswered: (account: Account) =>
    queryOptions({
      queryKey: ['leads', 'count', 'unanswered', account.id],
      queryFn: async ({ signal }) =>
        (await api.get('leads', leadPageSchema, { query: { unanswered: true, limit: 1 }, signal })).total,
    }),
  proposals: (account: Account) =>
    queryOptions({
      queryKey: ['proposals', 'count', account.id],
      queryFn: async ({ signal }): Promise<OpenProposals> => {
        const query = { stage: ['submitted', 'shortlisted'], limit: 1 }
        const { items, total } = await api.get('proposals', proposalPageSchema, { query, signal })
        return { total, needId: items[0]?.need.id ?? null }
      },
    }),
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

/** Proposals that nobody decided on, and the need of the newest. */
export interface OpenProposals {
  total: number
  needId: string | null
}

/** Staff look after everybody's records, others after their own organization's. */
const ownOrganization = ({ role, organization }: Account) => (role === 'staff' ? undefined : organization?.id)
