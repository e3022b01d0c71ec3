import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import type { TechField } from '@duijie/shared/closed-lists'
import type { FittingNeed, LiaisonHome, NewSince } from '@duijie/shared/homes'
import type { NeedFull } from '@duijie/shared/needs'
import { eq } from 'drizzle-orm'
import type { AccountActor } from '../access/actor.ts'
import type { DigestService } from '../digests/service.ts'
import type { MatchService } from '../matches/service.ts'
import type { ScoredMatch } from '../matching/scored-match.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import { isNewSince } from './visits.ts'

interface Dependencies {
  db: Database
  digests: DigestService
  matches: MatchService
  needs: NeedService
  results: ResultService
}

const LISTED = 30
/** the newest of either side */
const NEEDS = 2000
const RESULTS = 1000

type Fitting = Pick<LiaisonHome, 'needs' | 'needsTotal' | 'newNeeds'> & {
  /** by the id of an own result, how many open needs it fits well */
  matchesOf: ReadonlyMap<string, number>
}

/** The demand that fits an institution: by its results, else by the fields that it works in. */
export async function needsFitting(
  { db, digests, matches, needs, results }: Dependencies,
  actor: AccountActor,
  since: NewSince,
): Promise<Fitting> {
  const organizationId = actor.organizationId ?? actor.accountId
  const [open, offered, fieldsOfExperts] = await Promise.all([
    needs.matchable(actor, NEEDS),
    results.matchable(actor, organizationId, RESULTS),
    db
      .select({ techFields: experts.techFields })
      .from(experts)
      .where(eq(experts.organizationId, organizationId)),
  ])
  const good = await goodMatches({ digests, matches }, open, offered)
  const best = new Map<string, ScoredMatch>()
  const matchesOf = new Map<string, number>()
  for (const match of good) {
    if (!best.has(match.needId)) best.set(match.needId, match)
    matchesOf.set(match.resultId, (matchesOf.get(match.resultId) ?? 0) + 1)
  }
  const fields = new Set([
    ...offered.flatMap(({ techField }) => techField ?? []),
    ...fieldsOfExperts.flatMap(({ techFields }) => techFields),
  ])
  const fitting = open
    .filter(({ id, techField }) => best.has(id) || inFields(fields, techField))
    .map(({ id, publishedAt }) => {
      const isNew = isNewSince(since, publishedAt?.toISOString() ?? null)
      return { id, match: best.get(id), isNew }
    })
    .sort((a, b) => worth(b) - worth(a))
  const listed = fitting.slice(0, LISTED)
  const [found, answers] = await Promise.all([
    needs.findMany(
      actor,
      listed.map(({ id }) => id),
    ),
    results.findMany(
      actor,
      listed.flatMap(({ match }) => match?.resultId ?? []),
    ),
  ])
  const whole = new Map(found.flatMap((need) => (need.access === 'full' ? [[need.id, need]] : [])))
  const titles = new Map(answers.map(({ id, title }) => [id, title]))
  return {
    needs: listed.flatMap(({ id, match, isNew }) => {
      const need = whole.get(id)
      return need ? [present(need, isNew, match, titles)] : []
    }),
    needsTotal: fitting.length,
    newNeeds: fitting.filter(({ isNew }) => isNew).length,
    matchesOf,
  }
}

/** Best first, those that somebody concerned called not relevant left out. */
async function goodMatches(
  { digests, matches }: Pick<Dependencies, 'digests' | 'matches'>,
  open: readonly { id: string }[],
  offered: readonly { id: string }[],
): Promise<ScoredMatch[]> {
  if (open.length === 0 || offered.length === 0) return []
  const good = await matches.goodAmong({
    needs: open.map(({ id }) => id),
    results: offered.map(({ id }) => id),
  })
  const idsOf = (side: 'needId' | 'resultId') => [...new Set(good.map((match) => match[side]))]
  const dismissed = await digests.dismissedPairs(idsOf('needId'), idsOf('resultId'))
  return good.filter(({ needId, resultId }) => !dismissed.has(`${needId} ${resultId}`))
}

const inFields = (fields: ReadonlySet<TechField>, field: TechField | null) =>
  field !== null && field !== 'other' && fields.has(field)

/** New ones stand first; of those, and of the others, what a result answers before what is of the field alone. */
const worth = ({ match, isNew }: { match: ScoredMatch | undefined; isNew: boolean }): number =>
  (isNew ? 2000 : 0) + (match ? 1000 + match.score : 0)

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
