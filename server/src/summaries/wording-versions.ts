import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { auditEntries } from '@duijie/db/schema/audit'
import type { summaryWordings } from '@duijie/db/schema/summaries'
import type { SummaryWordingVersion } from '@duijie/shared/summaries'
import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'

const textBefore = z.tuple([z.string(), z.unknown()]).transform(([before]) => before)
const changesSchema = z.object({ title: textBefore.optional(), body: textBefore.optional() })

/** What a wording said, newest first: the trail keeps what each change replaced. */
export async function wordingVersions(
  db: Database,
  row: typeof summaryWordings.$inferSelect,
): Promise<SummaryWordingVersion[]> {
  const entries = await db
    .select({
      ...{ at: auditEntries.at, action: auditEntries.action, changes: auditEntries.changes },
      ...{ version: auditEntries.subjectVersion, name: accounts.name },
    })
    .from(auditEntries)
    .leftJoin(accounts, eq(auditEntries.actorId, accounts.id))
    .where(and(eq(auditEntries.subjectKind, 'summary_wording'), eq(auditEntries.subjectId, row.id)))
    .orderBy(desc(auditEntries.id))
  // the wording of the product keeps its id when it is deleted and comes back
  const end = entries.findIndex(({ action }) => action === 'delete')
  const own = end < 0 ? entries : entries.slice(0, end)
  const versions: SummaryWordingVersion[] = []
  let { title, body } = row
  for (const { at, name, changes, version } of own.filter(({ action }) => action === 'update')) {
    versions.push({ version: version ?? row.version, title, body, at: at.toISOString(), by: name })
    const before = changesSchema.parse(changes ?? {})
    title = before.title ?? title
    body = before.body ?? body
  }
  const created = own.find(({ action }) => action === 'create')
  const at = (created?.at ?? row.createdAt).toISOString()
  return [...versions, { version: 1, title, body, at, by: created?.name ?? null }]
}
