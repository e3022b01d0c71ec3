import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import type { TechField } from '@duijie/shared/closed-lists'
import type { RecordKind } from '@duijie/shared/duplicate-queries'
import type { NeedCheck, ResultCheck } from '@duijie/shared/duplicates'
import { and, inArray, isNull } from 'drizzle-orm'
import type { ComparedDocument } from './detection/prepared-document.ts'

/** A need or result as it is compared, with what pairs are filtered by. */
export interface ComparedRecord {
  document: ComparedDocument
  organizationId: string
  techField: TechField | null
}

type NeedTexts = Pick<NeedCheck, 'title' | 'problem' | 'currentState' | 'targets' | 'originalText'>
type ResultTexts = Pick<ResultCheck, 'title' | 'summary' | 'innovation' | 'applications'>

/** The original text counts only while there is no refined one. */
export function needAsCompared(id: string, need: NeedTexts): ComparedDocument {
  const { title, problem, currentState, targets, originalText } = need
  return { id, title, texts: [problem === '' ? originalText : problem, currentState, targets] }
}

export function resultAsCompared(id: string, result: ResultTexts): ComparedDocument {
  const { title, summary, innovation, applications } = result
  return { id, title, texts: [summary, innovation, applications] }
}

/** The records in their present state; those that are gone or merged into others are left out. */
export async function readCompared(
  db: Database,
  kind: RecordKind,
  ids: readonly string[],
): Promise<ComparedRecord[]> {
  if (ids.length === 0) return []
  if (kind === 'needs') {
    const { id, organizationId, techField, title, problem, currentState, targets, originalText } = needs
    const rows = await db
      .select({ id, organizationId, techField, title, problem, currentState, targets, originalText })
      .from(needs)
      .where(and(inArray(needs.id, [...ids]), isNull(needs.mergedIntoId)))
    return rows.map(({ id, organizationId, techField, ...texts }) => ({
      document: needAsCompared(id, texts),
      organizationId,
      techField,
    }))
  }
  const { id, organizationId, techField, title, summary, innovation, applications } = researchResults
  const rows = await db
    .select({ id, organizationId, techField, title, summary, innovation, applications })
    .from(researchResults)
    .where(and(inArray(researchResults.id, [...ids]), isNull(researchResults.mergedIntoId)))
  return rows.map(({ id, organizationId, techField, ...texts }) => ({
    document: resultAsCompared(id, texts),
    organizationId,
    techField,
  }))
}

export async function presentIds(db: Database, kind: RecordKind): Promise<string[]> {
  const rows =
    kind === 'needs'
      ? await db.select({ id: needs.id }).from(needs).where(isNull(needs.mergedIntoId))
      : await db
          .select({ id: researchResults.id })
          .from(researchResults)
          .where(isNull(researchResults.mergedIntoId))
  return rows.map(({ id }) => id)
}
