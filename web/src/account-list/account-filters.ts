import { accountListQuerySchema } from '@duijie/shared/accounts'
import { addressReader } from '../lib/list-address.ts'

/** What the list of accounts keeps in its address. */
export type AccountFilters = ReturnType<typeof readAccountFilters>

export const readAccountFilters = addressReader(
  () => accountListQuerySchema().omit({ cursor: true, limit: true }).partial().shape,
)
