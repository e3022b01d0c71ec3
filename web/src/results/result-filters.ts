import { resultListQuerySchema } from '@duijie/shared/result-queries'
import { readAddress } from '../lib/list-address.ts'

const shape = resultListQuerySchema.omit({ cursor: true, limit: true, minTrl: true }).partial().shape

/** What the list of results keeps in its address. */
export type ResultFilters = ReturnType<typeof readResultFilters>

export const readResultFilters = (search: Record<string, unknown>) => readAddress(shape, search)
