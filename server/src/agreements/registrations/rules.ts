import { type RegistrationStage, registeredStages } from '@duijie/shared/agreement-stages'
import type { EvidenceKind } from '@duijie/shared/attachments'
import type { RegistrationCheck, RegistrationRules } from '@duijie/shared/contract-registrations'
import { addDays } from '@duijie/shared/days'
import type { RegistrationRow } from './rows.ts'

type Registration = RegistrationRow['registration']
const closed: readonly RegistrationStage[] = ['not_applicable', 'refused', 'deregistered']
const stands = (stage: RegistrationStage) => registeredStages.some((each) => each === stage)

/** By when it is to be handed in, or handed in again; null where nothing is due. */
export function dueOn(
  { stage, stageDay }: Pick<Registration, 'stage' | 'stageDay'>,
  signedOn: string | null,
  { submitWithinDays, correctWithinDays }: RegistrationRules,
): string | null {
  if (stage === 'preparing' && signedOn !== null && submitWithinDays !== null) {
    return addDays(signedOn, submitWithinDays)
  }
  if (stage === 'correction' && correctWithinDays !== null) return addDays(stageDay, correctWithinDays)
  return null
}

/** What the rules find amiss with a registration as it is entered. */
export function problemsOf(
  registration: Registration,
  due: string | null,
  rules: RegistrationRules,
  today: string,
): RegistrationCheck[] {
  if (closed.includes(registration.stage)) return []
  const { contractType, transactionFen, technologyFen, receivedFen, registrantId, registrantName, place } =
    registration
  const beyond = (part: number | null) => part !== null && transactionFen !== null && part > transactionFen
  const found: Record<RegistrationCheck, boolean> = {
    contract_type: contractType === null || !rules.contractTypes.includes(contractType),
    amounts: transactionFen === null || technologyFen === null,
    technology_within_transaction: beyond(technologyFen),
    received_within_transaction: beyond(receivedFen),
    registrant: registrantId === null && registrantName === '',
    place: place === '',
    deadline: due !== null && due < today,
  }
  return (Object.keys(found) as RegistrationCheck[]).filter((code) => found[code])
}

/** The evidence that the rules ask for; the certificate is there only once the contract is registered. */
export function evidenceOf(
  { direction, stage }: Pick<Registration, 'direction' | 'stage'>,
  present: ReadonlySet<EvidenceKind>,
  rules: RegistrationRules,
): { kind: EvidenceKind; present: boolean }[] {
  if (closed.includes(stage)) return []
  const asked = rules.evidence[direction]
  const kinds =
    stands(stage) && !asked.includes('registration_certificate')
      ? [...asked, 'registration_certificate' as const]
      : asked
  return kinds.map((kind) => ({ kind, present: present.has(kind) }))
}
