import { experts } from '@duijie/db/schema/experts'
import { leads } from '@duijie/db/schema/leads'
import { needs } from '@duijie/db/schema/needs'
import { researchResults, resultExperts } from '@duijie/db/schema/research-results'
import { visits } from '@duijie/db/schema/visits'
import { sql } from 'drizzle-orm'
import { filterToSql } from '../access/filter-sql.ts'
import { leadFilterColumns } from '../access/lead-filter-columns.ts'
import { needFilterColumns } from '../access/need-filter-columns.ts'
import { resultFilterColumns } from '../access/result-filter-columns.ts'
import { fullNeeds, namedLeads, visibleLeads, visibleResults, visibleVisits } from '../access/visibility.ts'
import { visitFilterColumns } from '../access/visit-filter-columns.ts'
import { dayIn, othersThan, type TimelineSourceOf } from './source.ts'

const needsOf: TimelineSourceOf = (actor, subject) =>
  subject.kind !== 'enterprise'
    ? undefined
    : {
        kind: 'need',
        id: needs.id,
        pageId: needs.id,
        day: dayIn(needs.createdAt),
        title: sql`${needs.title}`,
        stage: sql`case when ${needs.status} = 'active' then ${needs.stage} else ${needs.status} end`,
        from: sql`${needs}`,
        where: sql`${needs.organizationId} = ${subject.id} and ${needs.mergedIntoId} is null
          and ${filterToSql(fullNeeds(actor), needFilterColumns)}`,
      }

const resultsOf: TimelineSourceOf = (actor, subject) =>
  subject.kind === 'enterprise'
    ? undefined
    : {
        kind: 'result',
        id: researchResults.id,
        pageId: researchResults.id,
        day: dayIn(sql`coalesce(${researchResults.publishedAt}, ${researchResults.createdAt})`),
        title: sql`${researchResults.title}`,
        stage: sql`case when ${researchResults.status} = 'active' then ${researchResults.stage}
          else ${researchResults.status} end`,
        from: sql`${researchResults}`,
        where: sql`${
          subject.kind === 'expert'
            ? sql`exists (select 1 from ${resultExperts} where ${resultExperts.resultId} = ${researchResults.id}
                and ${resultExperts.expertId} = ${subject.id})`
            : sql`${researchResults.organizationId} = ${subject.id}`
        } and ${researchResults.mergedIntoId} is null
          and ${filterToSql(visibleResults(actor), resultFilterColumns)}`,
      }

const ofLeads = { enterprise: needs.organizationId, institution: leads.institutionId, expert: leads.expertId }

const leadsOf: TimelineSourceOf = (actor, subject) => ({
  kind: 'lead',
  id: leads.id,
  pageId: leads.id,
  day: dayIn(leads.createdAt),
  title: sql`${needs.title}`,
  detail: sql`coalesce(${researchResults.title}, '')`,
  stage: sql`${leads.stage}`,
  others: othersThan(
    subject,
    sql`case when ${filterToSql(namedLeads(actor), leadFilterColumns)} then ${needs.organizationId} end`,
    leads.institutionId,
  ),
  expertId: sql`${leads.expertId}`,
  from: sql`${leads} join ${needs} on ${needs.id} = ${leads.needId}
    left join ${researchResults} on ${researchResults.id} = ${leads.resultId}`,
  where: sql`${
    subject.kind === 'expert'
      ? sql`(${leads.expertId} = ${subject.id} or exists (
          select 1 from ${resultExperts} join ${experts} on ${experts.id} = ${resultExperts.expertId}
          where ${resultExperts.resultId} = ${leads.resultId} and ${experts.id} = ${subject.id}))`
      : sql`${ofLeads[subject.kind]} = ${subject.id}`
  } and ${filterToSql(visibleLeads(actor), leadFilterColumns)}`,
})

const visitsOf: TimelineSourceOf = (actor, subject) =>
  subject.kind !== 'enterprise'
    ? undefined
    : {
        kind: 'visit',
        id: visits.id,
        pageId: visits.id,
        day: sql`${visits.day}`,
        title: sql`array_to_string(${visits.topics}, '、')`,
        detail: sql`left(${visits.summary}, 200)`,
        stage: sql`${visits.stage}`,
        from: sql`${visits}`,
        where: sql`${visits.enterpriseId} = ${subject.id}
          and ${filterToSql(visibleVisits(actor), visitFilterColumns)}`,
      }

export const workSources = [needsOf, resultsOf, leadsOf, visitsOf]
