import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { attachments } from '@duijie/db/schema/attachments'
import { reportTemplates } from '@duijie/db/schema/report-templates'
import type { ReportTemplate, ReportTemplateInput } from '@duijie/shared/report-templates'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { notFound, versionConflict } from '../errors.ts'
import { requireBureau } from '../figures/policy.ts'

export type ReportTemplateService = ReturnType<typeof createReportTemplateService>

interface Dependencies {
  db: Database
  clock: () => Date
}
type Row = typeof reportTemplates.$inferSelect
const MOST = 200

/** Forms of the upper level and which figure stands in which cell. */
export function createReportTemplateService({ db, clock }: Dependencies) {
  async function find(tx: Database, id: string): Promise<Row> {
    const [row] = await tx.select().from(reportTemplates).where(eq(reportTemplates.id, id))
    if (!row) throw notFound()
    return row
  }

  /** The latest upload of a template is the one that is filled. */
  async function fileOf(tx: Database, id: string): Promise<ReportTemplate['file']> {
    const [file] = await tx
      .select({ id: attachments.id, name: attachments.name })
      .from(attachments)
      .where(
        and(
          eq(attachments.subjectKind, 'report_template'),
          eq(attachments.subjectId, id),
          isNull(attachments.deletedAt),
          sql`${attachments.name} ilike '%.xlsx'`,
        ),
      )
      .orderBy(desc(attachments.createdAt), desc(attachments.id))
      .limit(1)
    return file ?? null
  }

  const present = async (tx: Database, row: Row): Promise<ReportTemplate> => ({
    id: row.id,
    title: row.title,
    note: row.note,
    bindings: row.bindings,
    file: await fileOf(tx, row.id),
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  })

  return {
    async row(actor: Actor, id: string): Promise<Row> {
      if (actor.role !== 'staff' && actor.role !== 'system') throw notFound()
      return find(db, id)
    },

    async list(actor: Actor): Promise<ReportTemplate[]> {
      requireBureau(actor)
      const rows = await db
        .select()
        .from(reportTemplates)
        .orderBy(asc(reportTemplates.title), asc(reportTemplates.id))
        .limit(MOST)
      return Promise.all(rows.map((row) => present(db, row)))
    },

    async get(actor: Actor, id: string): Promise<ReportTemplate> {
      requireBureau(actor)
      return present(db, await find(db, id))
    },

    create(actor: Actor, input: ReportTemplateInput): Promise<ReportTemplate> {
      const { accountId } = requireBureau(actor)
      const id = randomUUID()
      const now = clock()
      return db.transaction(async (tx) => {
        const tracked = { createdAt: now, updatedAt: now, createdBy: accountId, updatedBy: accountId }
        await tx.insert(reportTemplates).values({ id, ...input, ...tracked })
        await recordChange(tx, actor, { action: 'create', subjectKind: 'report_template', subjectId: id })
        return present(tx, await find(tx, id))
      })
    },

    change(actor: Actor, id: string, version: number, input: ReportTemplateInput): Promise<ReportTemplate> {
      const { accountId } = requireBureau(actor)
      return db.transaction(async (tx) => {
        const before = await find(tx, id)
        const [row] = await tx
          .update(reportTemplates)
          .set({ ...input, version: version + 1, updatedAt: clock(), updatedBy: accountId })
          .where(and(eq(reportTemplates.id, id), eq(reportTemplates.version, version)))
          .returning()
        if (!row) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'update',
          subjectKind: 'report_template',
          subjectId: id,
          version: row.version,
          changes: difference({ ...before }, { ...before, ...input }),
        })
        return present(tx, row)
      })
    },

    remove(actor: Actor, id: string, version: number): Promise<void> {
      requireBureau(actor)
      return db.transaction(async (tx) => {
        await find(tx, id)
        const gone = await tx
          .delete(reportTemplates)
          .where(and(eq(reportTemplates.id, id), eq(reportTemplates.version, version)))
          .returning({ id: reportTemplates.id })
        if (gone.length === 0) throw versionConflict()
        await recordChange(tx, actor, { action: 'delete', subjectKind: 'report_template', subjectId: id })
      })
    },
  }
}
