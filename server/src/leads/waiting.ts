import type { Database } from '@duijie/db/client'
import { leads } from '@duijie/db/schema/leads'
import { needs } from '@duijie/db/schema/needs'
import type { StalledLeads } from '@duijie/shared/leads'
import type { WaitingSide } from '@duijie/shared/waiting-sides'
import { eq, type SQL, sql } from 'drizzle-orm'

const enterpriseSilent = sql`(${leads.enterpriseSharedAt} is not null and ${leads.enterpriseAnswer} = 'none')`
const institutionSilent = sql`(${leads.institutionSharedAt} is not null and ${leads.institutionAnswer} = 'none')`

/**
 * Who is to act next on a lead, and since when; null where nobody is: agreed, closed or on hold.
 *
 * - suggested, screened: the bureau, which screens and pushes.
 * - pushed: the sides that were told and did not answer, since they were told. Once nobody owes an answer,
 *   the bureau: it introduces the two, tells the side not told yet, or asks again after a "not now".
 * - introduced, met, negotiating: both sides, who now talk with each other.
 */
export const waitingSide = sql<WaitingSide | null>`case
  when ${leads.status} <> 'active' or ${leads.stage} in ('agreed', 'closed') then null
  when ${leads.stage} in ('suggested', 'screened') then 'bureau'
  when ${leads.stage} <> 'pushed' then 'both'
  when ${enterpriseSilent} and ${institutionSilent} then 'both'
  when ${enterpriseSilent} then 'enterprise'
  when ${institutionSilent} then 'institution'
  else 'bureau'
end`

const waitingSince = sql`case
  when ${leads.stage} <> 'pushed' then ${leads.movedAt}
  when ${enterpriseSilent} and ${institutionSilent}
    then least(${leads.enterpriseSharedAt}, ${leads.institutionSharedAt})
  when ${enterpriseSilent} then ${leads.enterpriseSharedAt}
  when ${institutionSilent} then ${leads.institutionSharedAt}
  else greatest(${leads.movedAt}, ${leads.enterpriseAnsweredAt}, ${leads.institutionAnsweredAt})
end`

/** The leads that wait for an answer of that side. */
export const unansweredBy = (side: 'enterprise' | 'institution') =>
  sql`(${leads.status} = 'active' and ${leads.stage} = 'pushed' and ${side === 'enterprise' ? enterpriseSilent : institutionSilent})`

/** The leads of the condition that wait for somebody, counted by side and stage; whole days, longest first. */
export async function stalledLeads(
  db: Database,
  where: SQL | undefined,
  now: Date,
): Promise<StalledLeads['items']> {
  const waiting = db
    .select({
      side: waitingSide.as('side'),
      stage: leads.stage,
      days: sql<number>`greatest(0, floor(extract(epoch from ${now.toISOString()}::timestamptz - ${waitingSince}) / 86400))`.as(
        'days',
      ),
    })
    .from(leads)
    .innerJoin(needs, eq(leads.needId, needs.id))
    .where(where)
    .as('waiting')
  const found = await db
    .select({
      side: waiting.side,
      stage: waiting.stage,
      total: sql<number>`count(*)::int`,
      medianDays: sql<number>`percentile_cont(0.5) within group (order by ${waiting.days})::float`,
      longestDays: sql<number>`max(${waiting.days})::int`,
    })
    .from(waiting)
    .where(sql`${waiting.side} is not null`)
    .groupBy(waiting.side, waiting.stage)
    .orderBy(sql`max(${waiting.days}) desc`, waiting.side, waiting.stage)
  return found.flatMap(({ side, ...rest }) => (side === null ? [] : [{ side, ...rest }]))
}
