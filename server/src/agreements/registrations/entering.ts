import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { contractRegistrations } from '@duijie/db/schema/contract-registrations'
import { organizations } from '@duijie/db/schema/organizations'
import { registeredStages, signedAgreementStages } from '@duijie/shared/agreement-stages'
import type {
  ContractRegistration,
  RegistrationInput,
  RegistrationPatch,
} from '@duijie/shared/contract-registrations'
import { dayOf } from '@duijie/shared/days'
import { and, eq, ne } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { difference } from '../../changes/difference.ts'
import { recordChange } from '../../changes/record-change.ts'
import { DomainError, forbidden, invalid, stageConflict, versionConflict } from '../../errors.ts'
import { bureauOnly } from '../policy.ts'
import type { AgreementService } from '../service.ts'
import { updateRegistration } from './rows.ts'
import type { RegistrationReading } from './service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  agreements: AgreementService
  reading: RegistrationReading
}

export function createRegistrationEntering({ db, clock, agreements, reading }: Dependencies) {
  async function refuseRegistrant(registrantId: string | null | undefined): Promise<void> {
    if (!registrantId) return
    const [found] = await db.select().from(organizations).where(eq(organizations.id, registrantId))
    if (!found) throw invalid('/registrantId', '没有这家单位')
  }

  return {
    /** By the institution, which sells, unless somebody else is named; with the agreement's type and amount. */
    async create(actor: Actor, input: RegistrationInput): Promise<ContractRegistration> {
      const { agreement } = await agreements.row(actor, input.agreementId)
      const { accountId } = bureauOnly(actor)
      if (!signedAgreementStages.some((stage) => stage === agreement.stage)) {
        throw stageConflict('协议签订后才能办理技术合同登记')
      }
      const registrantId =
        input.registrantId === undefined
          ? input.registrantName === ''
            ? agreement.institutionId
            : null
          : input.registrantId
      await refuseRegistrant(registrantId)
      const id = randomUUID()
      const at = clock()
      await db.transaction(async (tx) => {
        const made = await tx
          .insert(contractRegistrations)
          .values({
            ...input,
            id,
            registrantId,
            contractType: input.contractType === undefined ? agreement.contractType : input.contractType,
            transactionFen:
              input.transactionFen === undefined ? positive(agreement.amountFen) : input.transactionFen,
            stage: 'preparing',
            stageDay: dayOf(at),
            ...{ createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId },
          })
          .onConflictDoNothing()
          .returning({ id: contractRegistrations.id })
        if (made.length === 0) throw new DomainError('already_exists', '这项协议已在办理技术合同登记')
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'contract_registration',
          subjectId: id,
          version: 1,
          to: 'preparing',
        })
      })
      return reading.get(actor, id)
    },

    async patch(
      actor: Actor,
      id: string,
      version: number,
      patch: RegistrationPatch,
    ): Promise<ContractRegistration> {
      const { registration } = await reading.row(actor, id)
      const { accountId } = bureauOnly(actor)
      if (registration.stage === 'refused' || registration.stage === 'deregistered') {
        throw forbidden('登记已结束，不能再修改')
      }
      if (registration.version !== version) throw versionConflict()
      await refuseRegistrant(patch.registrantId)
      const { certificateNumber, ...fields } = patch
      const number = certificateNumber === '' ? null : certificateNumber
      const registered = registeredStages.some((stage) => stage === registration.stage)
      if (registered && (number === null || patch.registeredOn === null)) {
        throw invalid('/certificateNumber', '已登记的合同须有登记编号和登记日期')
      }
      if (number) await refuseTaken(db, id, number)
      const today = dayOf(clock())
      for (const field of ['submittedOn', 'registeredOn'] as const) {
        if ((patch[field] ?? '') > today) throw invalid(`/${field}`, '日期不能晚于今天')
      }
      const values = { ...fields, ...(number !== undefined && { certificateNumber: number }) }
      const changes = difference(registration, values)
      if (Object.keys(changes).length === 0) return reading.get(actor, id)
      await db.transaction(async (tx) => {
        const by = { updatedAt: clock(), updatedBy: accountId }
        if (!(await updateRegistration(tx, registration, { ...values, ...by }))) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'contract_registration',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return reading.get(actor, id)
    },
  }
}

const positive = (fen: number | null) => (fen === null || fen < 0 ? null : fen)

/** A certificate belongs to one contract. */
export async function refuseTaken(db: Database, id: string, certificateNumber: string): Promise<void> {
  const [taken] = await db
    .select({ id: contractRegistrations.id })
    .from(contractRegistrations)
    .where(
      and(eq(contractRegistrations.certificateNumber, certificateNumber), ne(contractRegistrations.id, id)),
    )
  if (taken) throw invalid('/certificateNumber', '这个登记编号已经用于另一项合同')
}
