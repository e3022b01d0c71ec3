import type { Database } from '../client.ts'
import { auditEntries, type SubjectKind } from '../schema/audit.ts'
import { experts } from '../schema/experts.ts'
import { needPreferredInstitutions, needs } from '../schema/needs.ts'
import { newsItems } from '../schema/news-items.ts'
import { organizations, organizationTownships } from '../schema/organizations.ts'
import { outbox } from '../schema/outbox.ts'
import { researchResults, resultExperts, resultIps } from '../schema/research-results.ts'
import { townships } from '../schema/townships.ts'
import { needRows } from './need-rows.ts'
import { newsRows } from './news.ts'
import { organizationRows } from './organization-rows.ts'
import { resultRows } from './result-rows.ts'
import type { TrailStep } from './trail.ts'

interface Trail {
  subjectKind: SubjectKind
  subjectId: string
  trail: readonly TrailStep[]
}

/** Writes the demonstration district into an empty database; call it in a transaction. */
export async function loadDistrict(tx: Database, now: Date): Promise<void> {
  const base = organizationRows(now)
  const need = needRows(now)
  const result = resultRows(now)
  const told = newsRows(now)

  await tx.insert(townships).values(base.townships)
  await tx.insert(organizations).values(base.organizations)
  await tx.insert(organizationTownships).values(base.organizationTownships)
  await tx.insert(experts).values(base.experts)
  await tx.insert(needs).values(need.needs)
  await tx.insert(needPreferredInstitutions).values(need.preferredInstitutions)
  await tx.insert(researchResults).values(result.results)
  await tx.insert(resultExperts).values(result.resultExperts)
  await tx.insert(resultIps).values(result.resultIps)
  await tx.insert(newsItems).values(told.news)

  const entered = (subjectKind: SubjectKind, rows: readonly { id: string }[]) =>
    rows.map(({ id }) => ({ subjectKind, subjectId: id, trail: [{ action: 'create', at: base.at }] }))
  await recordTrails(tx, [
    ...entered('township', base.townships),
    ...entered('organization', base.organizations),
    ...entered('expert', base.experts),
    ...need.trails.map(({ id, trail }) => ({ subjectKind: 'need' as const, subjectId: id, trail })),
    ...result.trails.map(({ id, trail }) => ({ subjectKind: 'result' as const, subjectId: id, trail })),
    ...told.trails.map(({ id, trail }) => ({ subjectKind: 'news_item' as const, subjectId: id, trail })),
  ])
}

/** The audit entries in the order in which they happened, and one outbox row a record. */
async function recordTrails(tx: Database, trails: readonly Trail[]): Promise<void> {
  const entries = trails.flatMap(({ subjectKind, subjectId, trail }) =>
    trail.map((step, index) => ({
      ...step,
      subjectKind,
      subjectId,
      subjectVersion: index + 1,
      actorRole: 'system' as const,
    })),
  )
  await tx.insert(auditEntries).values(entries.sort((a, b) => a.at.getTime() - b.at.getTime()))
  await tx.insert(outbox).values(trails.map(({ subjectKind, subjectId }) => ({ subjectKind, subjectId })))
}
