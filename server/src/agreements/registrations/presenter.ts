import type { EvidenceKind } from '@duijie/shared/attachments'
import type { ContractRegistration, RegistrationRules } from '@duijie/shared/contract-registrations'
import type { Actor } from '../../access/actor.ts'
import { runsAgreements } from '../policy.ts'
import { presentReference } from '../presenter.ts'
import { usualMoves } from './policy.ts'
import type { RegistrationRow } from './rows.ts'
import { dueOn, evidenceOf, problemsOf } from './rules.ts'

export function presentRegistration(
  actor: Actor,
  { registration, agreement, enterprise, institution, registrant }: RegistrationRow,
  { present, rules, today }: { present: ReadonlySet<EvidenceKind>; rules: RegistrationRules; today: string },
): ContractRegistration {
  const bureau = runsAgreements(actor)
  const due = dueOn(registration, agreement.signedOn, rules)
  return {
    id: registration.id,
    agreement: presentReference({ agreement }),
    enterprise,
    institution,
    stage: registration.stage,
    stageReason: registration.stageReason,
    direction: registration.direction,
    registrant,
    registrantName: registration.registrantName,
    place: registration.place,
    contractType: registration.contractType,
    certificateNumber: registration.certificateNumber,
    submittedOn: registration.submittedOn,
    registeredOn: registration.registeredOn,
    transactionFen: registration.transactionFen,
    technologyFen: registration.technologyFen,
    receivedFen: registration.receivedFen,
    dueOn: due,
    evidence: evidenceOf(registration, present, rules),
    problems: problemsOf(registration, due, rules, today),
    note: bureau ? registration.note : null,
    permissions: {
      edit: bureau && registration.stage !== 'deregistered' && registration.stage !== 'refused',
      moves: usualMoves(actor, registration.stage),
    },
    version: registration.version,
    createdAt: registration.createdAt.toISOString(),
    updatedAt: registration.updatedAt.toISOString(),
  }
}
