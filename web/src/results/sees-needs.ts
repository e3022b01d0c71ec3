import type { Account } from '@duijie/shared/accounts'
import type { ResearchResult } from '@duijie/shared/results'

/** Whose business it is which needs the result answers: the institution's, the bureau's, or of one's own needs. */
export function seesNeeds(account: Account | null, result: ResearchResult): boolean {
  if (account?.role === 'liaison') return account.organization?.id === result.organization.id
  return account?.role === 'staff' || account?.role === 'enterprise' || account?.role === 'township'
}
