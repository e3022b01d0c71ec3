import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type {
  OrganizationDistinction,
  OrganizationMerge,
  OrganizationMergeInput,
  OrganizationPair,
} from '@duijie/shared/organization-merges'
import type { Page, PageQuery } from '@duijie/shared/page'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { DomainError, forbidden, notFound, stageConflict } from '../errors.ts'
import type { OrganizationService } from '../organizations/service.ts'
import { moveBack, moveReferences } from './moving.ts'
import { presentOrganizationMerge, undoObstacle } from './organization-presenter.ts'
import { organizationReferences } from './organization-references.ts'
import {
  distinguish,
  findOrganizationMerge,
  insertOrganizationMerge,
  knownDistinctions,
  listOrganizationMerges,
  markOrganizationsSplit,
} from './organization-rows.ts'
import { movePlannedTrips, movePlannedTripsBack } from './planned-trips.ts'
import { likelySame } from './sameness.ts'

export type OrganizationMergeService = ReturnType<typeof createOrganizationMergeService>

interface Dependencies {
  db: Database
  clock: () => Date
  organizations: OrganizationService
}

const SHOWN = 100

/** Makes two organizations one, with everything that refers to them, and takes that back. */
export function createOrganizationMergeService({ db, clock, organizations }: Dependencies) {
  async function mergeOf(id: string): Promise<OrganizationMerge> {
    const row = await findOrganizationMerge(db, id)
    if (!row) throw notFound()
    return presentOrganizationMerge(row)
  }

  return {
    /** Pairs that may be one, but those of which staff said that they are two. */
    async candidates(actor: Actor): Promise<{ items: OrganizationPair[]; total: number }> {
      staffOnly(actor)
      const apart = await knownDistinctions(db)
      const pairs = likelySame(await organizations.names()).filter(
        ({ oneId, otherId }) => !apart.has(`${oneId} ${otherId}`),
      )
      const shown = pairs.slice(0, SHOWN)
      const found = await organizations.findMany(
        actor,
        shown.flatMap(({ oneId, otherId }) => [oneId, otherId]),
      )
      const byId = new Map(found.map((each) => [each.id, each]))
      return {
        items: shown.flatMap(({ oneId, otherId, reason }) => {
          const [one, other] = [byId.get(oneId), byId.get(otherId)]
          return one && other ? [{ id: `${oneId} ${otherId}`, one, other, reason }] : []
        }),
        total: pairs.length,
      }
    },

    async distinguish(actor: Actor, { oneId, otherId }: OrganizationDistinction): Promise<void> {
      const { accountId } = staffOnly(actor)
      if (oneId === otherId) throw new DomainError('validation_failed', '请选择两家不同的单位')
      const found = await organizations.findMany(actor, [oneId, otherId])
      if (found.length < 2) throw notFound()
      await distinguish(db, [oneId, otherId], { at: clock(), accountId })
    },

    /** Both must still have the version that was looked at. */
    async merge(actor: Actor, input: OrganizationMergeInput): Promise<OrganizationMerge> {
      const { accountId } = staffOnly(actor)
      const { survivor, merged, choices } = input
      if (survivor.id === merged.id) throw new DomainError('validation_failed', '请选择两家不同的单位')
      const id = randomUUID()
      const at = clock()
      await db.transaction(async (tx) => {
        const before = await organizations.lockPair(tx, input)
        await organizations.mergePair(tx, actor, before, choices, at)
        const moved = [
          ...(await moveReferences(tx, organizationReferences, merged.id, survivor.id)),
          ...(await movePlannedTrips(tx, actor, merged.id, survivor.id, at)),
        ]
        await insertOrganizationMerge(tx, {
          ...{ id, survivorId: survivor.id, mergedId: merged.id, moved, at, accountId },
          survivorBefore: before.survivor,
          mergedBefore: before.merged,
          choices: { ...choices },
          survivorVersion: survivor.version + 1,
          mergedVersion: merged.version + 1,
        })
      })
      return mergeOf(id)
    },

    async list(actor: Actor, query: PageQuery): Promise<Page<OrganizationMerge>> {
      staffOnly(actor)
      const page = await listOrganizationMerges(db, query)
      return { ...page, items: page.items.map(presentOrganizationMerge) }
    },

    /** Only while the survivor is as the merge left it: nothing that was written since is lost. */
    async undo(actor: Actor, id: string): Promise<OrganizationMerge> {
      const { accountId } = staffOnly(actor)
      await db.transaction(async (tx) => {
        const row = await findOrganizationMerge(tx, id)
        if (!row) throw notFound()
        const obstacle = undoObstacle(row)
        if (obstacle !== null) throw stageConflict(obstacle)
        const at = clock()
        if (!(await markOrganizationsSplit(tx, id, at, accountId))) throw stageConflict()
        const { merge } = row
        const sides = {
          survivor: { id: merge.survivorId, version: merge.survivorVersion },
          merged: { id: merge.mergedId, version: merge.mergedVersion },
        }
        await organizations.splitPair(tx, actor, sides, merge, at)
        await moveBack(tx, organizationReferences, merge.moved, merge.mergedId)
        await movePlannedTripsBack(tx, actor, merge.moved, merge.mergedId, merge.survivorId, at)
      })
      return mergeOf(id)
    },
  }
}

function staffOnly(actor: Actor): AccountActor {
  if (!isAccount(actor) || actor.role !== 'staff') throw forbidden()
  return actor
}
