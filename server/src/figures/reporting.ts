import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { figureReports, reportedFigures, reportedRecords } from '@duijie/db/schema/figures'
import type {
  FigureComparison,
  FigureReport,
  FigureReportInput,
  FigureReportListQuery,
} from '@duijie/shared/figure-reports'
import type { FigureRecord } from '@duijie/shared/figures'
import type { Page } from '@duijie/shared/page'
import { and, asc, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import { type Actor, system } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { notFound, stageConflict } from '../errors.ts'
import { cutPage, keyset } from '../paging/cursor.ts'
import { definitionOf } from './definitions/figure-definitions.ts'
import { figureValue, recordsOf } from './reading.ts'

interface Dependencies {
  db: Database
  clock: () => Date
}

type ReportRow = typeof figureReports.$inferSelect
const BATCH = 1000

/** 已报数: figures frozen with their records, and what has changed since. */
export function createFigureReports({ db, clock }: Dependencies) {
  async function present(tx: Database, rows: readonly ReportRow[]): Promise<FigureReport[]> {
    if (rows.length === 0) return []
    const figures = await tx
      .select()
      .from(reportedFigures)
      .where(
        inArray(
          reportedFigures.reportId,
          rows.map(({ id }) => id),
        ),
      )
    const reporters = await tx
      .select({ id: accounts.id, name: accounts.name })
      .from(accounts)
      .where(
        inArray(
          accounts.id,
          rows.flatMap(({ reportedBy }) => reportedBy ?? []),
        ),
      )
    const named = new Map(reporters.map((reporter) => [reporter.id, reporter]))
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      kind: row.kind,
      from: row.fromDay,
      to: row.toDay,
      recipient: row.recipient,
      note: row.note,
      figures: figures
        .filter(({ reportId }) => reportId === row.id)
        .map(({ figureId, value }) => ({ id: figureId, value })),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      withdrawReason: row.withdrawReason,
      reportedAt: row.reportedAt.toISOString(),
      reporter: named.get(row.reportedBy ?? '') ?? null,
    }))
  }

  async function find(tx: Database, id: string): Promise<ReportRow> {
    const [row] = await tx.select().from(figureReports).where(eq(figureReports.id, id))
    if (!row) throw notFound()
    return row
  }

  return {
    async list({ year, cursor, limit }: FigureReportListQuery): Promise<Page<FigureReport>> {
      const where =
        year === undefined
          ? undefined
          : and(gte(figureReports.toDay, `${year}-01-01`), lte(figureReports.toDay, `${year}-12-31`))
      const order = keyset(figureReports.reportedAt, figureReports.id, 'desc')
      const [rows, total] = await Promise.all([
        db
          .select()
          .from(figureReports)
          .where(and(where, order.after(cursor)))
          .orderBy(...order.orderBy)
          .limit(limit + 1),
        db.$count(figureReports, where),
      ])
      const page = cutPage(rows, limit, (row) => [row.reportedAt.toISOString(), row.id])
      return { items: await present(db, page.items), nextCursor: page.nextCursor, total }
    },

    async get(id: string): Promise<FigureReport> {
      const [report] = await present(db, [await find(db, id)])
      if (!report) throw notFound()
      return report
    },

    /** Values and records are read in one snapshot, so that they agree. */
    create(actor: Actor & { accountId: string }, input: FigureReportInput): Promise<FigureReport> {
      const id = randomUUID()
      const { from, to, figureIds, ...fields } = input
      return db.transaction(
        async (tx) => {
          const row = {
            id,
            ...fields,
            fromDay: from,
            toDay: to,
            reportedAt: clock(),
            reportedBy: actor.accountId,
          }
          await tx.insert(figureReports).values(row)
          for (const figureId of new Set(figureIds)) {
            const definition = definitionOf(figureId)
            const { value } = await figureValue(tx, system, definition, { from, to })
            const reportedFigureId = randomUUID()
            await tx.insert(reportedFigures).values({ id: reportedFigureId, reportId: id, figureId, value })
            const records = await recordsOf(tx, system, definition, { from, to })
            for (let at = 0; at < records.length; at += BATCH) {
              const rows = records.slice(at, at + BATCH).map((record) => ({
                reportedFigureId,
                kind: record.kind,
                recordId: record.id,
                pageId: record.pageId,
                title: record.title,
                organizationName: record.organizationName,
                counted: record.counted,
                amount: record.amount,
              }))
              await tx.insert(reportedRecords).values(rows)
            }
          }
          await recordChange(tx, actor, { action: 'create', subjectKind: 'figure_report', subjectId: id })
          const [report] = await present(tx, [await find(tx, id)])
          if (!report) throw notFound()
          return report
        },
        { isolationLevel: 'repeatable read' },
      )
    },

    withdraw(actor: Actor, id: string, reason: string): Promise<FigureReport> {
      return db.transaction(async (tx) => {
        await find(tx, id)
        const written = await tx
          .update(figureReports)
          .set({ withdrawnAt: clock(), withdrawReason: reason })
          .where(and(eq(figureReports.id, id), isNull(figureReports.withdrawnAt)))
          .returning({ id: figureReports.id })
        if (written.length === 0) throw stageConflict('这份报数已经撤回')
        await recordChange(tx, actor, {
          action: 'withdraw',
          subjectKind: 'figure_report',
          subjectId: id,
          reason,
        })
        const [report] = await present(tx, [await find(tx, id)])
        if (!report) throw notFound()
        return report
      })
    },

    /** 已报数 beside 现数 of the same days, with the records that differ. */
    async compare(id: string): Promise<FigureComparison[]> {
      const report = await find(db, id)
      const days = { from: report.fromDay, to: report.toDay }
      const figures = await db
        .select()
        .from(reportedFigures)
        .where(eq(reportedFigures.reportId, id))
        .orderBy(asc(reportedFigures.figureId))
      return Promise.all(
        figures.map(async ({ id: reportedFigureId, figureId, value: reported }) => {
          const definition = definitionOf(figureId)
          const [{ value: present }, now, then] = await Promise.all([
            figureValue(db, system, definition, days),
            recordsOf(db, system, definition, days),
            db.select().from(reportedRecords).where(eq(reportedRecords.reportedFigureId, reportedFigureId)),
          ])
          return { id: figureId, unit: definition.unit, reported, present, ...differing(then, now) }
        }),
      )
    },
  }
}

type Reported = typeof reportedRecords.$inferSelect

/** By kind and id: what came, what went, and what now adds another amount. */
export function differing(then: readonly Reported[], now: readonly FigureRecord[]) {
  const key = (kind: string, id: string) => `${kind} ${id}`
  const before = new Map(then.map((record) => [key(record.kind, record.recordId), record]))
  const after = new Map(now.map((record) => [key(record.kind, record.id), record]))
  const named = ({ kind, id, pageId, title, organizationName, amount }: FigureRecord) => ({
    kind,
    id,
    pageId,
    title,
    organizationName,
    amount,
  })
  return {
    added: now.filter(({ kind, id }) => !before.has(key(kind, id))).map(named),
    removed: then
      .filter(({ kind, recordId }) => !after.has(key(kind, recordId)))
      .map(({ kind, recordId: id, pageId, title, organizationName, amount }) => ({
        kind,
        id,
        pageId,
        title,
        organizationName,
        amount,
      })),
    changed: now.flatMap((record) => {
      const reported = before.get(key(record.kind, record.id))
      return reported && reported.amount !== record.amount
        ? [{ ...named(record), reportedAmount: reported.amount }]
        : []
    }),
  }
}
