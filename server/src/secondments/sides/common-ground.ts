import type { Database } from '@duijie/db/client'
import { agreements } from '@duijie/db/schema/agreements'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { leads } from '@duijie/db/schema/leads'
import { meetings } from '@duijie/db/schema/meetings'
import { needs } from '@duijie/db/schema/needs'
import { resultExperts } from '@duijie/db/schema/research-results'
import { secondments } from '@duijie/db/schema/secondments'
import { signedAgreementStages } from '@duijie/shared/agreement-stages'
import { runningSecondmentStages } from '@duijie/shared/secondment-stages'
import { and, count, countDistinct, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import { alias, union } from 'drizzle-orm/pg-core'

export type Counts = ReadonlyMap<string, number>

const byExpert = (rows: { expertId: string | null; times: number }[]): Counts =>
  new Map(rows.flatMap(({ expertId, times }) => (expertId === null ? [] : [[expertId, times] as const])))

/**
 * What an enterprise and experts have in common, counted by expert: agreements signed, meetings held, open leads of
 * the expert or of its results. It knows of everything: for the bureau alone.
 */
export async function commonGround(db: Database, enterpriseId: string) {
  const enterpriseGuests = alias(eventGuests, 'enterprise_guests')
  const institutionGuests = alias(eventGuests, 'institution_guests')
  const open = and(eq(needs.organizationId, enterpriseId), ne(leads.stage, 'closed'))
  const leadExperts = union(
    db
      .select({ leadId: leads.id, expertId: sql<string>`${leads.expertId}`.as('expert_id') })
      .from(leads)
      .innerJoin(needs, eq(leads.needId, needs.id))
      .where(and(open, isNotNull(leads.expertId))),
    db
      .select({ leadId: leads.id, expertId: sql<string>`${resultExperts.expertId}`.as('expert_id') })
      .from(leads)
      .innerJoin(needs, eq(leads.needId, needs.id))
      .innerJoin(resultExperts, eq(resultExperts.resultId, leads.resultId))
      .where(open),
  ).as('lead_experts')
  const [signed, met, led, running] = await Promise.all([
    db
      .select({ expertId: agreements.expertId, times: count() })
      .from(agreements)
      .where(
        and(
          eq(agreements.enterpriseId, enterpriseId),
          inArray(agreements.stage, signedAgreementStages),
          isNotNull(agreements.expertId),
        ),
      )
      .groupBy(agreements.expertId),
    db
      .select({ expertId: institutionGuests.expertId, times: count() })
      .from(meetings)
      .innerJoin(enterpriseGuests, eq(meetings.enterpriseGuestId, enterpriseGuests.id))
      .innerJoin(institutionGuests, eq(meetings.institutionGuestId, institutionGuests.id))
      .where(
        and(
          eq(enterpriseGuests.organizationId, enterpriseId),
          eq(meetings.stage, 'held'),
          isNotNull(institutionGuests.expertId),
        ),
      )
      .groupBy(institutionGuests.expertId),
    db
      .select({ expertId: leadExperts.expertId, times: countDistinct(leadExperts.leadId) })
      .from(leadExperts)
      .groupBy(leadExperts.expertId),
    db
      .select({ expertId: secondments.expertId })
      .from(secondments)
      .where(
        and(eq(secondments.enterpriseId, enterpriseId), inArray(secondments.stage, runningSecondmentStages)),
      ),
  ])
  return {
    agreements: byExpert(signed),
    meetings: byExpert(met),
    leads: byExpert(led),
    /** those who serve there already, or are about to */
    running: new Set(running.map(({ expertId }) => expertId)),
  }
}
