import { dayOf } from '@duijie/shared/days'
import type { StandingObstacle } from '@duijie/shared/workbench'
import { fulfils } from '../access/filter.ts'
import { matchableNeeds } from '../access/visibility.ts'
import { institutionMayRead } from '../leads/policy.ts'
import type { Standing } from '../matches/service.ts'

/** What keeps the result from being offered for the need, or the two from being brought together. */
export function obstaclesOf({ need, result, rank, dismissed }: Standing, now: Date): StandingObstacle[] {
  const open = fulfils({ stage: need.stage, status: need.status }, matchableNeeds)
  const expired = need.validUntil !== null && need.validUntil < dayOf(now)
  const offered = result.stage === 'published' && result.status === 'active'
  const found: Record<StandingObstacle, boolean> = {
    need_not_open: !open,
    need_expired: expired || need.status === 'expired',
    result_not_published: result.stage !== 'published',
    result_licensed: result.status === 'licensed',
    result_withdrawn: result.status === 'withdrawn',
    institution_may_not_read: open && !institutionMayRead(need, result.organization.id),
    dismissed,
    not_scored: offered && rank === null,
  }
  return (Object.keys(found) as StandingObstacle[]).filter((obstacle) => found[obstacle])
}
