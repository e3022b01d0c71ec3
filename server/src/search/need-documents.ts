import type { Database } from '@duijie/db/client'
import { needPreferredInstitutions, needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { NeedSearchDocument } from './documents.ts'

/** The institutions come in the same statement, so that a document is of one moment. */
const rows = (db: Database) =>
  db
    .select({
      need: needs,
      organizationName: organizations.name,
      preferredInstitutionIds: sql<string[]>`array(
        select ${needPreferredInstitutions.organizationId} from ${needPreferredInstitutions}
        where ${needPreferredInstitutions.needId} = ${needs.id})`,
    })
    .from(needs)
    .innerJoin(organizations, eq(needs.organizationId, organizations.id))

/** What was merged into another is not found. */
const present = isNull(needs.mergedIntoId)

type Row = Awaited<ReturnType<typeof rows>>[number]

/** The present state of the needs; those that are gone are left out. */
export async function readNeedDocuments(db: Database, ids: readonly string[]): Promise<NeedSearchDocument[]> {
  if (ids.length === 0) return []
  return (await rows(db).where(and(inArray(needs.id, [...ids]), present))).map(documentOf)
}

/** All needs, page by page. */
export async function* needDocumentPages(db: Database, size: number): AsyncIterable<NeedSearchDocument[]> {
  let last: string | undefined
  do {
    const page: Row[] = await rows(db)
      .where(last === undefined ? present : and(gt(needs.id, last), present))
      .orderBy(asc(needs.id))
      .limit(size)
    last = page.length === size ? page.at(-1)?.need.id : undefined
    yield page.map(documentOf)
  } while (last !== undefined)
}

function documentOf({ need, organizationName, preferredInstitutionIds }: Row): NeedSearchDocument {
  return {
    id: need.id,
    version: need.version,
    text: {
      title: need.title,
      teaser: need.teaser ?? '',
      problem: need.problem,
      targets: need.targets,
      currentState: need.currentState,
      originalText: need.originalText,
      industry: need.industry,
      organizationName,
    },
    facts: {
      organizationId: need.organizationId,
      townshipId: need.townshipId,
      stage: need.stage,
      status: need.status,
      confidentiality: need.confidentiality,
      showOrganization: need.showOrganization,
      preferredInstitutionIds,
      createdBy: need.createdBy,
      techField: need.techField,
      kind: need.kind,
      cooperationModes: need.cooperationModes,
      minTrl: need.minTrl,
      publishedAt: need.publishedAt?.getTime() ?? null,
    },
  }
}
