import type { Database } from '../../client.ts'
import { auditEntries, type SubjectKind } from '../../schema/audit.ts'
import { followUps } from '../../schema/follow-ups.ts'
import { links } from '../../schema/links.ts'
import { outbox } from '../../schema/outbox.ts'
import { proposals, threadMessages } from '../../schema/proposals.ts'
import { leadAnswersGiven, pushes } from '../../schema/pushes.ts'
import { followUpRows } from './follow-ups.ts'
import { proposalRows } from './proposals.ts'
import { pushRows } from './pushes.ts'

/**
 * Writes what the two sides of the demonstration's leads were sent, answered, offered and asked, and what is
 * to be done; after the leads and accounts. Nothing went by mail. Call it in a transaction.
 */
export async function loadHandshake(tx: Database, now: Date): Promise<void> {
  const sent = pushRows(now)
  const offered = proposalRows(now)
  const tasks = followUpRows(now)

  await tx.insert(links).values(sent.links)
  await tx.insert(pushes).values(sent.pushes)
  await tx.insert(leadAnswersGiven).values(sent.answers)
  await tx.insert(proposals).values(offered.proposals)
  await tx.insert(threadMessages).values(offered.messages)
  await tx.insert(followUps).values(tasks)

  const made = (subjectKind: SubjectKind, rows: readonly { id: string; createdAt: Date }[]) =>
    rows.map(({ id, createdAt }) => ({ subjectKind, subjectId: id, at: createdAt, action: 'create' }))
  const records = [...made('proposal', offered.proposals), ...made('follow_up', tasks)]
  const told = [
    ...records,
    ...made('push', sent.pushes).map((entry) => ({ ...entry, action: 'push' })),
    ...sent.answers.map(({ leadId, at, answer }) => ({
      subjectKind: 'lead' as const,
      subjectId: leadId,
      at,
      action: 'answer',
      to: answer,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  await tx.insert(auditEntries).values(told.map((entry) => ({ ...entry, actorRole: 'system' as const })))
  await tx.insert(outbox).values(records.map(({ subjectKind, subjectId }) => ({ subjectKind, subjectId })))
}
