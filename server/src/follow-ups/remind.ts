import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { FollowUpSubject } from '@duijie/shared/follow-ups'
import { system } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { type News, notify } from '../notifications/notify.ts'
import { insertFollowUp } from './repository.ts'

interface Dependencies {
  clock: () => Date
  accounts: { staffIds: () => Promise<string[]> }
}

/** What a record or something that belongs to it is due for. */
interface Due {
  subject: { subjectKind: FollowUpSubject; subjectId: string }
  ownerId: string | null
  /** of the task of whoever looks after it */
  title: string
  dueOn: string
  news: Pick<News, 'kind' | 'values' | 'key'>
}

/** Tells whoever looks after the record, else all of the bureau, and gives him a task. */
export async function remind(
  tx: Database,
  { clock, accounts }: Dependencies,
  { subject, ownerId, title, dueOn, news }: Due,
): Promise<void> {
  const at = clock()
  const told = ownerId === null ? await accounts.staffIds() : [ownerId]
  await notify(tx, told, { ...subject, ...news }, at)
  if (ownerId === null) return
  const id = randomUUID()
  await insertFollowUp(tx, {
    id,
    ...subject,
    title,
    dueOn,
    ownerId,
    byStage: true,
    createdAt: at,
    updatedAt: at,
  })
  await recordChange(tx, system, {
    action: 'create',
    subjectKind: 'follow_up',
    subjectId: id,
    version: 1,
    to: 'open',
  })
}
