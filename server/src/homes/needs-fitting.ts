import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import type { TechField } from '@duijie/shared/closed-lists'
import type { FittingNeed, LiaisonHome } from '@duijie/shared/homes'
import { isGoodLevel } from '@duijie/shared/matches'
import type { NeedFull } from '@duijie/shared/needs'
import { matchableNeedStages } from '@duijie/shared/stages'
import { eq } from 'drizzle-orm'
import type { AccountActor } from '../access/actor.ts'
import type { DigestService } from '../digests/service.ts'
import type { MatchService } from '../matches/service.ts'
import type { ScoredMatch } from '../matching/scored-match.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import { isNewAt } from './freshness.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  digests: DigestService
  matches: MatchService
  needs: NeedService
  results: ResultService
}

const SHOWN = 8
/** the newest of either side */
const NEEDS = 100
const RESULTS = 60

/** The demand that fits an institution: by its results first, then by the fields that it works in. */
export async function needsFitting(
  { db, clock, digests, matches, needs, results }: Dependencies,
  actor: AccountActor,
): Promise<Pick<LiaisonHome, 'needs' | 'askedFor'>> {
  const organizationId = actor.organizationId ?? actor.accountId
  const own = { organizationId: [organizationId], stage: ['published' as const], status: ['active' as const] }
  const [open, offered, fieldsOfExperts] = await Promise.all([
    needs.list(actor, {
      ...{ stage: [...matchableNeedStages], status: ['active'], sort: 'newest', limit: NEEDS },
    }),
    results.list(actor, { ...own, sort: 'newest', limit: RESULTS }),
    db
      .select({ techFields: experts.techFields })
      .from(experts)
      .where(eq(experts.organizationId, organizationId)),
  ])
  const readable = open.items.flatMap((need) => (need.access === 'full' ? [need] : []))
  const needIds = readable.map(({ id }) => id)
  const resultIds = offered.items.map(({ id }) => id)
  const dismissed = await digests.dismissedPairs(needIds, resultIds)
  const pairs = needIds.flatMap((need) =>
    resultIds.filter((result) => !dismissed.has(`${need} ${result}`)).map((result) => ({ need, result })),
  )
  const scored = pairs.length === 0 ? [] : await matches.scorePairs(pairs)
  const good = scored.filter(({ level }) => isGoodLevel(level)).sort((a, b) => b.score - a.score)
  const best = new Map<string, ScoredMatch>()
  for (const match of good) if (!best.has(match.needId)) best.set(match.needId, match)
  const titles = new Map(offered.items.map(({ id, title }) => [id, title]))
  const fields = new Set([
    ...offered.items.flatMap(({ techField }) => techField ?? []),
    ...fieldsOfExperts.flatMap(({ techFields }) => techFields),
  ])
  const now = clock()
  const fitting = readable
    .filter(({ id, techField }) => best.has(id) || inFields(fields, techField))
    .map((need) => ({ need, match: best.get(need.id), isNew: isNewAt(now, need.publishedAt) }))
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, SHOWN)
  return {
    needs: fitting.map(({ need, match, isNew }) => present(need, isNew, match, titles)),
    askedFor: new Set(good.map(({ resultId }) => resultId)).size,
  }
}

const inFields = (fields: ReadonlySet<TechField>, field: TechField | null) =>
  field !== null && field !== 'other' && fields.has(field)

/** What a result answers stands before what is of the field alone; of either kind, new ones first. */
const worth = ({ match, isNew }: { match: ScoredMatch | undefined; isNew: boolean }): number =>
  (match ? 1000 + match.score : 0) + (isNew ? 200 : 0)

function present(
  { id, title, techField, organization, publishedAt }: NeedFull,
  isNew: boolean,
  match: ScoredMatch | undefined,
  titles: ReadonlyMap<string, string>,
): FittingNeed {
  const { resultId, level } = match ?? {}
  return {
    ...{ id, title, techField, organization, publishedAt, isNew },
    match: resultId && level ? { resultId, title: titles.get(resultId) ?? '', level } : null,
  }
}
