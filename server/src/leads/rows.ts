import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { experts } from '@duijie/db/schema/experts'
import { leads } from '@duijie/db/schema/leads'
import { needPreferredInstitutions, needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults } from '@duijie/db/schema/research-results'
import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

export type LeadRow = Awaited<ReturnType<typeof leadRows>>[number]
export type LeadValues = typeof leads.$inferInsert

const institutions = alias(organizations, 'institutions')

const preferredInstitutionIds = sql<string[]>`array(
  select ${needPreferredInstitutions.organizationId} from ${needPreferredInstitutions}
  where ${needPreferredInstitutions.needId} = ${needs.id})`

/** Leads with what they bring together. */
export function leadRows(db: Database) {
  return db
    .select({
      lead: leads,
      need: {
        id: needs.id,
        title: needs.title,
        techField: needs.techField,
        organizationId: needs.organizationId,
        townshipId: needs.townshipId,
        stage: needs.stage,
        status: needs.status,
        confidentiality: needs.confidentiality,
        showOrganization: needs.showOrganization,
        createdBy: needs.createdBy,
        preferredInstitutionIds,
      },
      organization: { id: organizations.id, kind: organizations.kind, name: organizations.name },
      institution: { id: institutions.id, kind: institutions.kind, name: institutions.name },
      resultTitle: researchResults.title,
      expertName: experts.name,
      expertTitle: experts.title,
      ownerName: accounts.name,
    })
    .from(leads)
    .innerJoin(needs, eq(leads.needId, needs.id))
    .innerJoin(organizations, eq(needs.organizationId, organizations.id))
    .innerJoin(institutions, eq(leads.institutionId, institutions.id))
    .leftJoin(researchResults, eq(leads.resultId, researchResults.id))
    .leftJoin(experts, eq(leads.expertId, experts.id))
    .leftJoin(accounts, eq(leads.ownerId, accounts.id))
    .$dynamic()
}
