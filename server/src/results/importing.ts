import type { Database } from '@duijie/db/client'
import { researchResults, resultExperts, resultIps } from '@duijie/db/schema/research-results'
import type { ResearchResultInput } from '@duijie/shared/results'
import { type Actor, isAccount } from '../access/actor.ts'
import { insertMany } from '../changes/insert-many.ts'
import { recordChanges } from '../changes/record-change.ts'
import { columnsOf } from './columns.ts'

export interface ImportedResult {
  id: string
  organizationId: string
  input: Omit<ResearchResultInput, 'organizationId'>
}

/** Enters many drafts at once; their experts were looked up by whoever calls. */
export async function insertImportedResults(
  tx: Database,
  actor: Actor,
  at: Date,
  drafts: readonly ImportedResult[],
): Promise<void> {
  if (drafts.length === 0) return
  const by = isAccount(actor) ? actor.accountId : null
  await insertMany(
    tx,
    researchResults,
    drafts.map(({ id, organizationId, input }) => ({
      id,
      organizationId,
      ...columnsOf(input),
      title: input.title,
      stage: 'draft' as const,
      status: 'active' as const,
      createdAt: at,
      updatedAt: at,
      createdBy: by,
      updatedBy: by,
    })),
  )
  const experts = drafts.flatMap(({ id, input }) =>
    [...new Set(input.expertIds)].map((expertId, position) => ({ resultId: id, expertId, position })),
  )
  await insertMany(tx, resultExperts, experts)
  const ips = drafts.flatMap(({ id, input }) =>
    input.ip.map((right, position) => ({ resultId: id, position, ...right })),
  )
  await insertMany(tx, resultIps, ips)
  await recordChanges(
    tx,
    actor,
    drafts.map(({ id }) => ({
      action: 'import',
      subjectKind: 'result',
      subjectId: id,
      version: 1,
      to: 'draft',
    })),
  )
}
