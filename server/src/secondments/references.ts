import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { eq } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import type { AccountService } from '../accounts/service.ts'
import type { AgreementService } from '../agreements/service.ts'
import { DomainError, invalid } from '../errors.ts'
import type { ExpertService } from '../experts/service.ts'
import type { NeedService } from '../needs/service.ts'

export interface SecondmentReferenceDependencies {
  db: Database
  accounts: AccountService
  agreements: AgreementService
  experts: ExpertService
  needs: NeedService
}

export interface SecondmentReferring {
  expertId: string
  enterpriseId: string
  needId: string | null
  agreementId: string | null
  ownerId: string | null
}

/** Refuses a secondment that names what does not exist, or what is not of its enterprise. */
export function createSecondmentRefusal(dependencies: SecondmentReferenceDependencies) {
  const { db, accounts, agreements, experts, needs } = dependencies

  /** What has a service of its own is asked for there. */
  async function known<Found>(pointer: string, detail: string, get: () => Promise<Found>): Promise<Found> {
    try {
      return await get()
    } catch (error) {
      throw error instanceof DomainError && error.code === 'not_found' ? invalid(pointer, detail) : error
    }
  }

  async function refuseNeed(actor: Actor, enterpriseId: string, needId: string): Promise<void> {
    const need = await known('/needId', '没有这项需求', () => needs.get(actor, needId))
    if (need.organization?.id !== enterpriseId) throw invalid('/needId', '这项需求不是该企业的')
  }

  return {
    refuseNeed,

    async refuse(actor: Actor, fields: SecondmentReferring): Promise<void> {
      const { expertId, enterpriseId, needId, agreementId, ownerId } = fields
      const [enterprise] = await db
        .select({ kind: organizations.kind })
        .from(organizations)
        .where(eq(organizations.id, enterpriseId))
      if (enterprise?.kind !== 'enterprise') throw invalid('/enterpriseId', '没有这家企业')
      await known('/expertId', '没有这位专家', () => experts.get(actor, expertId))
      if (needId !== null) await refuseNeed(actor, enterpriseId, needId)
      if (agreementId !== null) {
        const agreement = await known('/agreementId', '没有这项协议', () =>
          agreements.get(actor, agreementId),
        )
        const others = agreement.otherParties.map(({ organizationId }) => organizationId)
        if (![agreement.enterprise?.id, ...others].includes(enterpriseId)) {
          throw invalid('/agreementId', '这项协议不是该企业签订的')
        }
      }
      if (ownerId !== null && !(await accounts.isStaff(ownerId))) {
        throw invalid('/ownerId', '负责人应为科技局工作人员')
      }
    },
  }
}
