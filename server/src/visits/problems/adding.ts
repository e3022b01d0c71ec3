import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { visitProblems } from '@duijie/db/schema/visits'
import type { VisitProblemInput } from '@duijie/shared/visit-problems'
import { eq, sql } from 'drizzle-orm'
import type { AccountActor } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { problemColumns } from './columns.ts'

/** Adds what was heard behind what the visit has already, in the transaction given; answers the ids. */
export async function addProblems(
  tx: Database,
  actor: AccountActor,
  visitId: string,
  inputs: readonly VisitProblemInput[],
  at: Date,
): Promise<string[]> {
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${visitProblems.position}), -1)::int` })
    .from(visitProblems)
    .where(eq(visitProblems.visitId, visitId))
  const by = { createdAt: at, updatedAt: at, createdBy: actor.accountId, updatedBy: actor.accountId }
  const ids: string[] = []
  for (const [offset, input] of inputs.entries()) {
    const id = randomUUID()
    const position = (last?.position ?? -1) + 1 + offset
    await tx
      .insert(visitProblems)
      .values({ id, visitId, position, ...problemColumns(input), stage: 'heard', ...by })
    await recordChange(tx, actor, {
      action: 'create',
      subjectKind: 'visit_problem',
      subjectId: id,
      version: 1,
      to: 'heard',
    })
    ids.push(id)
  }
  return ids
}
