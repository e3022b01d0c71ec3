import type { Account } from '@duijie/shared/accounts'
import type { AccountRow } from './repository.ts'

export function presentAccount({ account, organization, township }: AccountRow): Account {
  return {
    id: account.id,
    account: account.account,
    name: account.name,
    phone: account.phone,
    email: account.email,
    role: account.role,
    status: account.status,
    organization,
    township,
    version: account.version,
    createdAt: account.createdAt.toISOString(),
    lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
  }
}
