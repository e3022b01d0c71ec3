import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults, resultExperts } from '@duijie/db/schema/research-results'
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { ResultSearchDocument } from './documents.ts'

/** The experts come in the same statement, so that a document is of one moment. */
const rows = (db: Database) =>
  db
    .select({
      result: researchResults,
      organizationName: organizations.name,
      expertNames: sql<string[]>`array(
        select ${experts.name} from ${resultExperts}
        join ${experts} on ${experts.id} = ${resultExperts.expertId}
        where ${resultExperts.resultId} = ${researchResults.id}
        order by ${resultExperts.position})`,
    })
    .from(researchResults)
    .innerJoin(organizations, eq(researchResults.organizationId, organizations.id))

/** What was merged into another is not found. */
const present = isNull(researchResults.mergedIntoId)

type Row = Awaited<ReturnType<typeof rows>>[number]

/** The present state of the results; those that are gone are left out. */
export async function readResultDocuments(
  db: Database,
  ids: readonly string[],
): Promise<ResultSearchDocument[]> {
  if (ids.length === 0) return []
  return (await rows(db).where(and(inArray(researchResults.id, [...ids]), present))).map(documentOf)
}

/** All results, page by page. */
export async function* resultDocumentPages(
  db: Database,
  size: number,
): AsyncIterable<ResultSearchDocument[]> {
  let last: string | undefined
  do {
    const page: Row[] = await rows(db)
      .where(last === undefined ? present : and(gt(researchResults.id, last), present))
      .orderBy(asc(researchResults.id))
      .limit(size)
    last = page.length === size ? page.at(-1)?.result.id : undefined
    yield page.map(documentOf)
  } while (last !== undefined)
}

function documentOf({ result, organizationName, expertNames }: Row): ResultSearchDocument {
  return {
    id: result.id,
    version: result.version,
    text: {
      title: result.title,
      summary: result.summary,
      innovation: result.innovation,
      applications: result.applications,
      expertNames: expertNames.join('、'),
      organizationName,
    },
    facts: {
      organizationId: result.organizationId,
      stage: result.stage,
      status: result.status,
      techField: result.techField,
      form: result.form,
      cooperationModes: result.cooperationModes,
      trl: result.trl,
      publishedAt: result.publishedAt?.getTime() ?? null,
    },
  }
}
