import type { Database } from '@duijie/db/client'
import type { AuditAction } from '@duijie/shared/audit-actions'
import type { DuplicateListQuery, RecordKind } from '@duijie/shared/duplicate-queries'
import type {
  DuplicateComparison,
  DuplicateDecisionInput,
  DuplicatePair,
  DuplicateParams,
} from '@duijie/shared/duplicates'
import type { NeedFull } from '@duijie/shared/needs'
import type { Page } from '@duijie/shared/page'
import type { ResearchResult } from '@duijie/shared/results'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, notFound } from '../errors.ts'
import type { MergeService } from '../merges/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import { createDuplicateCheck } from './checking.ts'
import { readCompared } from './compared-records.ts'
import type { DuplicateCorpus } from './corpus.ts'
import { pagePairs } from './listing.ts'
import { presentDecided, referenceTo } from './presenter.ts'
import { decisionsOf, deleteDecision, inOrder, pairKey, saveDecision } from './repository.ts'

export type DuplicateService = ReturnType<typeof createDuplicateService>

interface Dependencies {
  db: Database
  clock: () => Date
  needs: NeedService
  results: ResultService
  corpus: DuplicateCorpus
  merges: MergeService
  catchUp: () => Promise<void>
}

/** 查重: what resembles something else, and what the bureau says of it. */
export function createDuplicateService(dependencies: Dependencies) {
  const { db, clock, needs, results, corpus, merges, catchUp } = dependencies

  async function recordsOf(actor: Actor, kind: RecordKind, ids: readonly string[]) {
    const found: (NeedFull | ResearchResult)[] =
      kind === 'needs'
        ? (await needs.findMany(actor, ids)).filter((need) => need.access === 'full')
        : await results.findMany(actor, ids)
    return new Map(found.map((record) => [record.id, record]))
  }

  async function likenessOf(kind: RecordKind, id: string, otherId: string) {
    const found = await readCompared(db, kind, [id, otherId])
    const documents = new Map(found.map(({ document }) => [document.id, document]))
    const one = documents.get(id)
    const other = documents.get(otherId)
    if (!one || !other || id === otherId) throw notFound()
    const [likeness] = await corpus.store.compare(kind, one, [other])
    if (!likeness) throw notFound()
    return likeness
  }

  return {
    ...createDuplicateCheck(dependencies),

    async list(actor: Actor, query: DuplicateListQuery): Promise<Page<DuplicatePair>> {
      staffOnly(actor)
      await catchUp()
      await corpus.settle()
      const { kind } = query
      const decisions = await decisionsOf(db, kind)
      const page = pagePairs(corpus.pairs(kind), decisions, query)
      const records = await recordsOf(
        actor,
        kind,
        page.items.flatMap(({ oneId, otherId }) => [oneId, otherId]),
      )
      const items = page.items.flatMap(({ oneId, otherId, ...likeness }) => {
        const one = records.get(oneId)
        const other = records.get(otherId)
        if (!one || !other) return []
        const decided = presentDecided(decisions.get(pairKey(oneId, otherId)))
        const id = pairKey(oneId, otherId)
        return [{ id, kind, one: referenceTo(one), other: referenceTo(other), ...likeness, decided }]
      })
      return { ...page, items }
    },

    async compare(actor: Actor, { kind, id, otherId }: DuplicateParams): Promise<DuplicateComparison> {
      staffOnly(actor)
      const likeness = await likenessOf(kind, id, otherId)
      const decided = presentDecided((await decisionsOf(db, kind)).get(pairKey(id, otherId)))
      if (kind === 'needs') {
        const [one, other] = await Promise.all([needs.get(actor, id), needs.get(actor, otherId)])
        if (one.access !== 'full' || other.access !== 'full') throw notFound()
        return {
          kind,
          one,
          other,
          ...likeness,
          decided,
          mergeObstacle: merges.obstacleOf({ kind, one, other }),
        }
      }
      const [one, other] = await Promise.all([results.get(actor, id), results.get(actor, otherId)])
      return {
        kind,
        one,
        other,
        ...likeness,
        decided,
        mergeObstacle: merges.obstacleOf({ kind, one, other }),
      }
    },

    async decide(
      actor: Actor,
      { kind, id, otherId }: DuplicateParams,
      input: DuplicateDecisionInput,
    ): Promise<void> {
      const { accountId } = staffOnly(actor)
      if (id === otherId) throw new DomainError('validation_failed', '请选择两条不同的记录')
      const records = await recordsOf(actor, kind, [id, otherId])
      if (records.size < 2) throw notFound()
      await db.transaction(async (tx) => {
        await saveDecision(tx, kind, inOrder(id, otherId), { ...input, at: clock(), accountId })
        await note(tx, actor, kind, id, otherId, 'decide_duplicate', [null, input.decision])
      })
    },

    async takeBack(actor: Actor, { kind, id, otherId }: DuplicateParams): Promise<void> {
      staffOnly(actor)
      await db.transaction(async (tx) => {
        const before = await deleteDecision(tx, kind, inOrder(id, otherId))
        if (!before) throw notFound()
        await note(tx, actor, kind, id, otherId, 'reopen_duplicate', [before, null])
      })
    },
  }
}

function staffOnly(actor: Actor): AccountActor {
  if (!isAccount(actor) || actor.role !== 'staff') throw forbidden()
  return actor
}

/** In the trail of both records. */
async function note(
  tx: Database,
  actor: Actor,
  kind: RecordKind,
  id: string,
  otherId: string,
  action: AuditAction,
  decision: [string | null, string | null],
): Promise<void> {
  const subjectKind = kind === 'needs' ? 'need' : 'result'
  for (const [subjectId, there] of [
    [id, otherId],
    [otherId, id],
  ] as const) {
    await recordChange(tx, actor, { action, subjectKind, subjectId, changes: { [there]: decision } })
  }
}
