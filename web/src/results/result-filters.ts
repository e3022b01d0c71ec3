import { resultListQuerySchema } from '@duijie/shared/result-queries'
import { addressReader } from '../lib/list-address.ts'

/** What the list of results keeps in its address. */
export type ResultFilters = ReturnType<typeof readResultFilters>

export const readResultFilters = addressReader(
  () => resultListQuerySchema().omit({ cursor: true, limit: true, minTrl: true }).partial().shape,
)
