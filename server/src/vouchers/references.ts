import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { signedAgreementStages } from '@duijie/shared/agreement-stages'
import { eq } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import type { AccountService } from '../accounts/service.ts'
import type { AgreementService } from '../agreements/service.ts'
import { DomainError, invalid } from '../errors.ts'

export interface VoucherReferenceDependencies {
  db: Database
  accounts: AccountService
  agreements: AgreementService
}

export interface VoucherReferring {
  enterpriseId: string
  institutionId: string | null
  agreementId: string | null
  ownerId: string | null
}

/** Refuses a voucher that names what does not exist, or an agreement that is not signed by its enterprise. */
export function createVoucherRefusal({ db, accounts, agreements }: VoucherReferenceDependencies) {
  async function refuseOrganization(
    id: string,
    kind: 'enterprise' | 'institution',
    pointer: string,
    detail: string,
  ): Promise<void> {
    const [found] = await db
      .select({ kind: organizations.kind })
      .from(organizations)
      .where(eq(organizations.id, id))
    if (found?.kind !== kind) throw invalid(pointer, detail)
  }

  async function refuseAgreement(actor: Actor, enterpriseId: string, agreementId: string): Promise<void> {
    const agreement = await agreements.get(actor, agreementId).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'not_found') {
        throw invalid('/agreementId', '没有这项协议')
      }
      throw error
    })
    const parties = [agreement.enterprise?.id, ...agreement.otherParties.map((party) => party.organizationId)]
    if (!parties.includes(enterpriseId)) throw invalid('/agreementId', '这项协议不是该企业签订的')
    if (!signedAgreementStages.some((stage) => stage === agreement.stage)) {
      throw invalid('/agreementId', '这项协议还没有签订，或已作废')
    }
  }

  return {
    refuseAgreement,

    async refuse(actor: Actor, { enterpriseId, institutionId, agreementId, ownerId }: VoucherReferring) {
      await refuseOrganization(enterpriseId, 'enterprise', '/enterpriseId', '没有这家企业')
      if (institutionId !== null) {
        await refuseOrganization(institutionId, 'institution', '/institutionId', '没有这所高校院所')
      }
      if (agreementId !== null) await refuseAgreement(actor, enterpriseId, agreementId)
      if (ownerId !== null && !(await accounts.isStaff(ownerId))) {
        throw invalid('/ownerId', '负责人应为科技局工作人员')
      }
    },
  }
}
