import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { digestItems, digestPreferences } from '@duijie/db/schema/digests'
import { leads } from '@duijie/db/schema/leads'
import { matchJudgements } from '@duijie/db/schema/match-judgements'
import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import type { DigestPreferenceInput, DigestRhythm } from '@duijie/shared/digests'
import { matchableNeedStages } from '@duijie/shared/stages'
import { and, desc, eq, gt, inArray, notExists, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { digestRoles, usualFor } from './policy.ts'

export async function findPreference(db: Database, accountId: string) {
  const [row] = await db.select().from(digestPreferences).where(eq(digestPreferences.accountId, accountId))
  return row
}

/** False when the account's choice does not have that version any more; 0 stands for none. */
export async function savePreference(
  db: Database,
  accountId: string,
  version: number,
  choice: DigestPreferenceInput,
  updatedAt: Date,
): Promise<boolean> {
  const saved =
    version === 0
      ? await db
          .insert(digestPreferences)
          .values({ accountId, ...choice, updatedAt })
          .onConflictDoNothing()
          .returning({ accountId: digestPreferences.accountId })
      : await db
          .update(digestPreferences)
          .set({ ...choice, version: version + 1, updatedAt })
          .where(and(eq(digestPreferences.accountId, accountId), eq(digestPreferences.version, version)))
          .returning({ accountId: digestPreferences.accountId })
  return saved.length === 1
}

/** The active accounts that are told with that rhythm. */
export async function accountsWith(db: Database, rhythm: DigestRhythm): Promise<string[]> {
  const usual = sql.join(
    digestRoles.map((role) => sql`when ${role} then ${usualFor(role).rhythm}`),
    sql` `,
  )
  const found = await db
    .select({ id: accounts.id })
    .from(accounts)
    .leftJoin(digestPreferences, eq(digestPreferences.accountId, accounts.id))
    .where(
      and(
        eq(accounts.status, 'active'),
        inArray(accounts.role, [...digestRoles]),
        eq(sql`coalesce(${digestPreferences.rhythm}, case ${accounts.role} ${usual} end)`, rhythm),
      ),
    )
  return found.map(({ id }) => id)
}

export async function findReceiver(db: Database, accountId: string) {
  const [row] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.status, 'active')))
  return row
}

const LOOKED_AT = 100

/** The needs published since then that the account was not told of, newest first. */
export async function freshNeeds(db: Database, accountId: string, since: Date): Promise<string[]> {
  const rows = await db
    .select({ id: needs.id })
    .from(needs)
    .where(
      and(
        gt(needs.publishedAt, since),
        inArray(needs.stage, matchableNeedStages),
        eq(needs.status, 'active'),
        untold(db, accountId, 'need', needs.id),
      ),
    )
    .orderBy(desc(needs.publishedAt))
    .limit(LOOKED_AT)
  return rows.map(({ id }) => id)
}

export async function freshResults(db: Database, accountId: string, since: Date): Promise<string[]> {
  const rows = await db
    .select({ id: researchResults.id })
    .from(researchResults)
    .where(
      and(
        gt(researchResults.publishedAt, since),
        eq(researchResults.stage, 'published'),
        eq(researchResults.status, 'active'),
        untold(db, accountId, 'result', researchResults.id),
      ),
    )
    .orderBy(desc(researchResults.publishedAt))
    .limit(LOOKED_AT)
  return rows.map(({ id }) => id)
}

function untold(db: Database, accountId: string, kind: 'need' | 'result', id: PgColumn): SQL {
  const told = db
    .select({ one: sql`1` })
    .from(digestItems)
    .where(
      and(eq(digestItems.accountId, accountId), eq(digestItems.occasion, sql`${`${kind}:`} || ${id}::text`)),
    )
  return notExists(told)
}

const OWN = 500

/** What the organization has that can be matched, newest first. */
export async function ownRecords(db: Database, kind: 'needs' | 'results', organizationId: string) {
  const rows =
    kind === 'needs'
      ? await db
          .select({ id: needs.id, title: needs.title })
          .from(needs)
          .where(
            and(
              eq(needs.organizationId, organizationId),
              inArray(needs.stage, matchableNeedStages),
              eq(needs.status, 'active'),
            ),
          )
          .orderBy(desc(needs.publishedAt))
          .limit(OWN)
      : await db
          .select({ id: researchResults.id, title: researchResults.title })
          .from(researchResults)
          .where(
            and(
              eq(researchResults.organizationId, organizationId),
              eq(researchResults.stage, 'published'),
              eq(researchResults.status, 'active'),
            ),
          )
          .orderBy(desc(researchResults.publishedAt))
          .limit(OWN)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** The restricted need that each of the leads and needs is about, by their ids; of the others nothing. */
export async function restrictedNeedsOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const restricted = eq(needs.confidentiality, 'restricted')
  const [ofLeads, themselves] = await Promise.all([
    db
      .select({ id: leads.id, needId: needs.id })
      .from(leads)
      .innerJoin(needs, eq(leads.needId, needs.id))
      .where(and(inArray(leads.id, [...ids]), restricted)),
    db
      .select({ id: needs.id, needId: needs.id })
      .from(needs)
      .where(and(inArray(needs.id, [...ids]), restricted)),
  ])
  return new Map([...ofLeads, ...themselves].map(({ id, needId }) => [id, needId]))
}

/** Pairs that somebody concerned called not relevant, as `<need> <result>`. */
export async function dismissedPairs(
  db: Database,
  needIds: readonly string[],
  resultIds: readonly string[],
): Promise<Set<string>> {
  if (needIds.length === 0 || resultIds.length === 0) return new Set()
  const rows = await db
    .select({ needId: matchJudgements.needId, resultId: matchJudgements.resultId })
    .from(matchJudgements)
    .where(
      and(
        inArray(matchJudgements.needId, [...needIds]),
        inArray(matchJudgements.resultId, [...resultIds]),
        eq(matchJudgements.reason, 'not_relevant'),
      ),
    )
  return new Set(rows.map(({ needId, resultId }) => `${needId} ${resultId}`))
}

/** Remembers what the account is told; answers what it was not told before. */
export async function markTold(
  tx: Database,
  accountId: string,
  occasions: readonly string[],
  toldAt: Date,
): Promise<Set<string>> {
  if (occasions.length === 0) return new Set()
  const rows = await tx
    .insert(digestItems)
    .values([...occasions].sort().map((occasion) => ({ accountId, occasion, toldAt })))
    .onConflictDoNothing()
    .returning({ occasion: digestItems.occasion })
  return new Set(rows.map(({ occasion }) => occasion))
}
