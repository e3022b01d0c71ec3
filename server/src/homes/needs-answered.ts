import type { EnterpriseHome, HomeNeed, NeedAnswer, NewSince } from '@duijie/shared/homes'
import { isGoodLevel } from '@duijie/shared/match-levels'
import { matchableNeedStages } from '@duijie/shared/stages'
import type { AccountActor } from '../access/actor.ts'
import type { DigestService } from '../digests/service.ts'
import type { MatchService } from '../matches/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import { isNewSince } from './visits.ts'

interface Dependencies {
  digests: DigestService
  matches: MatchService
  needs: NeedService
  results: ResultService
}

const NEEDS = 5
const MATCHES = 3
const LOOKED_AT = 15

/** The newest needs of the enterprise that seek an answer, each with its best matches, new ones first. */
export async function needsAnswered(
  { digests, matches, needs, results }: Dependencies,
  actor: AccountActor,
  since: NewSince,
): Promise<Pick<EnterpriseHome, 'needs' | 'needsTotal'>> {
  const own = { organizationId: [actor.organizationId ?? actor.accountId], sort: 'newest' as const }
  const [open, all] = await Promise.all([
    needs.list(actor, { ...own, stage: [...matchableNeedStages], status: ['active'], limit: NEEDS }),
    needs.list(actor, { ...own, limit: 1 }),
  ])
  const ids = open.items.map(({ id }) => id)
  const scored = (await matches.bestOfEach(ids, LOOKED_AT)).filter(({ level }) => isGoodLevel(level))
  const resultIds = [...new Set(scored.map(({ resultId }) => resultId))]
  const [found, dismissed] = await Promise.all([
    results.findMany(actor, resultIds),
    digests.dismissedPairs(ids, resultIds),
  ])
  const readable = new Map(found.map((result) => [result.id, result]))
  const shown = open.items.map((need): HomeNeed => {
    const answers = scored.flatMap(({ needId, resultId, level }): NeedAnswer[] => {
      const result = needId === need.id ? readable.get(resultId) : undefined
      if (!result || dismissed.has(`${needId} ${resultId}`)) return []
      const { id, title, organization } = result
      const isNew = isNewSince(since, result.publishedAt) || isNewSince(since, need.publishedAt)
      return [{ id, title, organization, level, isNew }]
    })
    const fresh = answers.filter(({ isNew }) => isNew)
    const ordered = [...fresh, ...answers.filter(({ isNew }) => !isNew)]
    return {
      id: need.id,
      title: need.title,
      stage: need.access === 'full' ? need.stage : 'published',
      matches: ordered.slice(0, MATCHES),
      newMatches: fresh.length,
    }
  })
  return { needs: shown, needsTotal: all.total }
}
