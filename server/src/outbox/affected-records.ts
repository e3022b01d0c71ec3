import type { Database } from '@duijie/db/client'
import type { SubjectKind } from '@duijie/db/schema/audit'
import { needs } from '@duijie/db/schema/needs'
import { researchResults, resultExperts } from '@duijie/db/schema/research-results'
import { inArray } from 'drizzle-orm'
import type { RecordKind } from './follower.ts'

interface Changed {
  subjectKind: SubjectKind
  subjectId: string
}

/** The needs and results that read otherwise after the changes: an organization's name stands in all its own. */
export async function affectedRecords(
  db: Database,
  changes: readonly Changed[],
): Promise<Record<RecordKind, string[]>> {
  const changed = (kind: SubjectKind) => [
    ...new Set(changes.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)),
  ]
  const organizationIds = changed('organization')
  const expertIds = changed('expert')
  const needIds = new Set(changed('need'))
  const resultIds = new Set(changed('result'))
  if (organizationIds.length > 0) {
    const ofNeeds = await db
      .select({ id: needs.id })
      .from(needs)
      .where(inArray(needs.organizationId, organizationIds))
    const ofResults = await db
      .select({ id: researchResults.id })
      .from(researchResults)
      .where(inArray(researchResults.organizationId, organizationIds))
    for (const { id } of ofNeeds) needIds.add(id)
    for (const { id } of ofResults) resultIds.add(id)
  }
  if (expertIds.length > 0) {
    const ofExperts = await db
      .select({ id: resultExperts.resultId })
      .from(resultExperts)
      .where(inArray(resultExperts.expertId, expertIds))
    for (const { id } of ofExperts) resultIds.add(id)
  }
  return { needs: [...needIds], results: [...resultIds] }
}
