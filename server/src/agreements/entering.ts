import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { agreements } from '@duijie/db/schema/agreements'
import { signedAgreementStages } from '@duijie/shared/agreement-stages'
import type { Agreement, AgreementInput, AgreementPatch } from '@duijie/shared/agreements'
import { contractTypeOf } from '@duijie/shared/closed-lists'
import { dayOf } from '@duijie/shared/days'
import { and, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, invalid, stageConflict, versionConflict } from '../errors.ts'
import { lockChains, refuseChain, restore, supersede } from './chain.ts'
import { bureauOnly, mayEdit } from './policy.ts'
import type { AgreementReading } from './reading.ts'
import { createRefusal, type ReferenceDependencies } from './references.ts'
import { insertAgreement, insertAgreementMove, updateAgreement, writeParties } from './repository.ts'
import { type AgreementRow, partiesOf } from './rows.ts'

export interface EnteringDependencies extends ReferenceDependencies {
  clock: () => Date
  reading: AgreementReading
}

/** Entering and changing agreements. */
export function createAgreementEntering(dependencies: EnteringDependencies) {
  const { db, clock, reading } = dependencies
  const refuse = createRefusal(dependencies)

  async function refuseLosingParts(tx: Database, { agreement }: AgreementRow, patch: AgreementPatch) {
    const becomes = patch.kind ?? agreement.kind
    if (becomes !== 'supplement' || agreement.kind === 'supplement') return
    const following = await tx.$count(
      agreements,
      and(inArray(agreements.stage, signedAgreementStages), eq(agreements.amendsId, agreement.id)),
    )
    if (following > 0) throw invalid('/kind', '这项协议有补充协议，不能改为补充协议')
  }

  return {
    async create(actor: Actor, input: AgreementInput): Promise<Agreement> {
      const { accountId } = bureauOnly(actor)
      const { otherParties, contractType, ownerId = accountId, ...fields } = input
      const id = randomUUID()
      await refuse(actor, id, { ...input, ownerId })
      if (input.renewedFromId !== null) await reading.row(actor, input.renewedFromId)
      const at = clock()
      await db.transaction(async (tx) => {
        if (input.supersedesId !== null) await refuseChain(tx, id, input.supersedesId)
        await insertAgreement(tx, {
          id,
          ...fields,
          contractType: contractType === undefined ? typeOf(input.cooperationMode) : contractType,
          ownerId,
          stage: 'draft',
          ...{ createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId },
        })
        await writeParties(tx, id, otherParties)
        const move = { agreementId: id, to: 'draft', day: dayOf(at), at, by: accountId } as const
        await insertAgreementMove(tx, move)
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'agreement',
          subjectId: id,
          version: 1,
          to: 'draft',
        })
      })
      return reading.get(actor, id)
    },

    /** Further parties are replaced whole where given; another mode brings its type unless one is given. */
    async patch(actor: Actor, id: string, version: number, patch: AgreementPatch): Promise<Agreement> {
      const row = await reading.row(actor, id)
      const { accountId } = bureauOnly(actor)
      const { agreement } = row
      if (!mayEdit(actor, agreement.stage)) throw forbidden('协议已作废，不能再修改')
      if (agreement.version !== version) throw versionConflict()
      const parties = (await partiesOf(db, [id])).map(({ organizationId, name }) => ({
        organizationId,
        name: organizationId === null ? name : '',
      }))
      const { otherParties, ...fields } = withType(agreement, patch)
      await refuse(actor, id, { ...agreement, otherParties: parties, ...patch })
      const signed = signedAgreementStages.some((stage) => stage === agreement.stage)
      const signedOn = patch.signedOn === undefined ? agreement.signedOn : patch.signedOn
      const at = clock()
      const today = dayOf(at)
      if (signed && signedOn === null) throw invalid('/signedOn', '已签订的协议须有签订日期')
      if (signed && signedOn !== null && signedOn > today) {
        throw invalid('/signedOn', '签订日期不能晚于今天')
      }
      const changes = {
        ...difference(agreement, fields),
        ...(otherParties && difference({ otherParties: parties }, { otherParties })),
      }
      if (Object.keys(changes).length === 0) return reading.get(actor, id)
      const relinked = 'supersedesId' in changes
      await db.transaction(async (tx) => {
        if (relinked) await lockChains(tx)
        if (relinked && patch.supersedesId) await refuseChain(tx, id, patch.supersedesId)
        await refuseLosingParts(tx, row, patch)
        const by = { updatedAt: at, updatedBy: accountId }
        if (!(await updateAgreement(tx, id, agreement, { ...fields, ...by }))) throw versionConflict()
        if (otherParties) await writeParties(tx, id, otherParties)
        if (relinked && signed) {
          if (agreement.stage === 'superseded') {
            throw stageConflict('这项协议已被取代，请在取代它的协议里更改')
          }
          await restore(tx, actor, agreement, { day: today, at })
          const after = { title: patch.title ?? agreement.title, supersedesId: patch.supersedesId ?? null }
          await supersede(tx, actor, after, { day: signedOn ?? today, at })
        }
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'agreement',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return reading.get(actor, id)
    },
  }
}

const typeOf = (mode: AgreementInput['cooperationMode']) => (mode === null ? null : contractTypeOf[mode])

function withType(before: AgreementRow['agreement'], patch: AgreementPatch): AgreementPatch {
  const { cooperationMode } = patch
  if (cooperationMode === undefined || cooperationMode === before.cooperationMode) return patch
  if (patch.contractType !== undefined) return patch
  return { ...patch, contractType: typeOf(cooperationMode) }
}
