import type { Database } from '@duijie/db/client'
import { idempotencyKeys } from '@duijie/db/schema/idempotency-keys'
import { lt } from 'drizzle-orm'

const DAY_MS = 86_400_000

/** Idempotency keys serve retries; after a day nobody retries. */
export async function deleteOldIdempotencyKeys(db: Database, now: Date): Promise<void> {
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, new Date(now.getTime() - DAY_MS)))
}
