import { thesaurusListQuerySchema } from '@duijie/shared/thesaurus-queries'
import { readAddress } from '../lib/list-address.ts'

const shape = thesaurusListQuerySchema.omit({ cursor: true, limit: true }).partial().shape

/** What the list of groups keeps in its address. */
export type ThesaurusFilters = ReturnType<typeof readThesaurusFilters>

export const readThesaurusFilters = (search: Record<string, unknown>) => readAddress(shape, search)
