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
const OFFICE_OPENS_UTC_MS = 60 * MINUTE_MS

/** The day on which the district was entered: half a year before the first start. */
export const districtDay = (now: Date) => officeHour(now, 183, 0)

/**
 * How a record came to its stage, a step a day in office hours: published ones over the past five months,
 * the others within the last ten days, so that what waits for the bureau is fresh.
 */
export function trailOf(key: string, stage: DemoStage, now: Date): TrailStep[] {
  const age = stage === 'published' ? 12 + demoNumber(key, 'age', 140) : 3 + demoNumber(key, 'age', 7)
  const at = (step: number) => officeHour(now, age - step, demoNumber(key, `minute ${step}`, 8 * 60))
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

/** That minute of the office day (from 9:00 in Shanghai), so many days ago. */
function officeHour(now: Date, daysAgo: number, minute: number): Date {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS
  return new Date(midnight - daysAgo * DAY_MS + OFFICE_OPENS_UTC_MS + minute * MINUTE_MS)
}

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
