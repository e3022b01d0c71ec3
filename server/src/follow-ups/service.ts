import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type {
  FollowUp,
  FollowUpInput,
  FollowUpListQuery,
  FollowUpOwners,
  FollowUpPatch,
  FollowUpSubject,
} from '@duijie/shared/follow-ups'
import type { Page } from '@duijie/shared/page'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, invalid, notFound, versionConflict } from '../errors.ts'
import type { ListSource } from '../paging/list-source.ts'
import {
  type FollowUpRow,
  findFollowUp,
  insertFollowUp,
  listFollowUps,
  staffMembers,
  updateFollowUp,
} from './repository.ts'

export type FollowUpService = ReturnType<typeof createFollowUpService>

interface Dependencies {
  db: Database
  clock: () => Date
  /** whether the account is one of the bureau's staff */
  isStaff: (accountId: string) => Promise<boolean>
  /** the titles of what tasks belong to; what the actor may not see has none */
  titlesOf: (actor: Actor, kind: FollowUpSubject, ids: readonly string[]) => Promise<Map<string, string>>
}

const DAY_MS = 86_400_000

/** The bureau's tasks: who does what by which day. */
export function createFollowUpService({ db, clock, isStaff, titlesOf }: Dependencies) {
  function bureau(actor: Actor): AccountActor {
    if (!isAccount(actor) || actor.role !== 'staff') throw forbidden()
    return actor
  }

  async function present(actor: Actor, found: FollowUpRow[]): Promise<FollowUp[]> {
    const today = dayOf(clock())
    const titles = new Map<string, string>()
    for (const kind of new Set(found.map(({ followUp }) => followUp.subjectKind))) {
      const ofKind = found.filter(({ followUp }) => followUp.subjectKind === kind)
      const ids = [...new Set(ofKind.map(({ followUp }) => followUp.subjectId))]
      for (const [id, title] of await titlesOf(actor, kind, ids)) titles.set(id, title)
    }
    return found.map(({ followUp, owner }) => ({
      id: followUp.id,
      subject: {
        kind: followUp.subjectKind,
        id: followUp.subjectId,
        title: titles.get(followUp.subjectId) ?? '',
      },
      title: followUp.title,
      dueOn: followUp.dueOn,
      overdueDays:
        followUp.status === 'open' && followUp.dueOn < today
          ? Math.round((Date.parse(today) - Date.parse(followUp.dueOn)) / DAY_MS)
          : 0,
      owner,
      note: followUp.note,
      status: followUp.status,
      doneAt: followUp.doneAt?.toISOString() ?? null,
      version: followUp.version,
      createdAt: followUp.createdAt.toISOString(),
    }))
  }

  async function get(actor: Actor, id: string): Promise<FollowUp> {
    bureau(actor)
    const row = await findFollowUp(db, id)
    const [followUp] = row ? await present(actor, [row]) : []
    if (!followUp) throw notFound()
    return followUp
  }

  async function refuseOwner(ownerId: string): Promise<void> {
    if (await isStaff(ownerId)) return
    throw invalid('/ownerId', '负责人应为科技局工作人员')
  }

  return {
    get,

    async list(
      actor: Actor,
      query: FollowUpListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<FollowUp>> {
      bureau(actor)
      const page = await listFollowUps(source.db, query, source.counted)
      return { ...page, items: await present(actor, page.items) }
    },

    async owners(actor: Actor): Promise<FollowUpOwners> {
      bureau(actor)
      return { items: await staffMembers(db) }
    },

    async create(actor: Actor, { ownerId: given, ...input }: FollowUpInput): Promise<FollowUp> {
      const { accountId } = bureau(actor)
      const known = await titlesOf(actor, input.subjectKind, [input.subjectId])
      if (!known.has(input.subjectId)) throw notFound()
      const ownerId = given ?? accountId
      if (ownerId !== accountId) await refuseOwner(ownerId)
      const id = randomUUID()
      const at = clock()
      await db.transaction(async (tx) => {
        const tracked = { createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId }
        await insertFollowUp(tx, { id, ownerId, ...input, ...tracked })
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'follow_up',
          subjectId: id,
          version: 1,
          to: 'open',
        })
      })
      return get(actor, id)
    },

    /** Also marks it done, dropped or open again. */
    async patch(actor: Actor, id: string, version: number, patch: FollowUpPatch): Promise<FollowUp> {
      const { accountId } = bureau(actor)
      const row = await findFollowUp(db, id)
      if (!row) throw notFound()
      if (row.followUp.version !== version) throw versionConflict()
      if (patch.ownerId !== undefined && patch.ownerId !== accountId) await refuseOwner(patch.ownerId)
      const changes = difference(row.followUp, patch)
      if (Object.keys(changes).length === 0) return get(actor, id)
      const at = clock()
      const doneAt = patch.status === undefined ? {} : { doneAt: patch.status === 'done' ? at : null }
      await db.transaction(async (tx) => {
        const fields = { ...patch, ...doneAt, updatedAt: at, updatedBy: accountId }
        if (!(await updateFollowUp(tx, id, version, fields))) throw versionConflict()
        await recordChange(tx, actor, {
          action: patch.status === undefined ? 'edit' : patch.status,
          subjectKind: 'follow_up',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return get(actor, id)
    },
  }
}
