import type { Database } from '@duijie/db/client'
import { needs as needTable } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import { openNeedStages } from '@duijie/shared/stages'
import { desc, inArray } from 'drizzle-orm'
import { system } from '../../access/actor.ts'
import type { NeedDocument, ResultDocument } from '../../matching/documents.ts'
import type { NeedService } from '../../needs/service.ts'
import type { ResultService } from '../../results/service.ts'
import { needDocumentOf, resultDocumentOf } from '../documents.ts'
import type { JudgedPair } from './judged-pairs.ts'

interface Dependencies {
  db: Database
  needs: NeedService
  results: ResultService
}

/** So many of the newest of each side tell which terms are rare; more would hardly change it. */
const BESIDE = 3000
const BATCH = 200

/** The documents of the judged pairs, whatever has become of them, and the newest published ones beside them. */
export async function lessonDocuments({ db, needs, results }: Dependencies, pairs: readonly JudgedPair[]) {
  const newestNeeds = await db
    .select({ id: needTable.id })
    .from(needTable)
    .where(inArray(needTable.stage, [...openNeedStages]))
    .orderBy(desc(needTable.createdAt), needTable.id)
    .limit(BESIDE)
  const newestResults = await db
    .select({ id: researchResults.id })
    .from(researchResults)
    .where(inArray(researchResults.stage, ['published']))
    .orderBy(desc(researchResults.createdAt), researchResults.id)
    .limit(BESIDE)
  const needDocuments: NeedDocument[] = []
  for (const ids of batches([...pairs.map(({ need }) => need), ...newestNeeds.map(({ id }) => id)])) {
    for (const need of await needs.findMany(system, ids)) {
      if (need.access === 'full') needDocuments.push(needDocumentOf(need))
    }
  }
  const resultDocuments: ResultDocument[] = []
  for (const ids of batches([...pairs.map(({ result }) => result), ...newestResults.map(({ id }) => id)])) {
    for (const result of await results.findMany(system, ids)) resultDocuments.push(resultDocumentOf(result))
  }
  return { needs: needDocuments, results: resultDocuments }
}

function batches(ids: readonly string[]): string[][] {
  const each = [...new Set(ids)].sort()
  return Array.from({ length: Math.ceil(each.length / BATCH) }, (_, at) =>
    each.slice(at * BATCH, (at + 1) * BATCH),
  )
}
