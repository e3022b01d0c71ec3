import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { secondmentRequests } from '@duijie/db/schema/secondments'
import { dayOf } from '@duijie/shared/days'
import type { Secondment, SecondmentInput, SecondmentPatch } from '@duijie/shared/secondments'
import { and, eq } from 'drizzle-orm'
import type { AccountActor, Actor } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, invalid, stageConflict, versionConflict } from '../errors.ts'
import { bureauOnly } from './policy.ts'
import type { SecondmentReading } from './reading.ts'
import { createSecondmentRefusal, type SecondmentReferenceDependencies } from './references.ts'
import { insertSecondment, insertSecondmentMove, updateSecondment } from './repository.ts'
import { refuseAhead, refuseDays, refuseTerm } from './way.ts'

export interface SecondmentEnteringDependencies extends SecondmentReferenceDependencies {
  clock: () => Date
  reading: SecondmentReading
}

/** Entering and correcting secondments. */
export function createSecondmentEntering(dependencies: SecondmentEnteringDependencies) {
  const { db, clock, reading } = dependencies
  const { refuse } = createSecondmentRefusal(dependencies)

  /** The request of the enterprise is filled by the secondment, once. */
  async function fill(
    tx: Database,
    actor: AccountActor,
    requestId: string,
    id: string,
    enterpriseId: string,
  ) {
    const at = clock()
    const open = and(eq(secondmentRequests.id, requestId), eq(secondmentRequests.status, 'open'))
    const [request] = await tx.select().from(secondmentRequests).where(open).for('update')
    if (!request) throw stageConflict('这条征集已对接或已撤回，请刷新后再看')
    if (request.enterpriseId !== enterpriseId) throw invalid('/requestId', '这条征集不是该企业的')
    const version = request.version + 1
    const by = { updatedAt: at, updatedBy: actor.accountId }
    await tx
      .update(secondmentRequests)
      .set({ status: 'filled', secondmentId: id, version, ...by })
      .where(open)
    await recordChange(tx, actor, {
      action: 'fill',
      subjectKind: 'secondment_request',
      subjectId: requestId,
      version,
      from: 'open',
      to: 'filled',
    })
  }

  async function refuseRenewal(actor: Actor, input: SecondmentInput): Promise<void> {
    if (input.renewedFromId === undefined) return
    const { secondment } = await reading.row(actor, input.renewedFromId)
    if (secondment.stage !== 'renewed') throw stageConflict('上一聘期还没有办理续聘')
    if (secondment.expertId !== input.expertId || secondment.enterpriseId !== input.enterpriseId) {
      throw invalid('/renewedFromId', '续聘应为同一专家和同一企业')
    }
  }

  return {
    async create(actor: Actor, input: SecondmentInput): Promise<Secondment> {
      const staff = bureauOnly(actor)
      const { accountId } = staff
      const { ownerId = accountId, requestId, ...fields } = input
      refuseTerm(fields)
      await refuse(actor, { ...fields, ownerId })
      await refuseRenewal(actor, input)
      const id = randomUUID()
      const at = clock()
      await db.transaction(async (tx) => {
        const tracked = { createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId }
        if (!(await insertSecondment(tx, { id, ...fields, ownerId, stage: 'proposed', ...tracked }))) {
          throw new DomainError('already_exists', '这位专家在该企业已有在办或在岗的聘任')
        }
        const day = dayOf(at)
        await insertSecondmentMove(tx, { secondmentId: id, to: 'proposed', day, at, by: accountId })
        const change = { action: 'create', subjectKind: 'secondment', subjectId: id, version: 1 } as const
        await recordChange(tx, actor, { ...change, to: 'proposed' })
        if (requestId !== undefined) await fill(tx, staff, requestId, id, fields.enterpriseId)
      })
      return reading.get(actor, id)
    },

    /** Also corrects days, the grade and the assessment that were entered wrongly. */
    async patch(actor: Actor, id: string, version: number, patch: SecondmentPatch): Promise<Secondment> {
      const { secondment } = await reading.row(actor, id)
      const { accountId } = bureauOnly(actor)
      if (secondment.version !== version) throw versionConflict()
      const after = { ...secondment, ...patch }
      const changes = difference(secondment, patch)
      if (Object.keys(changes).length === 0) return reading.get(actor, id)
      const at = clock()
      refuseAhead(secondment, patch)
      refuseDays(after, dayOf(at), (day) => `/${day}`)
      refuseTerm(after)
      await refuse(actor, after)
      await db.transaction(async (tx) => {
        const values = { ...patch, updatedAt: at, updatedBy: accountId }
        if (!(await updateSecondment(tx, id, secondment, values))) throw versionConflict()
        const change = { action: 'edit', subjectKind: 'secondment', subjectId: id, changes } as const
        await recordChange(tx, actor, { ...change, version: version + 1 })
      })
      return reading.get(actor, id)
    },
  }
}
