import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { system } from '../access/actor.ts'
import type { AccountService } from '../accounts/service.ts'
import { recordChange } from '../changes/record-change.ts'
import { insertFollowUp } from '../follow-ups/repository.ts'
import { type News, notify } from '../notifications/notify.ts'
import type { SettingService } from '../settings/service.ts'

export interface RemindingDependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  settings: SettingService
}

/** What an agreement or something that belongs to it is due for. */
export interface Due {
  agreementId: string
  ownerId: string | null
  /** of the task of whoever looks after it */
  title: string
  dueOn: string
  news: Pick<News, 'kind' | 'values' | 'key'>
}

/** Tells whoever looks after the agreement, else all of the bureau, and gives him a task. */
export async function remind(
  tx: Database,
  { clock, accounts }: Pick<RemindingDependencies, 'clock' | 'accounts'>,
  { agreementId, ownerId, title, dueOn, news }: Due,
): Promise<void> {
  const at = clock()
  const told = ownerId === null ? await accounts.staffIds() : [ownerId]
  await notify(tx, told, { subjectKind: 'agreement', subjectId: agreementId, ...news }, at)
  if (ownerId === null) return
  const id = randomUUID()
  await insertFollowUp(tx, {
    id,
    subjectKind: 'agreement',
    subjectId: agreementId,
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
