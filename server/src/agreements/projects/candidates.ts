import type { Database } from '@duijie/db/client'
import { agreements } from '@duijie/db/schema/agreements'
import { contractRegistrations } from '@duijie/db/schema/contract-registrations'
import { provincialProjects } from '@duijie/db/schema/provincial-projects'
import { registeredStages, unfinishedProjectStages } from '@duijie/shared/agreement-stages'
import type { ProjectCandidate, ProvincialProjectRules } from '@duijie/shared/provincial-projects'
import { and, inArray, type SQL, sql } from 'drizzle-orm'
import { everything } from '../../access/filter.ts'
import { presentReference } from '../presenter.ts'
import { findAgreements } from '../repository.ts'
import { ineligibilityOf } from './eligibility.ts'

/** Agreements of the condition with all that stands against recommending each. */
export async function candidatesOf(
  db: Database,
  where: SQL | undefined,
  rules: ProvincialProjectRules,
): Promise<ProjectCandidate[]> {
  const rows = await findAgreements(db, where, everything)
  if (rows.length === 0) return []
  const ids = rows.map(({ agreement }) => agreement.id)
  const [registered, projects] = await Promise.all([
    db
      .select()
      .from(contractRegistrations)
      .where(
        and(
          inArray(contractRegistrations.agreementId, ids),
          inArray(contractRegistrations.stage, registeredStages),
        ),
      ),
    db
      .select()
      .from(provincialProjects)
      .where(inArray(provincialProjects.stage, ['recommended', 'approved', 'completed'])),
  ])
  const registrationOf = new Map(registered.map((each) => [each.agreementId, each]))
  const recommended = new Set(projects.map(({ agreementId }) => agreementId))
  const unfinished = projects.filter(({ stage }) => unfinishedProjectStages.some((each) => each === stage))

  return rows.map((row) => {
    const { agreement, enterprise, institution, expert } = row
    const registration = registrationOf.get(agreement.id)
    const busy = unfinished.find(
      ({ leaderId, agreementId }) =>
        leaderId !== null && leaderId === expert?.id && agreementId !== agreement.id,
    )
    const ineligible = ineligibilityOf(
      {
        stage: agreement.stage,
        enterpriseId: agreement.enterpriseId,
        institutionId: agreement.institutionId,
        leaderId: expert?.id ?? null,
        contractType: registration?.contractType ?? agreement.contractType,
        amountFen: registration?.transactionFen ?? agreement.amountFen,
        signedOn: agreement.signedOn,
        registered: registration !== undefined,
        leaderBusy: busy !== undefined,
        recommended: recommended.has(agreement.id),
      },
      rules,
    )
    return {
      agreement: presentReference(row),
      enterprise,
      institution,
      leader: expert,
      certificateNumber: registration?.certificateNumber ?? null,
      ineligible,
      busyWith: ineligible.includes('leader_busy') ? (busy?.title ?? null) : null,
    }
  })
}

/** Agreements that could ever be: supplements and letters of intent are none. */
export const contractsOnly = sql`${agreements.kind} in ('contract', 'joint')
  and ${agreements.stage} not in ('draft', 'cancelled')`
