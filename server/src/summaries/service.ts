import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { annualSummaries, summaryWordings } from '@duijie/db/schema/summaries'
import type {
  AnnualSummary,
  AnnualSummaryInput,
  AnnualSummaryPatch,
  SummaryParagraph,
  SummaryPreviewInput,
  SummaryWording,
  SummaryWordingInput,
  SummaryWordingVersion,
} from '@duijie/shared/summaries'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { notFound, versionConflict } from '../errors.ts'
import { requireBureau } from '../figures/policy.ts'
import type { FigureService } from '../figures/service.ts'
import { defaultWording } from './default-wording.ts'
import { officialDocument } from './official-document.ts'
import { keptValues, summaryParagraphs } from './paragraphs.ts'
import { wordingVersions } from './wording-versions.ts'

export type SummaryService = ReturnType<typeof createSummaryService>

interface Dependencies {
  db: Database
  clock: () => Date
  figures: FigureService
}
type Row = typeof annualSummaries.$inferSelect
const MOST = 200

/** 年度总结: wordings that staff keep, and summaries written from them and the figures. */
export function createSummaryService({ db, clock, figures }: Dependencies) {
  const valuesNow = async (actor: Actor, from: string, to: string) =>
    keptValues(await figures.list(actor, { from, to }))

  async function find(tx: Database, id: string): Promise<Row> {
    const [row] = await tx.select().from(annualSummaries).where(eq(annualSummaries.id, id))
    if (!row) throw notFound()
    return row
  }

  const listed = (row: Row) => ({
    id: row.id,
    title: row.title,
    issuer: row.issuer,
    from: row.fromDay,
    to: row.toDay,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  })

  async function present(actor: Actor, row: Row): Promise<AnnualSummary> {
    const days = { from: row.fromDay, to: row.toDay }
    const now = await valuesNow(actor, days.from, days.to)
    const paragraphs = summaryParagraphs(row.body, days, row.values, now)
    return { ...listed(row), body: row.body, paragraphs }
  }

  const presentWording = (row: typeof summaryWordings.$inferSelect): SummaryWording => ({
    id: row.id,
    title: row.title,
    body: row.body,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  })

  /** A bureau that has none yet begins with the one that comes with the product. */
  const wordingRows = async () => {
    const select = () => db.select().from(summaryWordings).orderBy(asc(summaryWordings.createdAt)).limit(MOST)
    const known = await select()
    if (known.length > 0) return known
    const now = clock()
    const first = { ...defaultWording, createdAt: now, updatedAt: now }
    await db.insert(summaryWordings).values(first).onConflictDoNothing()
    return select()
  }

  async function wording(id: string) {
    const found = (await wordingRows()).find((row) => row.id === id)
    if (!found) throw notFound()
    return found
  }

  return {
    async wordings(actor: Actor): Promise<SummaryWording[]> {
      requireBureau(actor)
      return (await wordingRows()).map(presentWording)
    },

    addWording(actor: Actor, input: SummaryWordingInput): Promise<SummaryWording> {
      const { accountId } = requireBureau(actor)
      const [id, now] = [randomUUID(), clock()]
      return db.transaction(async (tx) => {
        const tracked = { createdAt: now, updatedAt: now, createdBy: accountId, updatedBy: accountId }
        const [row] = await tx
          .insert(summaryWordings)
          .values({ id, ...input, ...tracked })
          .returning()
        if (!row) throw notFound()
        await recordChange(tx, actor, { action: 'create', subjectKind: 'summary_wording', subjectId: id })
        return presentWording(row)
      })
    },

    /** What it said before stays in the trail. */
    async changeWording(
      actor: Actor,
      id: string,
      version: number,
      input: SummaryWordingInput,
    ): Promise<SummaryWording> {
      const { accountId } = requireBureau(actor)
      const before = await wording(id)
      return db.transaction(async (tx) => {
        const [row] = await tx
          .update(summaryWordings)
          .set({ ...input, version: version + 1, updatedAt: clock(), updatedBy: accountId })
          .where(and(eq(summaryWordings.id, id), eq(summaryWordings.version, version)))
          .returning()
        if (!row) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'update',
          subjectKind: 'summary_wording',
          subjectId: id,
          version: row.version,
          changes: difference({ ...before }, input),
        })
        return presentWording(row)
      })
    },

    async wordingVersions(actor: Actor, id: string): Promise<SummaryWordingVersion[]> {
      requireBureau(actor)
      return wordingVersions(db, await wording(id))
    },

    /** Summaries keep the text that they were written with. */
    async removeWording(actor: Actor, id: string, version: number): Promise<void> {
      requireBureau(actor)
      const before = await wording(id)
      await db.transaction(async (tx) => {
        const gone = await tx
          .delete(summaryWordings)
          .where(and(eq(summaryWordings.id, id), eq(summaryWordings.version, version)))
          .returning({ id: summaryWordings.id })
        if (gone.length === 0) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'delete',
          subjectKind: 'summary_wording',
          subjectId: id,
          version,
          changes: { title: [before.title, null], body: [before.body, null] },
        })
      })
    },

    async preview(actor: Actor, { from, to, body }: SummaryPreviewInput): Promise<SummaryParagraph[]> {
      requireBureau(actor)
      return summaryParagraphs(body, { from, to }, await valuesNow(actor, from, to))
    },

    async list(actor: Actor) {
      requireBureau(actor)
      const rows = await db
        .select()
        .from(annualSummaries)
        .orderBy(desc(annualSummaries.toDay), desc(annualSummaries.createdAt))
        .limit(MOST)
      return rows.map(listed)
    },

    async get(actor: Actor, id: string): Promise<AnnualSummary> {
      requireBureau(actor)
      return present(actor, await find(db, id))
    },

    async create(actor: Actor, input: AnnualSummaryInput): Promise<AnnualSummary> {
      const { accountId } = requireBureau(actor)
      const { wordingId, from, to, title, issuer } = input
      const { body } = await wording(wordingId)
      const values = await valuesNow(actor, from, to)
      const [id, now] = [randomUUID(), clock()]
      return db.transaction(async (tx) => {
        const tracked = { createdAt: now, updatedAt: now, createdBy: accountId, updatedBy: accountId }
        await tx
          .insert(annualSummaries)
          .values({ id, title, issuer, fromDay: from, toDay: to, body, values, ...tracked })
        await recordChange(tx, actor, { action: 'create', subjectKind: 'annual_summary', subjectId: id })
        return present(actor, await find(tx, id))
      })
    },

    async change(
      actor: Actor,
      id: string,
      version: number,
      { refresh, ...patch }: AnnualSummaryPatch,
    ): Promise<AnnualSummary> {
      const { accountId } = requireBureau(actor)
      const before = await find(db, id)
      const values = refresh && (await valuesNow(actor, before.fromDay, before.toDay))
      return db.transaction(async (tx) => {
        const given = { ...patch, ...(values && { values }) }
        const [row] = await tx
          .update(annualSummaries)
          .set({ ...given, version: version + 1, updatedAt: clock(), updatedBy: accountId })
          .where(and(eq(annualSummaries.id, id), eq(annualSummaries.version, version)))
          .returning()
        if (!row) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'update',
          subjectKind: 'annual_summary',
          subjectId: id,
          version: row.version,
          changes: difference({ ...before }, given),
        })
        return present(actor, row)
      })
    },

    /** As a Word file in the layout of official papers, with the figures that it was written with. */
    async document(actor: Actor, id: string): Promise<{ name: string; bytes: Buffer }> {
      requireBureau(actor)
      const row = await find(db, id)
      const paragraphs = summaryParagraphs(row.body, { from: row.fromDay, to: row.toDay }, row.values)
      const day = clock().toISOString()
      const bytes = await officialDocument({ title: row.title, issuer: row.issuer, day, paragraphs })
      return { name: `${row.title}.docx`, bytes }
    },
  }
}
