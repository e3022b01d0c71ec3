import type { Database } from '@duijie/db/client'
import { auditEntries } from '@duijie/db/schema/audit'
import { asc, eq } from 'drizzle-orm'

/** The audit entries of a record, oldest first. */
export function trailOf(db: Database, subjectId: string) {
  return db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, subjectId))
    .orderBy(asc(auditEntries.id))
}
