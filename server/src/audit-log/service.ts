import type { Database } from '@duijie/db/client'
import type { settingLabels } from '@duijie/shared/audit-labels'
import type { AuditEntry } from '@duijie/shared/audit-log'
import type { AuditListQuery } from '@duijie/shared/audit-queries'
import type { Page } from '@duijie/shared/page'
import type { Actor } from '../access/actor.ts'
import { forbidden } from '../errors.ts'
import type { ListSource } from '../paging/list-source.ts'
import { settingNameOf } from '../settings/service.ts'
import { listAudit } from './repository.ts'

export type AuditLogService = ReturnType<typeof createAuditLog>

/** Who did what to which record, over all records; what was written stays with the records. */
export function createAuditLog({ db }: { db: Database }) {
  return {
    async list(
      actor: Actor,
      query: AuditListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<AuditEntry>> {
      if (actor.role !== 'admin' && actor.role !== 'staff') throw forbidden()
      const page = await listAudit(source.db, query, actor.role === 'admin', source.counted)
      return {
        ...page,
        items: page.items.map(({ id, at, role, actorId, name, kind, subjectId, subjectName, ...entry }) => ({
          ...entry,
          id: String(id),
          at: at.toISOString(),
          actor: { role, id: actorId, name },
          subject: {
            kind,
            id: subjectId,
            name: kind === 'setting' ? settingCode(subjectId) : subjectName,
          },
        })),
      }
    },
  }
}

/** Every setting has a label of its own. */
const settingCode = (id: string): keyof typeof settingLabels | null => settingNameOf(id)
