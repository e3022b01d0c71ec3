import { needListQuerySchema } from '@duijie/shared/need-queries'
import { readAddress } from '../lib/list-address.ts'

const shape = needListQuerySchema.omit({ cursor: true, limit: true }).partial().shape

/** What the list of needs keeps in its address. */
export type NeedFilters = ReturnType<typeof readNeedFilters>

export const readNeedFilters = (search: Record<string, unknown>) => readAddress(shape, search)
