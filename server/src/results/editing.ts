import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { ResearchResult, ResearchResultInput, ResearchResultPatch } from '@duijie/shared/results'
import { type Actor, isAccount } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, stageConflict, versionConflict } from '../errors.ts'
import type { ExpertService } from '../experts/service.ts'
import { entryOrganization } from '../organizations/entry-organization.ts'
import type { OrganizationService } from '../organizations/service.ts'
import { columnsOf } from './columns.ts'
import { refuseLoss } from './completeness.ts'
import { keeps } from './policy.ts'
import { presentResult } from './presenter.ts'
import { visibleResult } from './reading.ts'
import { deleteDraft, insertResult, type ResultParts, updateResult } from './repository.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  organizations: OrganizationService
  experts: ExpertService
}

export function createResultEditing({ db, clock, organizations, experts }: Dependencies) {
  const stamp = (actor: Actor) => ({
    updatedAt: clock(),
    updatedBy: isAccount(actor) ? actor.accountId : null,
  })

  const get = async (actor: Actor, id: string) => presentResult(actor, await visibleResult(db, actor, id))

  return {
    async create(actor: Actor, { organizationId, ...input }: ResearchResultInput): Promise<ResearchResult> {
      const organization = await entryOrganization(organizations, actor, 'institution', organizationId)
      const id = randomUUID()
      const { updatedAt, updatedBy } = stamp(actor)
      const parts = partsOf(input)
      await db.transaction(async (tx) => {
        await experts.refuseStrangers(tx, organization.id, parts.expertIds ?? [])
        const values = {
          id,
          organizationId: organization.id,
          ...columnsOf(input),
          title: input.title,
          stage: 'draft' as const,
          status: 'active' as const,
          createdAt: updatedAt,
          updatedAt,
          createdBy: updatedBy,
          updatedBy,
        }
        await insertResult(tx, values, parts)
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'result',
          subjectId: id,
          version: 1,
          to: 'draft',
        })
      })
      return get(actor, id)
    },

    /** A result that is under review or published stays both through an edit, and stays complete. */
    async patch(
      actor: Actor,
      id: string,
      version: number,
      patch: ResearchResultPatch,
    ): Promise<ResearchResult> {
      const before = await visibleResult(db, actor, id)
      const { result } = before
      if (!keeps(actor, result)) throw forbidden()
      if (result.version !== version) throw versionConflict()
      const values = columnsOf(patch)
      const parts = partsOf(patch)
      const expertIds = before.experts.map((expert) => expert.id)
      const changes = difference({ ...result, ip: before.ip, expertIds }, { ...values, ...parts })
      if (Object.keys(changes).length === 0) return presentResult(actor, before)
      if (result.stage === 'submitted' || result.stage === 'published') {
        refuseLoss(result, { ...result, ...values })
      }
      await db.transaction(async (tx) => {
        await experts.refuseStrangers(tx, result.organizationId, parts.expertIds ?? [])
        if (!(await updateResult(tx, id, version, { ...values, ...stamp(actor) }, parts))) {
          throw versionConflict()
        }
        await recordChange(tx, actor, {
          action: 'update',
          subjectKind: 'result',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return get(actor, id)
    },

    /** Deletes a draft that was never submitted. */
    async remove(actor: Actor, id: string): Promise<void> {
      const { result } = await visibleResult(db, actor, id)
      if (!keeps(actor, result)) throw forbidden()
      await db.transaction(async (tx) => {
        if (!(await deleteDraft(tx, id))) throw stageConflict('只有从未提交的草稿可以删除')
        await recordChange(tx, actor, {
          action: 'delete',
          subjectKind: 'result',
          subjectId: id,
          from: 'draft',
        })
      })
    },
  }
}

/** An expert named twice is named once, at its first place. */
function partsOf({ expertIds, ip }: ResearchResultPatch): ResultParts {
  return {
    ...(expertIds && { expertIds: [...new Set(expertIds)] }),
    ...(ip && { ip }),
  }
}
