import { thesaurusListQuerySchema } from '@duijie/shared/thesaurus-queries'
import { addressReader } from '../lib/list-address.ts'

/** What the list of groups keeps in its address. */
export type ThesaurusFilters = ReturnType<typeof readThesaurusFilters>

export const readThesaurusFilters = addressReader(
  () => thesaurusListQuerySchema().omit({ cursor: true, limit: true }).partial().shape,
)
