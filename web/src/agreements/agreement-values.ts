import type { Agreement, AgreementInput, AgreementPrefill } from '@duijie/shared/agreements'
import { fenFromWan, wanFromFen } from '@duijie/shared/money'

type Plain = Omit<AgreementInput, 'amountFen' | 'contractType' | 'ownerId'>

/** What the form of an agreement holds; money in 万元. */
export interface AgreementValues extends Plain {
  contractType: NonNullable<AgreementInput['contractType']> | null
  amountWan: number | null
  ownerId: string | null
}

export const blankAgreement: AgreementPrefill = {
  title: '',
  kind: 'contract',
  enterprise: null,
  institution: null,
  otherParties: [],
  need: null,
  result: null,
  expert: null,
  lead: null,
  event: null,
  stop: null,
  techField: null,
  cooperationMode: null,
  contractType: null,
  amountFen: null,
  signedOn: null,
  startsOn: null,
  endsOn: null,
  supersedes: null,
  amends: null,
  renewedFrom: null,
  ipOwnership: null,
  ipTerms: '',
  confidentialUntil: null,
  confidentialityTerms: '',
}

/** What the form begins with: what was known beforehand, or what was entered. */
export function valuesOf(
  from: AgreementPrefill,
  beside: Pick<Agreement, 'number' | 'owner' | 'note'> | { ownerId: string | null },
): AgreementValues {
  const entered = 'owner' in beside
  return {
    title: from.title,
    number: entered ? beside.number : '',
    kind: from.kind,
    enterpriseId: from.enterprise?.id ?? null,
    institutionId: from.institution?.id ?? null,
    otherParties: from.otherParties.map(({ organizationId, name }) => ({
      organizationId,
      name: organizationId === null ? name : '',
    })),
    needId: from.need?.id ?? null,
    resultId: from.result?.id ?? null,
    expertId: from.expert?.id ?? null,
    leadId: from.lead?.id ?? null,
    eventId: from.event?.id ?? null,
    stopId: from.stop?.id ?? null,
    techField: from.techField,
    cooperationMode: from.cooperationMode,
    contractType: from.contractType,
    amountWan: from.amountFen === null ? null : wanFromFen(from.amountFen),
    signedOn: from.signedOn,
    startsOn: from.startsOn,
    endsOn: from.endsOn,
    supersedesId: from.supersedes?.id ?? null,
    amendsId: from.amends?.id ?? null,
    renewedFromId: from.renewedFrom?.id ?? null,
    ipOwnership: from.ipOwnership,
    ipTerms: from.ipTerms,
    confidentialUntil: from.confidentialUntil,
    confidentialityTerms: from.confidentialityTerms,
    ownerId: entered ? (beside.owner?.id ?? null) : beside.ownerId,
    note: entered ? (beside.note ?? '') : '',
  }
}

/** What the form holds, as the API takes it. */
export function inputOf({ amountWan, ownerId, ...values }: AgreementValues): AgreementInput {
  const supplement = values.kind === 'supplement'
  const otherParties = values.otherParties.filter(
    ({ organizationId, name }) => organizationId !== null || name.trim() !== '',
  )
  return {
    ...values,
    otherParties,
    amountFen: amountWan === null ? null : fenFromWan(amountWan),
    stopId: values.eventId === null ? null : values.stopId,
    amendsId: supplement ? values.amendsId : null,
    supersedesId: supplement ? null : values.supersedesId,
    ...(ownerId && { ownerId }),
  }
}
