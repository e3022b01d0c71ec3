import { readFileSync } from 'node:fs'
import type { Database } from '@duijie/db/client'
import type { SearchKind } from '@duijie/shared/search'
import type { SystemHealth } from '@duijie/shared/system-health'
import { type Actor, system } from '../access/actor.ts'
import { everything } from '../access/filter.ts'
import type { AttachmentPlace } from '../attachments/place.ts'
import { inTime } from '../calls/in-time.ts'
import { queueStanding } from '../jobs/reading.ts'
import type { MailService } from '../mail/service.ts'
import type { EngineChoice } from '../search/engine-choice.ts'
import { scopesOf } from '../search/scopes.ts'
import type { SmsService } from '../sms/service.ts'
import { requireAdmin } from './policy.ts'
import { changesBehind, lastBackup, readDatabase, readStorage } from './reading.ts'

export type SystemHealthService = ReturnType<typeof createSystemHealth>

interface Dependencies {
  db: Database
  mails: MailService
  sms: SmsService
  engines: EngineChoice
  /** whether an engine outside the process is configured */
  outside: boolean
  /** the indexes in memory take every change up to now */
  catchUp: () => Promise<void>
  place: AttachmentPlace
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
  engines,
  outside,
  catchUp,
  place,
  dataDir,
}: Dependencies) {
  const documents = (kind: SearchKind) =>
    engines.ask((engine) =>
      engine.search({
        ...{ kind, q: '', scopes: scopesOf(kind, system), filter: everything, facets: [] },
        ...{ sort: 'newest', offset: 0, limit: 0 },
      }),
    )

  async function index(): Promise<SystemHealth['index']> {
    const current = await inTime(catchUp(), 'The index').then(
      () => true,
      () => false,
    )
    const [needs, results, behind] = await Promise.all([
      documents('needs'),
      documents('results'),
      changesBehind(db),
    ])
    return {
      engine: outside ? 'meilisearch' : 'embedded',
      degraded: needs.degraded || results.degraded,
      ...{ needs: needs.answer.total, results: results.answer.total },
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
        readStorage(db, place),
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
