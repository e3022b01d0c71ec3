import { needListQuerySchema } from '@duijie/shared/need-queries'
import { addressReader } from '../lib/list-address.ts'

/** What the list of needs keeps in its address. */
export type NeedFilters = ReturnType<typeof readNeedFilters>

export const readNeedFilters = addressReader(
  () => needListQuerySchema().omit({ cursor: true, limit: true }).partial().shape,
)
