import { readFileSync } from 'node:fs'
import type { Database } from '@duijie/db/client'
import type { SystemHealth } from '@duijie/shared/system-health'
import type { Actor } from '../access/actor.ts'
import type { AttachmentService } from '../attachments/service.ts'
import { inTime } from '../calls/in-time.ts'
import { queueStanding } from '../jobs/reading.ts'
import type { MailService } from '../mail/service.ts'
import type { SearchService } from '../search/service.ts'
import type { SmsService } from '../sms/service.ts'
import { requireAdmin } from './policy.ts'
import { changesBehind, lastBackup, readDatabase } from './reading.ts'

export type SystemHealthService = ReturnType<typeof createSystemHealth>

interface Dependencies {
  db: Database
  mails: MailService
  sms: SmsService
  search: SearchService
  /** whether an engine outside the process is configured */
  outside: boolean
  /** the indexes in memory take every change up to now */
  catchUp: () => Promise<void>
  attachments: AttachmentService
  dataDir: string | undefined
}

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
const startedAt = new Date(Date.now() - process.uptime() * 1000).toISOString()

/** How the parts stand that the product runs on. */
export function createSystemHealth({
  db,
  mails,
  sms,
  search,
  outside,
  catchUp,
  attachments,
  dataDir,
}: Dependencies) {
  async function index(): Promise<SystemHealth['index']> {
    const current = await inTime(catchUp(), 'The index').then(
      () => true,
      () => false,
    )
    const [needs, results, behind] = await Promise.all([
      search.size('needs'),
      search.size('results'),
      changesBehind(db),
    ])
    return {
      engine: outside ? 'meilisearch' : 'embedded',
      degraded: needs.degraded || results.degraded,
      ...{ needs: needs.total, results: results.total },
      ...{ current, behind },
    }
  }

  async function outbox(actor: Actor, list: MailService['list'] | SmsService['list']) {
    const { delivering, counts } = await list(actor, { limit: 1 })
    const { queued, failed, kept } = counts
    return { delivering, queued, failed, kept }
  }

  return {
    async read(actor: Actor): Promise<SystemHealth> {
      requireAdmin(actor)
      const [queue, indexed, mail, messages, storage, database, lastAt] = await Promise.all([
        queueStanding(db),
        index(),
        outbox(actor, mails.list),
        outbox(actor, sms.list),
        attachments.standing(),
        readDatabase(db),
        lastBackup(dataDir),
      ])
      return {
        ...{ version, startedAt, queue, index: indexed, mail, sms: messages, storage, database },
        backup: { lastAt },
      }
    },
  }
}
