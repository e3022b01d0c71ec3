import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { NeedFull, NeedInput, NeedPatch } from '@duijie/shared/needs'
import { type Actor, isAccount } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, stageConflict, versionConflict } from '../errors.ts'
import { entryOrganization } from '../organizations/entry-organization.ts'
import type { OrganizationService } from '../organizations/service.ts'
import { columnsOf } from './columns.ts'
import { refuseLoss } from './completeness.ts'
import { draftValues } from './draft-values.ts'
import { editObstacle } from './obstacles.ts'
import { keeps, mayDelete, runs } from './policy.ts'
import { knownNeed, wholeNeed } from './reading.ts'
import { refuseUnknown } from './references.ts'
import { deleteDraft, insertNeed, type NeedRow, updateNeed } from './repository.ts'
import { refusePast } from './validity.ts'
import { mayReadWhole } from './visibility.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  organizations: OrganizationService
}

export function createNeedEditing({ db, clock, organizations }: Dependencies) {
  return {
    /**
     * A draft of the enterprise's own, or one that bureau staff or a township officer enter after a visit;
     * `along` is written with it, or neither is.
     */
    async create(
      actor: Actor,
      { organizationId, ...input }: NeedInput,
      along?: (tx: Database, id: string) => Promise<void>,
    ): Promise<NeedFull> {
      const organization = await entryOrganization(organizations, actor, 'enterprise', organizationId)
      const at = clock()
      refusePast(input.validUntil, at)
      await refuseUnknown(db, input)
      const id = randomUUID()
      const source = actor.role === 'enterprise' ? 'self_posted' : 'visit'
      const values = draftValues(actor, at, { id, organization, input, source })
      await db.transaction(async (tx) => {
        await insertNeed(tx, values, [...new Set(input.preferredInstitutionIds)])
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'need',
          subjectId: id,
          version: 1,
          to: 'draft',
        })
        await along?.(tx, id)
      })
      return wholeNeed(db, actor, id)
    },

    async patch(actor: Actor, id: string, version: number, patch: NeedPatch): Promise<NeedFull> {
      const row = await knownNeed(db, actor, id)
      const { need } = row
      if (!keeps(actor, row)) throw forbidden()
      if (need.version !== version) throw versionConflict()
      const obstacle = editObstacle(actor, row)
      if (obstacle !== undefined) throw stageConflict(obstacle)
      const values = columnsOf(patch)
      const named = row.preferredInstitutions.map((institution) => institution.id).sort()
      const institutionIds =
        patch.preferredInstitutionIds && [...new Set(patch.preferredInstitutionIds)].sort()
      const changes = difference(
        { ...need, preferredInstitutionIds: named },
        { ...values, preferredInstitutionIds: institutionIds },
      )
      if (Object.keys(changes).length === 0) return wholeNeed(db, actor, id)
      if (changes.validUntil) refusePast(patch.validUntil, clock())
      if (need.stage !== 'draft' && need.stage !== 'returned') refuseLoss(need, { ...need, ...values })
      refuseOverreach(actor, row, { ...row, need: { ...need, ...values } })
      await refuseUnknown(db, patch, named)
      await db.transaction(async (tx) => {
        const by = { updatedAt: clock(), updatedBy: isAccount(actor) ? actor.accountId : null }
        if (!(await updateNeed(tx, id, need, { ...values, ...by }, institutionIds))) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'update',
          subjectKind: 'need',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return wholeNeed(db, actor, id)
    },

    /** Deletes a draft that was never submitted. */
    async remove(actor: Actor, id: string): Promise<void> {
      const row = await knownNeed(db, actor, id)
      if (!mayDelete(actor, row)) throw forbidden()
      await db.transaction(async (tx) => {
        if (!(await deleteDraft(tx, id)))
          throw stageConflict('只有从未提交的草稿可以删除，已提交的需求请撤回')
        await recordChange(tx, actor, {
          action: 'delete',
          subjectKind: 'need',
          subjectId: id,
          from: 'draft',
        })
      })
    },
  }
}

/** Nobody edits a need out of their own sight, and the bureau leaves the words of an enterprise as they are. */
function refuseOverreach(actor: Actor, before: NeedRow, after: NeedRow): void {
  if (!mayReadWhole(actor, after)) throw forbidden('此修改会使您不能再查看该需求，请由企业或科技局修改')
  const enterprisesOwn = before.need.source === 'self_posted'
  if (runs(actor) && enterprisesOwn && before.need.originalText !== after.need.originalText) {
    throw forbidden('原文由企业填写，科技局不能修改')
  }
}
