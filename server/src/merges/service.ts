import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { organizationAudienceSchema } from '@duijie/shared/closed-lists'
import type { Merge, MergeInput, MergeListQuery } from '@duijie/shared/merges'
import { needFullSchema } from '@duijie/shared/needs'
import type { Page } from '@duijie/shared/page'
import { researchResultSchema } from '@duijie/shared/results'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { DomainError, forbidden, notFound, stageConflict } from '../errors.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import { moveBack, moveReferences } from './moving.ts'
import { mergeObstacle, survivalObstacle } from './obstacles.ts'
import { presentMerge, undoObstacle } from './presenter.ts'
import { references } from './references.ts'
import { findMerge, insertMerge, listMerges, markUndone } from './repository.ts'

/** Needs that were merged before they said to whom they name their enterprise named it as is usual. */
const storedNeedSchema = needFullSchema.extend({
  showOrganization: organizationAudienceSchema.default('verified'),
})

export type MergeService = ReturnType<typeof createMergeService>

interface Dependencies {
  db: Database
  clock: () => Date
  needs: NeedService
  results: ResultService
}

/** Makes two needs or two results one, with everything that refers to them, and takes that back. */
export function createMergeService({ db, clock, needs, results }: Dependencies) {
  async function mergeOf(id: string): Promise<Merge> {
    const row = await findMerge(db, id)
    if (!row) throw notFound()
    return presentMerge(row)
  }

  /** The records as they were before. */
  async function mergeRecords(tx: Database, actor: Actor, input: MergeInput, at: Date) {
    if (input.kind === 'needs') {
      const sides = await needs.lockPair(tx, actor, input)
      refuseUnfit('needs', sides)
      await needs.mergePair(tx, actor, sides, input.choices, at)
      return sides
    }
    const sides = await results.lockPair(tx, actor, input)
    refuseUnfit('results', sides)
    await results.mergePair(tx, actor, sides, input.choices, at)
    return sides
  }

  return {
    obstacleOf: mergeObstacle,

    /** Both must still have the version that was looked at. */
    async merge(actor: Actor, input: MergeInput): Promise<Merge> {
      const { accountId } = staffOnly(actor)
      const { kind, survivor, merged, choices } = input
      if (survivor.id === merged.id) throw new DomainError('validation_failed', '请选择两条不同的记录')
      const id = randomUUID()
      const at = clock()
      await db.transaction(async (tx) => {
        const before = await mergeRecords(tx, actor, input, at)
        const moved = await moveReferences(tx, references[kind], merged.id, survivor.id)
        await insertMerge(tx, {
          id,
          kind,
          survivorId: survivor.id,
          mergedId: merged.id,
          survivorBefore: before.survivor,
          mergedBefore: before.merged,
          choices: { ...choices },
          moved,
          survivorVersion: survivor.version + 1,
          mergedVersion: merged.version + 1,
          at,
          accountId,
        })
      })
      return mergeOf(id)
    },

    async list(actor: Actor, query: MergeListQuery): Promise<Page<Merge>> {
      staffOnly(actor)
      const page = await listMerges(db, query)
      return { ...page, items: page.items.map(presentMerge) }
    },

    /** Only while the survivor is as the merge left it: nothing that was written since is lost. */
    async undo(actor: Actor, id: string): Promise<Merge> {
      const { accountId } = staffOnly(actor)
      await db.transaction(async (tx) => {
        const row = await findMerge(tx, id)
        if (!row) throw notFound()
        const obstacle = undoObstacle(row)
        if (obstacle !== null) throw stageConflict(obstacle)
        const at = clock()
        if (!(await markUndone(tx, id, at, accountId))) throw stageConflict()
        const { kind, survivorBefore, moved, ...merge } = row.merge
        const sides = {
          survivor: { id: merge.survivorId, version: merge.survivorVersion },
          merged: { id: merge.mergedId, version: merge.mergedVersion },
        }
        if (kind === 'needs')
          await needs.splitPair(tx, actor, sides, storedNeedSchema.parse(survivorBefore), at)
        else await results.splitPair(tx, actor, sides, researchResultSchema.parse(survivorBefore), at)
        await moveBack(tx, references[kind], moved, merge.mergedId)
      })
      return mergeOf(id)
    },
  }
}

type Sides = Parameters<typeof mergeObstacle>[0]['one']

function refuseUnfit(kind: MergeInput['kind'], { survivor, merged }: { survivor: Sides; merged: Sides }) {
  const obstacle = mergeObstacle({ kind, one: survivor, other: merged }) ?? survivalObstacle(survivor, merged)
  if (obstacle !== null) throw stageConflict(obstacle)
}

function staffOnly(actor: Actor): AccountActor {
  if (!isAccount(actor) || actor.role !== 'staff') throw forbidden()
  return actor
}
