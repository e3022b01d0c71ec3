import { createHash } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { matchJudgements } from '@duijie/db/schema/match-judgements'
import { asc, count, gt } from 'drizzle-orm'
import { relevantLevel } from '../../matching/fitting/fit-weights.ts'
import { levelOfPair } from '../../matching/fitting/judgement-level.ts'

export interface JudgedPair {
  need: string
  result: string
  /** 1 unrelated … 4 closely related */
  level: number
}

/** Every pair of which something was said, with one level each, in an order that depends on the pairs alone. */
export async function readJudgedPairs(db: Database): Promise<JudgedPair[]> {
  const { needId, resultId, accountId, verdict, reason } = matchJudgements
  const rows = await db
    .select({ needId, resultId, verdict, reason })
    .from(matchJudgements)
    .orderBy(asc(needId), asc(resultId), asc(accountId))
  const saidOf = new Map<string, typeof rows>()
  for (const row of rows) {
    const key = `${row.needId} ${row.resultId}`
    const said = saidOf.get(key) ?? []
    saidOf.set(key, said)
    said.push(row)
  }
  return [...saidOf.values()].flatMap((said) => {
    const level = levelOfPair(said)
    const [first] = said
    return first && level !== null ? [{ need: first.needId, result: first.resultId, level }] : []
  })
}

/** How many needs have pairs that were called relevant and pairs that were not: they alone tell an order. */
export function needsWithBothAnswers(pairs: readonly JudgedPair[]): number {
  const answers = new Map<string, Set<boolean>>()
  for (const { need, level } of pairs) {
    answers.set(need, (answers.get(need) ?? new Set()).add(level >= relevantLevel))
  }
  return [...answers.values()].filter(({ size }) => size === 2).length
}

export async function countJudgementsSince(db: Database, since: Date | undefined): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(matchJudgements)
    .where(since && gt(matchJudgements.at, since))
  return row?.total ?? 0
}

/** The same for the same pairs and levels, hexadecimal. */
export const hashOfPairs = (pairs: readonly JudgedPair[]) =>
  createHash('sha256').update(JSON.stringify(pairs)).digest('hex')
