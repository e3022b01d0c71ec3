import { accountListQuerySchema } from '@duijie/shared/accounts'
import { readAddress } from '../lib/list-address.ts'

const shape = accountListQuerySchema.omit({ cursor: true, limit: true }).partial().shape

/** What the list of accounts keeps in its address. */
export type AccountFilters = ReturnType<typeof readAccountFilters>

export const readAccountFilters = (search: Record<string, unknown>) => readAddress(shape, search)
