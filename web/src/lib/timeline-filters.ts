import { timelineQuerySchema } from '@duijie/shared/timeline-queries'
import { addressReader } from './list-address.ts'

/** What a page with a time line keeps in its address. */
export type TimelineFilters = ReturnType<typeof readTimelineFilters>
export const readTimelineFilters = addressReader(() => {
  const { kind, year } = timelineQuerySchema().shape
  return { kind, year }
})
