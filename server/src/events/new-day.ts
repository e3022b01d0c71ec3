import type { EventRow } from './rows.ts'

type Postponed = Pick<EventRow['event'], 'stage' | 'startsAt' | 'postponedFrom'>

/** Whether the days of a postponed event are those to which it was put off, and no longer the old ones. */
export const hasNewDay = ({ stage, startsAt, postponedFrom }: Postponed): boolean =>
  stage === 'postponed' && postponedFrom !== null && postponedFrom.getTime() !== startsAt.getTime()
