import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { leads } from '@duijie/db/schema/leads'
import { dayOf } from '@duijie/shared/days'
import type { MatchLevel } from '@duijie/shared/match-levels'
import { and, eq } from 'drizzle-orm'
import { system } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { insertLead, insertMove } from './repository.ts'

/** A match that may be worth following up. */
export interface SuggestedPair {
  needId: string
  resultId: string
  institutionId: string
  /** 0–100 */
  score: number
  level: MatchLevel
}

interface Dependencies {
  db: Database
  clock: () => Date
}

/** A pair that ever had a lead does not come back, however that lead ended. */
export async function suggestLeads(
  { db, clock }: Dependencies,
  pairs: readonly SuggestedPair[],
): Promise<number> {
  let made = 0
  for (const pair of pairs) {
    if (await db.transaction((tx) => suggestLead(tx, pair, clock()))) made += 1
  }
  return made
}

async function suggestLead(tx: Database, pair: SuggestedPair, now: Date): Promise<boolean> {
  const { needId, resultId } = pair
  const known = await tx.$count(leads, and(eq(leads.needId, needId), eq(leads.resultId, resultId)))
  if (known > 0) return false
  const id = randomUUID()
  const made = await insertLead(tx, {
    id,
    targetKind: 'result',
    ...pair,
    source: 'match',
    stage: 'suggested',
    movedAt: now,
    createdAt: now,
    updatedAt: now,
  })
  if (!made) return false
  await insertMove(tx, {
    id: randomUUID(),
    leadId: id,
    to: 'suggested',
    day: dayOf(now),
    version: 1,
    at: now,
    by: null,
  })
  await recordChange(tx, system, {
    action: 'create',
    subjectKind: 'lead',
    subjectId: id,
    version: 1,
    to: 'suggested',
  })
  return true
}
