import { addDays, dayOf } from '@duijie/shared/days'
import { clockOn, demoSpan, demoYear, drawnDay } from './calendar.ts'
import { demoNumber } from './ids.ts'

type DemoStage = 'draft' | 'submitted' | 'returned' | 'published'

/** One step that a record took: an audit entry of the demonstration district. */
export interface TrailStep {
  action: string
  at: Date
  from?: DemoStage
  to?: DemoStage
  reason?: string
}

const RETURN_REASON = '请在“预期技术指标”中写明数值和检测方法，补充后再提交。'
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The day on which the district was entered: before the year that is told. */
export const districtDay = (now: Date) => clockOn(`${demoYear(now) - 1}-12-01`, '09:00')

/**
 * How a record came to its stage, a step a day in office hours: published ones over the year that is told,
 * the others within the last ten days, so that what waits for the bureau is fresh.
 */
export function trailOf(key: string, stage: DemoStage, now: Date): TrailStep[] {
  const first = createdOn(key, stage, now)
  const at = (step: number) => officeHour(addDays(first, step), demoNumber(key, `minute ${step}`, 8 * 60))
  const created: TrailStep = { action: 'create', at: at(0), to: 'draft' }
  const submitted: TrailStep = { action: 'submit', at: at(1), from: 'draft', to: 'submitted' }
  switch (stage) {
    case 'draft':
      return [created]
    case 'submitted':
      return [created, submitted]
    case 'returned': {
      const returned = { from: 'submitted', to: 'returned', reason: RETURN_REASON } as const
      return [created, submitted, { action: 'return', at: at(2), ...returned }]
    }
    case 'published':
      return [created, submitted, { action: 'publish', at: at(2), from: 'submitted', to: 'published' }]
  }
}

function createdOn(key: string, stage: DemoStage, now: Date): string {
  if (stage !== 'published') return dayOf(new Date(now.getTime() - (3 + demoNumber(key, 'age', 7)) * DAY_MS))
  const span = demoSpan(now)
  return drawnDay(addDays(span.first, 26), addDays(span.last, -2), key, 'created')
}

/** That minute of the office day (from 9:00 in Shanghai). */
const officeHour = (day: string, minute: number) =>
  new Date(clockOn(day, '09:00').getTime() + minute * MINUTE_MS)

/** The tracking columns and the outcome of a trail. */
export function trackedBy(trail: readonly TrailStep[]) {
  const [first] = trail
  const last = trail.at(-1)
  if (!first || !last) throw new Error('A trail has at least one step')
  return {
    version: trail.length,
    createdAt: first.at,
    updatedAt: last.at,
    returnReason: last.reason ?? null,
    publishedAt: last.to === 'published' ? last.at : null,
  }
}
