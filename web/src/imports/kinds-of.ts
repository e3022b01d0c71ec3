import type { Account } from '@duijie/shared/accounts'
import { importFields } from '@duijie/shared/import-fields'
import { type ImportKind, importKinds } from '@duijie/shared/import-queries'

/** What the account may import. */
export function kindsOf(account: Account | null): readonly ImportKind[] {
  if (account?.role === 'enterprise') return ['needs']
  if (account?.role === 'liaison') return ['results', 'experts']
  return importKinds.filter((kind) => importFields[kind].length > 0)
}
