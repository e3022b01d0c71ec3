import type { Database } from '@duijie/db/client'
import type { TechField } from '@duijie/shared/closed-lists'
import { dayOf } from '@duijie/shared/days'
import { type DigestPreferenceInput, digestLevels } from '@duijie/shared/digests'
import type { FollowUpSubject } from '@duijie/shared/follow-ups'
import { matchLevelLabels, techFieldLabels } from '@duijie/shared/labels'
import type { MatchLevel } from '@duijie/shared/match-levels'
import type { AccountActor } from '../access/actor.ts'
import type { FollowUpService } from '../follow-ups/service.ts'
import { discreetTitle } from '../mail/discreet-title.ts'
import type { MatchService } from '../matches/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import { bestMatches } from './best-matches.ts'
import { freshNeeds, freshResults, ownRecords, restrictedNeedsOf } from './repository.ts'

export interface GatheringDependencies {
  db: Database
  clock: () => Date
  followUps: FollowUpService
  matches: MatchService
  needs: NeedService
  results: ResultService
}

/** Something to tell: once by its occasions. */
export interface DigestItem {
  kind: 'need' | 'result' | 'task'
  occasion: string
  title: string
  /** what a mail says in place of the title; null where that may go over the wire */
  discreetTitle: string | null
  detail: string
  /** below the address of the platform */
  path: string
}

/** What was published longer ago is not news any more. */
const NEWS_DAYS = 14
const DAY_MS = 86_400_000
/** More in one message are not read; the rest comes with the next one. */
const AT_MOST = 30

/** What is new for an account and was not told yet, as it may be read now. */
export function gather(
  dependencies: GatheringDependencies,
  actor: AccountActor,
  choice: DigestPreferenceInput,
): Promise<DigestItem[]> {
  switch (actor.role) {
    case 'liaison':
      return newNeeds(dependencies, actor, choice)
    case 'enterprise':
      return newResults(dependencies, actor, choice)
    case 'staff':
      return dueTasks(dependencies, actor)
    default:
      return Promise.resolve([])
  }
}

async function newNeeds(
  { db, clock, matches, needs }: GatheringDependencies,
  actor: AccountActor,
  choice: DigestPreferenceInput,
): Promise<DigestItem[]> {
  const found = await needs.findMany(actor, await freshNeeds(db, actor.accountId, newsSince(clock)))
  const readable = found.flatMap((need) => (need.access === 'full' ? [need] : []))
  const own = await ownRecords(db, 'results', actor.organizationId ?? actor.accountId)
  const ids = readable.map(({ id }) => id)
  const best = await bestMatches({ db, matches }, 'need', ids, [...own.keys()])
  return chosen(readable, choice, best).map(({ id, title, techField, confidentiality }) => {
    const match = matchOf(best, id, choice)
    const words = match && `与本单位成果“${own.get(match.resultId) ?? ''}”${levelWords(match.level)}`
    return {
      kind: 'need' as const,
      occasion: `need:${id}`,
      title,
      discreetTitle: confidentiality === 'restricted' ? discreetTitle(id) : null,
      detail: [fieldWords(techField), words].filter(Boolean).join('，'),
      path: `/needs/${id}`,
    }
  })
}

async function newResults(
  { db, clock, matches, results }: GatheringDependencies,
  actor: AccountActor,
  choice: DigestPreferenceInput,
): Promise<DigestItem[]> {
  const found = await results.findMany(actor, await freshResults(db, actor.accountId, newsSince(clock)))
  const own = await ownRecords(db, 'needs', actor.organizationId ?? actor.accountId)
  const ids = found.map(({ id }) => id)
  const best = await bestMatches({ db, matches }, 'result', ids, [...own.keys()])
  return chosen(found, choice, best).map(({ id, title, techField, organization }) => {
    const match = matchOf(best, id, choice)
    const words = match && `与本单位的一项需求${levelWords(match.level)}`
    return {
      kind: 'result' as const,
      occasion: `result:${id}`,
      title,
      discreetTitle: null,
      detail: [organization.name, fieldWords(techField), words].filter(Boolean).join('，'),
      path: `/results/${id}`,
    }
  })
}

/** The tasks of a day are told once, together. */
async function dueTasks(
  { db, clock, followUps }: GatheringDependencies,
  actor: AccountActor,
): Promise<DigestItem[]> {
  const today = dayOf(clock())
  const { items } = await followUps.list(actor, {
    ownerId: [actor.accountId],
    status: ['open'],
    dueBy: today,
    limit: AT_MOST,
  })
  const restricted = await restrictedNeedsOf(
    db,
    items.map(({ subject }) => subject.id),
  )
  return items.map(({ title, dueOn, overdueDays, subject }) => ({
    kind: 'task' as const,
    occasion: `tasks:${today}`,
    title,
    discreetTitle: restrictedTask(restricted.get(subject.id)),
    detail: overdueDays > 0 ? `应于 ${dueOn} 完成，已逾期 ${overdueDays} 天` : '今天到期',
    path: `${taskPlaces[subject.kind]}/${subject.id}`,
  }))
}

const taskPlaces: Record<FollowUpSubject, string> = {
  lead: '/leads',
  need: '/needs',
  visit: '/visits',
  agreement: '/agreements',
  voucher: '/vouchers',
  secondment: '/secondments',
}

const restrictedTask = (needId: string | undefined) =>
  needId === undefined ? null : `跟进${discreetTitle(needId)}`

type Best = Awaited<ReturnType<typeof bestMatches>>
const newsSince = (clock: () => Date) => new Date(clock().getTime() - NEWS_DAYS * DAY_MS)
const fieldWords = (field: TechField | null) => (field ? techFieldLabels[field].zh : '')
const levelWords = (level: MatchLevel) => `匹配程度${matchLevelLabels[level].zh}`

/** The match of it that is good enough for the account. */
function matchOf(best: Best, id: string, { leastLevel }: DigestPreferenceInput) {
  const match = best.get(id)
  if (!match || leastLevel === 'none') return undefined
  return digestLevels.indexOf(match.level) <= digestLevels.indexOf(leastLevel) ? match : undefined
}

/** What matches well enough or is of a chosen field; best matches first, then the newest. */
function chosen<Item extends { id: string; techField: TechField | null }>(
  items: readonly Item[],
  choice: DigestPreferenceInput,
  best: Best,
): Item[] {
  const score = (id: string) => matchOf(best, id, choice)?.score ?? -1
  return items
    .filter(
      ({ id, techField }) => (techField !== null && choice.techFields.includes(techField)) || score(id) >= 0,
    )
    .sort((a, b) => score(b.id) - score(a.id))
    .slice(0, AT_MOST)
}
