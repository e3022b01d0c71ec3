import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { Page } from '@duijie/shared/page'
import type { ThesaurusGroup, ThesaurusGroupInput, ThesaurusGroupPatch } from '@duijie/shared/thesaurus'
import type { ThesaurusListQuery, ThesaurusStatus } from '@duijie/shared/thesaurus-queries'
import { type Actor, isAccount } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, notFound, stageConflict, versionConflict } from '../errors.ts'
import { effectiveThesaurus, readGroups } from './groups.ts'
import { pageOf } from './page.ts'
import { mayEditThesaurus } from './policy.ts'
import {
  insertOwnGroup,
  lockThesaurus,
  moveOwnGroup,
  suppressGroup,
  unsuppressGroup,
  updateOwnGroup,
} from './repository.ts'
import { refuseTakenWords, refuseUnfitWords } from './words.ts'

export type ThesaurusService = ReturnType<typeof createThesaurusService>

export function createThesaurusService({ db, clock }: { db: Database; clock: () => Date }) {
  const by = (actor: Actor) => ({ at: clock(), accountId: isAccount(actor) ? actor.accountId : null })

  async function get(actor: Actor, id: string): Promise<ThesaurusGroup> {
    if (!mayEditThesaurus(actor)) throw forbidden()
    return groupIn(await readGroups(db), id)
  }

  /** Switches a group on or off: the district's by its status, a shipped one by a suppression. */
  async function move(actor: Actor, id: string, to: ThesaurusStatus): Promise<ThesaurusGroup> {
    if (!mayEditThesaurus(actor)) throw forbidden()
    await db.transaction(async (tx) => {
      await lockThesaurus(tx)
      const groups = await readGroups(tx)
      const group = groupIn(groups, id)
      if (group.status === to) throw stageConflict()
      if (to === 'active') refuseTakenWords(group, groups)
      if (group.source === 'own') await moveOwnGroup(tx, id, to, by(actor))
      else if (to === 'retired') await suppressGroup(tx, id, by(actor))
      else await unsuppressGroup(tx, id)
      await recordChange(tx, actor, {
        action: to === 'active' ? 'restore' : 'retire',
        subjectKind: 'thesaurus_group',
        subjectId: id,
        version: group.source === 'own' ? group.version + 1 : group.version,
        from: group.status,
        to,
      })
    })
    return get(actor, id)
  }

  return {
    get,

    async list(actor: Actor, query: ThesaurusListQuery): Promise<Page<ThesaurusGroup>> {
      if (!mayEditThesaurus(actor)) throw forbidden()
      return pageOf(await readGroups(db), query)
    },

    async create(actor: Actor, input: ThesaurusGroupInput): Promise<ThesaurusGroup> {
      if (!mayEditThesaurus(actor)) throw forbidden()
      refuseUnfitWords(input.words)
      const id = randomUUID()
      await db.transaction(async (tx) => {
        await lockThesaurus(tx)
        refuseTakenWords(input, await readGroups(tx))
        const { at, accountId } = by(actor)
        const tracked = { createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId }
        await insertOwnGroup(tx, { id, ...input, status: 'active', ...tracked })
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'thesaurus_group',
          subjectId: id,
          version: 1,
          to: 'active',
        })
      })
      return get(actor, id)
    },

    async patch(
      actor: Actor,
      id: string,
      version: number,
      patch: ThesaurusGroupPatch,
    ): Promise<ThesaurusGroup> {
      if (!mayEditThesaurus(actor)) throw forbidden()
      if (patch.words) refuseUnfitWords(patch.words)
      await db.transaction(async (tx) => {
        await lockThesaurus(tx)
        const groups = await readGroups(tx)
        const before = groupIn(groups, id)
        if (before.source === 'shipped') throw forbidden('内置词组不能修改，可以停用后另建一组')
        if (before.version !== version) throw versionConflict()
        const changes = difference(before, patch)
        if (Object.keys(changes).length === 0) return
        const after = { ...before, ...patch }
        if (after.status === 'active')
          refuseTakenWords(
            after,
            groups.filter((other) => other.id !== id),
          )
        const { at, accountId } = by(actor)
        const values = { ...patch, updatedAt: at, updatedBy: accountId }
        if (!(await updateOwnGroup(tx, id, version, values))) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'update',
          subjectKind: 'thesaurus_group',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return get(actor, id)
    },

    retire: (actor: Actor, id: string) => move(actor, id, 'retired'),
    restore: (actor: Actor, id: string) => move(actor, id, 'active'),

    /** What matching goes by now, its words folded. */
    effective: () => effectiveThesaurus(db),
  }
}

function groupIn(groups: readonly ThesaurusGroup[], id: string): ThesaurusGroup {
  const group = groups.find((one) => one.id === id)
  if (!group) throw notFound()
  return group
}
