import { workbenchQueueQuerySchema } from '@duijie/shared/workbench-queries'
import { addressReader } from '../../lib/list-address.ts'

/** What the workbench keeps in its address: which needs are worked through. */
export type QueueFilters = ReturnType<typeof readQueueFilters>

export const readQueueFilters = addressReader(() => {
  const { techField, townshipId, show } = workbenchQueueQuerySchema().shape
  return { techField, townshipId, show: show.unwrap() }
})
