import { eq } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { auditEntries } from '../schema/audit.ts'
import { leadMoves, leads } from '../schema/leads.ts'
import { needs } from '../schema/needs.ts'
import { outbox } from '../schema/outbox.ts'
import { leadRows, needProgress } from './lead-rows.ts'

/** Writes the leads of the demonstration district, after its records and accounts; call it in a transaction. */
export async function loadLeads(tx: Database, now: Date): Promise<void> {
  const rows = leadRows(now)
  const progress = needProgress(now)
  await tx.insert(leads).values(rows.map(({ row }) => row))
  await tx.insert(leadMoves).values(rows.flatMap(({ moves }) => moves))
  for (const { needId, at, to, version } of progress)
    await tx.update(needs).set({ stage: to, version, updatedAt: at }).where(eq(needs.id, needId))
  const moved = rows.flatMap(({ moves }) =>
    moves.map(({ leadId, from, to, at, version }) => ({
      action: from === null ? 'create' : 'move',
      subjectKind: 'lead' as const,
      subjectId: leadId,
      subjectVersion: version,
      from,
      to,
      at,
    })),
  )
  const advanced = progress.map(({ needId, at, from, to, version }) => ({
    action: 'advance',
    subjectKind: 'need' as const,
    subjectId: needId,
    subjectVersion: version,
    from,
    to,
    at,
  }))
  const entries = [...moved, ...advanced].map((entry) => ({ ...entry, actorRole: 'system' as const }))
  await tx.insert(auditEntries).values(entries.sort((a, b) => a.at.getTime() - b.at.getTime()))
  await tx.insert(outbox).values(rows.map(({ row }) => ({ subjectKind: 'lead' as const, subjectId: row.id })))
}
