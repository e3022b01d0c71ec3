import type { Agreement, AgreementReference } from '@duijie/shared/agreements'
import { daysBetween } from '@duijie/shared/days'
import type { Actor } from '../access/actor.ts'
import { isRunning, mayEdit, runsAgreements, usualMoves } from './policy.ts'
import type { AgreementRow, PartyRow } from './rows.ts'

/** What else is told of an agreement, as far as the reader may see it; each by its id. */
export interface AgreementSurroundings {
  parties: readonly PartyRow[]
  needs: ReadonlyMap<string, string>
  results: ReadonlyMap<string, string>
  leads: ReadonlyMap<string, string>
  events: ReadonlyMap<string, string>
  agreements: ReadonlyMap<string, AgreementReference>
}

const titled = (titles: ReadonlyMap<string, string>, id: string | null) => {
  const title = id === null ? undefined : titles.get(id)
  return id === null || title === undefined ? null : { id, title }
}

export function presentAgreement(
  actor: Actor,
  { agreement, enterprise, institution, township, expert, stop, ownerName, paidFen }: AgreementRow,
  { parties, needs, results, leads, events, agreements }: AgreementSurroundings,
  today: string,
): Agreement {
  const reference = (id: string | null) => (id === null ? null : (agreements.get(id) ?? null))
  const event = titled(events, agreement.eventId)
  return {
    id: agreement.id,
    title: agreement.title,
    number: agreement.number,
    kind: agreement.kind,
    stage: agreement.stage,
    stageReason: runsAgreements(actor) ? agreement.stageReason : '',
    enterprise,
    institution,
    otherParties: parties.map(({ organizationId, name }) => ({ organizationId, name })),
    township,
    need: titled(needs, agreement.needId),
    result: titled(results, agreement.resultId),
    expert,
    lead: titled(leads, agreement.leadId),
    event,
    stop:
      event && stop?.id && stop.institutionName
        ? { id: stop.id, institutionName: stop.institutionName }
        : null,
    techField: agreement.techField,
    cooperationMode: agreement.cooperationMode,
    contractType: agreement.contractType,
    amountFen: agreement.amountFen,
    paidFen,
    signedOn: agreement.signedOn,
    startsOn: agreement.startsOn,
    endsOn: agreement.endsOn,
    endsInDays:
      agreement.endsOn !== null && isRunning(agreement.stage) ? daysBetween(today, agreement.endsOn) : null,
    supersedes: reference(agreement.supersedesId),
    amends: reference(agreement.amendsId),
    renewedFrom: reference(agreement.renewedFromId),
    ipOwnership: agreement.ipOwnership,
    ipTerms: agreement.ipTerms,
    confidentialUntil: agreement.confidentialUntil,
    confidentialityTerms: agreement.confidentialityTerms,
    owner:
      agreement.ownerId === null || ownerName === null ? null : { id: agreement.ownerId, name: ownerName },
    note: runsAgreements(actor) ? agreement.note : null,
    permissions: {
      edit: mayEdit(actor, agreement.stage),
      moves: usualMoves(actor, agreement.stage),
    },
    version: agreement.version,
    createdAt: agreement.createdAt.toISOString(),
    updatedAt: agreement.updatedAt.toISOString(),
  }
}

export const presentReference = ({ agreement }: Pick<AgreementRow, 'agreement'>): AgreementReference => ({
  id: agreement.id,
  title: agreement.title,
  kind: agreement.kind,
  stage: agreement.stage,
  amountFen: agreement.amountFen,
  signedOn: agreement.signedOn,
})
