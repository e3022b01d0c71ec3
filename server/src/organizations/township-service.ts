import type { Database } from '@duijie/db/client'
import type { AuditAction } from '@duijie/shared/audit-actions'
import { dayOf } from '@duijie/shared/days'
import type {
  OrganizationTownships,
  TownshipCorrection,
  TownshipMoveInput,
} from '@duijie/shared/organization-townships'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, invalid, notFound, stageConflict, versionConflict } from '../errors.ts'
import { refuseUnknownTownship } from '../townships/policy.ts'
import { followHistory, leaveOut, moveTo, presentTownship, townshipHistory } from './belonging.ts'
import { mayFollow, mayPlace, maySee } from './policy.ts'
import { findOrganization, type OrganizationRow, updateOrganization } from './repository.ts'

export type TownshipHistoryService = ReturnType<typeof createTownshipHistoryService>

/** In which township or park an enterprise has been since when. */
export function createTownshipHistoryService({ db, clock }: { db: Database; clock: () => Date }) {
  async function enterprise(actor: Actor, id: string) {
    const row = await findOrganization(db, id)
    if (!row || !maySee(actor, row.organization)) throw notFound()
    if (row.organization.kind !== 'enterprise') throw notFound()
    return row.organization
  }

  async function placed(actor: Actor, id: string) {
    const organization = await enterprise(actor, id)
    if (!mayPlace(actor)) throw forbidden()
    return organization
  }

  /** Writes the history, then where the enterprise is by it, and what was done. */
  async function change(
    actor: Actor,
    before: OrganizationRow['organization'],
    what: { action: AuditAction; reason: string; changes: Record<string, [unknown, unknown]> },
    write: (tx: Database, by: { at: Date; accountId: string | null }) => Promise<void>,
  ): Promise<OrganizationTownships> {
    const at = clock()
    const by = { at, accountId: isAccount(actor) ? actor.accountId : null }
    await db.transaction(async (tx) => {
      await write(tx, by)
      const townshipId = (await presentTownship(tx, before.id, dayOf(at))) ?? before.townshipId
      const values = { townshipId, updatedAt: at, updatedBy: by.accountId }
      if (!(await updateOrganization(tx, before.id, before.version, values))) throw versionConflict()
      const { action, reason, changes } = what
      await recordChange(tx, actor, {
        ...{
          action,
          changes,
          subjectKind: 'organization',
          subjectId: before.id,
          version: before.version + 1,
        },
        ...(reason && { reason }),
      })
    })
    return list(actor, before.id)
  }

  async function list(actor: Actor, id: string): Promise<OrganizationTownships> {
    const organization = await enterprise(actor, id)
    if (!mayFollow(actor, organization) && !mayPlace(actor)) throw forbidden()
    const items = await townshipHistory(db, id)
    return {
      items: items.map((item) => ({ ...item, at: item.at.toISOString() })),
      permissions: { edit: mayPlace(actor) },
    }
  }

  function refuseFuture(fromDay: string) {
    if (fromDay > dayOf(clock())) throw invalid('/fromDay', '迁入日期不能晚于今天')
  }

  return {
    list,

    async move(actor: Actor, id: string, input: TownshipMoveInput): Promise<OrganizationTownships> {
      const before = await placed(actor, id)
      refuseFuture(input.fromDay)
      if (input.fromDay < dayOf(clock()) && input.reason === '') {
        throw invalid('/reason', '补录过去的迁入，请写明原因')
      }
      await refuseUnknownTownship(db, input.townshipId, '/townshipId')
      const known = await townshipHistory(db, id)
      if (known.some(({ fromDay }) => fromDay === input.fromDay)) {
        throw new DomainError('already_exists', '这一天已有迁入记录，请更正那一条', [
          { pointer: '/fromDay', detail: '这一天已有迁入记录，请更正那一条' },
        ])
      }
      const { townshipId, fromDay, reason } = input
      const changes: Record<string, [unknown, unknown]> = {
        townshipId: [before.townshipId, townshipId],
        fromDay: [null, fromDay],
      }
      return change(actor, before, { action: 'move_township', reason, changes }, (tx, by) =>
        moveTo(tx, by, before, input),
      )
    },

    async correct(
      actor: Actor,
      { id, fromDay }: { id: string; fromDay: string },
      input: TownshipCorrection,
    ): Promise<OrganizationTownships> {
      const before = await placed(actor, id)
      refuseFuture(input.fromDay)
      await refuseUnknownTownship(db, input.townshipId, '/townshipId')
      const known = await townshipHistory(db, id)
      const wrong = known.find((each) => each.fromDay === fromDay)
      if (!wrong) throw notFound()
      if (input.fromDay !== fromDay && known.some((each) => each.fromDay === input.fromDay)) {
        throw invalid('/fromDay', '这一天已有另一条迁入记录')
      }
      const changes: Record<string, [unknown, unknown]> = {
        townshipId: [wrong.townshipId, input.townshipId],
        fromDay: [fromDay, input.fromDay],
      }
      return change(
        actor,
        before,
        { action: 'correct_township', reason: input.reason, changes },
        async (tx, by) => {
          if (!(await leaveOut(tx, id, fromDay))) throw versionConflict()
          await moveTo(tx, by, { ...before, townshipId: null }, input)
        },
      )
    },

    /** The first entry stays: before it nothing would be known. */
    async remove(
      actor: Actor,
      { id, fromDay }: { id: string; fromDay: string },
      reason: string,
    ): Promise<OrganizationTownships> {
      const before = await placed(actor, id)
      const known = await townshipHistory(db, id)
      const wrong = known.find((each) => each.fromDay === fromDay)
      if (!wrong) throw notFound()
      if (known.length === 1) throw stageConflict('只有一条记录，不能删除，请改为更正')
      const changes: Record<string, [unknown, unknown]> = {
        townshipId: [wrong.townshipId, null],
        fromDay: [fromDay, null],
      }
      return change(actor, before, { action: 'remove_township', reason, changes }, async (tx) => {
        if (!(await leaveOut(tx, id, fromDay))) throw versionConflict()
        await followHistory(tx, id)
      })
    },
  }
}
