import { workbenchQueueQuerySchema } from '@duijie/shared/workbench-queries'
import { readAddress } from '../../lib/list-address.ts'

const { techField, townshipId, show } = workbenchQueueQuerySchema.shape
const shape = { techField, townshipId, show: show.unwrap() }

/** What the workbench keeps in its address: which needs are worked through. */
export type QueueFilters = ReturnType<typeof readQueueFilters>

export const readQueueFilters = (search: Record<string, unknown>) => readAddress(shape, search)
