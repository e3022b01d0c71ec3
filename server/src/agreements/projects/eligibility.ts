import { type AgreementStage, signedAgreementStages } from '@duijie/shared/agreement-stages'
import type { ContractType } from '@duijie/shared/closed-lists'
import type { Ineligibility, ProvincialProjectRules } from '@duijie/shared/provincial-projects'

/** What the rules look at. */
export interface Candidate {
  stage: AgreementStage
  enterpriseId: string | null
  institutionId: string | null
  leaderId: string | null
  /** as it was registered, else as it was agreed */
  contractType: ContractType | null
  amountFen: number | null
  signedOn: string | null
  registered: boolean
  /** whether the leader has an unfinished project beside this one */
  leaderBusy: boolean
  recommended: boolean
}

const over: readonly AgreementStage[] = ['superseded', 'terminated']

/** Everything that stands against recommending an agreement; nothing where it may be recommended. */
export function ineligibilityOf(agreement: Candidate, rules: ProvincialProjectRules): Ineligibility[] {
  const { stage, signedOn, contractType, leaderId } = agreement
  const signed = signedAgreementStages.some((each) => each === stage) && !over.includes(stage)
  const outside =
    signedOn === null ||
    (rules.signedFrom !== null && signedOn < rules.signedFrom) ||
    (rules.signedTo !== null && signedOn > rules.signedTo)
  const found: Record<Ineligibility, boolean> = {
    already_recommended: agreement.recommended,
    not_signed: !signed,
    not_registered: rules.registered && !agreement.registered,
    contract_type: contractType === null || !rules.contractTypes.includes(contractType),
    outside_window: signed && outside,
    amount: (agreement.amountFen ?? 0) < rules.minAmountFen,
    no_enterprise: agreement.enterpriseId === null,
    no_institution: agreement.institutionId === null,
    no_leader: rules.freeLeader && leaderId === null,
    leader_busy: rules.freeLeader && agreement.leaderBusy,
  }
  return (Object.keys(found) as Ineligibility[]).filter((reason) => found[reason])
}
