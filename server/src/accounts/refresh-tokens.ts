import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts, refreshTokens } from '@duijie/db/schema/accounts'
import { and, eq, gt, gte, isNotNull, isNull, lt, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { announce } from '../notifications/notify.ts'

export const REFRESH_TOKEN_DAYS = 14
const DAY_MS = 86_400_000
/** A page that is left while it refreshes loses the answer: its next try comes with the same token. */
const LOST_ANSWER_MS = 10_000

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Issues a token; without a family it begins one (a sign-in). Only its hash is stored. */
export async function issueToken(
  db: Database,
  accountId: string,
  now: Date,
  familyId: string = randomUUID(),
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.insert(refreshTokens).values({
    id: randomUUID(),
    familyId,
    accountId,
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + REFRESH_TOKEN_DAYS * DAY_MS),
  })
  return token
}

/**
 * Uses a token up. One used a moment ago is good once more as long as none that followed it was used: its
 * answer was lost, or two pages asked at once. Any other use of a used token is that of a stolen one or its
 * copy, and its whole family is revoked.
 */
export async function redeemToken(db: Database, token: string, now: Date) {
  const later = alias(refreshTokens, 'later')
  const laterUsed = db
    .select({ id: later.id })
    .from(later)
    .where(
      and(
        eq(later.familyId, refreshTokens.familyId),
        ne(later.id, refreshTokens.id),
        gte(later.createdAt, refreshTokens.usedAt),
        isNotNull(later.usedAt),
      ),
    )
  const justUsed = gt(refreshTokens.usedAt, new Date(now.getTime() - LOST_ANSWER_MS))
  const [used] = await db
    .update(refreshTokens)
    .set({ usedAt: sql`coalesce(${refreshTokens.usedAt}, ${now.toISOString()})` })
    .where(
      and(
        eq(refreshTokens.tokenHash, hashOf(token)),
        or(isNull(refreshTokens.usedAt), and(justUsed, notExists(laterUsed))),
        isNull(refreshTokens.revokedAt),
        gt(refreshTokens.expiresAt, now),
      ),
    )
    .returning({ accountId: refreshTokens.accountId, familyId: refreshTokens.familyId })
  if (!used) await revokeFamilyOf(db, token, now)
  return used
}

export async function revokeFamilyOf(db: Database, token: string, now: Date): Promise<void> {
  const [row] = await db
    .select({ familyId: refreshTokens.familyId })
    .from(refreshTokens)
    .where(eq(refreshTokens.tokenHash, hashOf(token)))
  if (!row) return
  await db
    .update(refreshTokens)
    .set({ revokedAt: now })
    .where(and(eq(refreshTokens.familyId, row.familyId), isNull(refreshTokens.revokedAt)))
}

/** Ends every session of the account at once: its access tokens are of an earlier epoch then, and streams hear it. */
export async function endSessions(tx: Database, accountId: string, now: Date): Promise<void> {
  // the account first: whoever begins a session holds it, so that none is begun between the two
  await tx
    .update(accounts)
    .set({ sessionEpoch: sql`${accounts.sessionEpoch} + 1` })
    .where(eq(accounts.id, accountId))
  await tx
    .update(refreshTokens)
    .set({ revokedAt: now })
    .where(and(eq(refreshTokens.accountId, accountId), isNull(refreshTokens.revokedAt)))
  await announce(tx, accountId)
}

/**
 * Keeps the account's sessions from being ended until the transaction is over; false where they were ended since
 * that epoch, or the family was.
 */
export async function holdSessions(
  tx: Database,
  { id, sessionEpoch }: { id: string; sessionEpoch: number },
  familyId: string | undefined,
): Promise<boolean> {
  const [account] = await tx
    .select({ sessionEpoch: accounts.sessionEpoch })
    .from(accounts)
    .where(eq(accounts.id, id))
    .for('share')
  if (account?.sessionEpoch !== sessionEpoch) return false
  if (familyId === undefined) return true
  const revoked = and(eq(refreshTokens.familyId, familyId), isNotNull(refreshTokens.revokedAt))
  return (await tx.$count(refreshTokens, revoked)) === 0
}

export async function deleteExpiredTokens(db: Database, now: Date): Promise<void> {
  await db.delete(refreshTokens).where(lt(refreshTokens.expiresAt, now))
}
