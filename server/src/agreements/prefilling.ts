import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { eventStops } from '@duijie/db/schema/hosted-events'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults, resultExperts } from '@duijie/db/schema/research-results'
import {
  type AgreementPrefill,
  type AgreementPrefillQuery,
  agreementPrefillSchema,
} from '@duijie/shared/agreements'
import { contractTypeOf } from '@duijie/shared/closed-lists'
import { addDays, dayOf } from '@duijie/shared/days'
import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import type { MeetingService } from '../events/meetings/service.ts'
import type { EventService } from '../events/service.ts'
import type { LeadService } from '../leads/service.ts'
import type { NeedService } from '../needs/service.ts'
import { bureauOnly } from './policy.ts'
import type { AgreementReading } from './reading.ts'

interface Dependencies {
  db: Database
  events: EventService
  leads: LeadService
  meetings: MeetingService
  needs: NeedService
  reading: AgreementReading
}

const blank: AgreementPrefill = {
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

/** What is known of an agreement before anybody fills it in, from what it comes from. */
export function createPrefilling({ db, events, leads, meetings, needs, reading }: Dependencies) {
  async function ofNeed(actor: Actor, needId: string): Promise<AgreementPrefill> {
    const need = await needs.get(actor, needId)
    if (need.access !== 'full') throw notFound()
    const cooperationMode = need.cooperationModes.find((mode) => mode !== 'other') ?? null
    return {
      ...blank,
      title: need.title.slice(0, 160),
      enterprise: need.organization,
      need: { id: need.id, title: need.title },
      techField: need.techField,
      cooperationMode,
      contractType: cooperationMode && contractTypeOf[cooperationMode],
    }
  }

  /** With the first of those who made the result, who leads the work on it. */
  async function ofResult(id: string): Promise<Pick<AgreementPrefill, 'result' | 'expert'>> {
    const [found] = await db
      .select({
        result: { id: researchResults.id, title: researchResults.title },
        expert: { id: experts.id, name: experts.name },
      })
      .from(researchResults)
      .leftJoin(resultExperts, eq(resultExperts.resultId, researchResults.id))
      .leftJoin(experts, eq(resultExperts.expertId, experts.id))
      .where(eq(researchResults.id, id))
      .orderBy(asc(resultExperts.position))
      .limit(1)
    return { result: found?.result ?? null, expert: found?.expert ?? null }
  }

  async function expertOf(id: string | null): Promise<AgreementPrefill['expert']> {
    if (id === null) return null
    const [found] = await db
      .select({ id: experts.id, name: experts.name })
      .from(experts)
      .where(eq(experts.id, id))
    return found ?? null
  }

  async function ofLead(actor: Actor, id: string): Promise<AgreementPrefill> {
    const { lead, institution } = await leads.row(actor, id)
    const titles = await leads.titlesOf(actor, [id])
    return {
      ...(await ofNeed(actor, lead.needId)),
      institution,
      expert: await expertOf(lead.expertId),
      ...(lead.resultId && (await ofResult(lead.resultId))),
      lead: { id, title: titles.get(id) ?? '' },
    }
  }

  async function ofMeeting(actor: Actor, id: string): Promise<AgreementPrefill> {
    const meeting = await meetings.get(actor, id)
    const event = await events.get(actor, meeting.eventId)
    const institution = meeting.institution.organization
    const from = meeting.leadId
      ? await ofLead(actor, meeting.leadId)
      : meeting.need
        ? await ofNeed(actor, meeting.need.id)
        : blank
    const [stop] = await db
      .select({ id: eventStops.id, institutionName: organizations.name })
      .from(eventStops)
      .innerJoin(organizations, eq(eventStops.institutionId, organizations.id))
      .where(and(eq(eventStops.eventId, event.id), eq(eventStops.institutionId, institution.id)))
      .orderBy(asc(eventStops.position))
      .limit(1)
    return {
      ...from,
      enterprise: meeting.enterprise.organization,
      institution,
      expert: meeting.institution.expert ?? from.expert,
      event: { id: event.id, title: event.title },
      stop: stop ?? null,
      signedOn: dayOf(new Date(meeting.startsAt ?? event.startsAt)),
    }
  }

  /** The same parties about the same thing. */
  async function after(actor: Actor, id: string): Promise<AgreementPrefill> {
    return {
      ...agreementPrefillSchema.parse(await reading.get(actor, id)),
      signedOn: null,
      startsOn: null,
      endsOn: null,
      supersedes: null,
      amends: null,
      renewedFrom: null,
    }
  }

  async function referenceTo(actor: Actor, id: string) {
    const { id: of, title, kind, stage, amountFen, signedOn } = await reading.get(actor, id)
    return { id: of, title, kind, stage, amountFen, signedOn }
  }

  return async function prefill(actor: Actor, query: AgreementPrefillQuery): Promise<AgreementPrefill> {
    bureauOnly(actor)
    if ('leadId' in query) return ofLead(actor, query.leadId)
    if ('meetingId' in query) return ofMeeting(actor, query.meetingId)
    if ('needId' in query) return ofNeed(actor, query.needId)
    if ('supersedesId' in query) {
      const filled = await after(actor, query.supersedesId)
      return { ...filled, kind: 'contract', supersedes: await referenceTo(actor, query.supersedesId) }
    }
    if ('amendsId' in query) {
      const filled = await after(actor, query.amendsId)
      const amends = await referenceTo(actor, query.amendsId)
      const title = `${filled.title}补充协议`.slice(0, 160)
      return { ...filled, kind: 'supplement', title, amountFen: null, amends }
    }
    const filled = await after(actor, query.renewsId)
    const { endsOn } = await reading.get(actor, query.renewsId)
    const startsOn = endsOn && addDays(endsOn, 1)
    return { ...filled, startsOn, renewedFrom: await referenceTo(actor, query.renewsId) }
  }
}
