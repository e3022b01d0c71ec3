import type { Account } from '@duijie/shared/accounts'
import type { LinkProps } from '@tanstack/react-router'
import { countQueries } from './queries.ts'
import type { HomeTextKey } from './texts.ts'

export interface Waiting {
  text: HomeTextKey
  link: Pick<LinkProps, 'to' | 'search'>
  count:
    | ReturnType<typeof countQueries.needs>
    | ReturnType<typeof countQueries.results>
    | ReturnType<typeof countQueries.pendingAccounts>
    | ReturnType<typeof countQueries.unanswered>
    | ReturnType<typeof countQueries.proposals>
}

/** What waits for this account's decision. */
export function waitingFor(account: Account): Waiting[] {
  const review = (tab: 'accounts') => ({ to: '/review' as const, search: { tab } })
  const unanswered: Waiting = {
    text: 'unansweredLeads',
    link: { to: '/leads', search: { unanswered: true } },
    count: countQueries.unanswered(account),
  }
  switch (account.role) {
    case 'admin':
      return [{ text: 'pendingAccounts', link: review('accounts'), count: countQueries.pendingAccounts() }]
    case 'enterprise':
      return [
        unanswered,
        { text: 'openProposals', link: { to: '/my/needs' }, count: countQueries.proposals(account) },
        { text: 'refinedNeeds', link: { to: '/my/needs' }, count: countQueries.needs(['refined'], account) },
        {
          text: 'returnedNeeds',
          link: { to: '/my/needs' },
          count: countQueries.needs(['returned'], account),
        },
        { text: 'draftNeeds', link: { to: '/my/needs' }, count: countQueries.needs(['draft'], account) },
      ]
    case 'liaison':
      return [
        unanswered,
        {
          text: 'returnedResults',
          link: { to: '/my/results' },
          count: countQueries.results(['returned'], account),
        },
        {
          text: 'draftResults',
          link: { to: '/my/results' },
          count: countQueries.results(['draft'], account),
        },
      ]
    default:
      return []
  }
}
