import type { Database } from '@duijie/db/client'
import { matchJudgements } from '@duijie/db/schema/match-judgements'
import { and, eq, inArray } from 'drizzle-orm'

export type JudgementRow = typeof matchJudgements.$inferSelect

export async function saveJudgement(
  db: Database,
  values: typeof matchJudgements.$inferInsert,
): Promise<JudgementRow> {
  const { needId: _need, resultId: _result, accountId: _account, ...said } = values
  const [saved] = await db
    .insert(matchJudgements)
    .values(values)
    .onConflictDoUpdate({
      target: [matchJudgements.needId, matchJudgements.resultId, matchJudgements.accountId],
      set: said,
    })
    .returning()
  if (!saved) throw new Error('The judgement was not saved')
  return saved
}

export async function deleteJudgement(
  db: Database,
  needId: string,
  resultId: string,
  accountId: string,
): Promise<boolean> {
  const deleted = await db
    .delete(matchJudgements)
    .where(
      and(
        eq(matchJudgements.needId, needId),
        eq(matchJudgements.resultId, resultId),
        eq(matchJudgements.accountId, accountId),
      ),
    )
    .returning({ at: matchJudgements.at })
  return deleted.length === 1
}

const sides = { need: matchJudgements.needId, result: matchJudgements.resultId } as const
export type JudgedSide = keyof typeof sides

/** The ids of the other side that somebody concerned called not relevant to this need or result. */
export async function dismissedFor(db: Database, side: JudgedSide, id: string): Promise<Set<string>> {
  const other = side === 'need' ? sides.result : sides.need
  const rows = await db
    .selectDistinct({ id: other })
    .from(matchJudgements)
    .where(and(eq(sides[side], id), eq(matchJudgements.reason, 'not_relevant')))
  return new Set(rows.map((row) => row.id))
}

/** What the account said of matches of this need or result, by the id of the other side. */
export async function judgementsOf(
  db: Database,
  accountId: string,
  side: JudgedSide,
  id: string,
  others: readonly string[],
): Promise<Map<string, JudgementRow>> {
  const other = side === 'need' ? sides.result : sides.need
  const rows = await db
    .select()
    .from(matchJudgements)
    .where(and(eq(matchJudgements.accountId, accountId), eq(sides[side], id), inArray(other, [...others])))
  return new Map(rows.map((row) => [side === 'need' ? row.resultId : row.needId, row]))
}
