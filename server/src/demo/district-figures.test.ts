import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { STAFF } from '@duijie/db/demo/by-staff'
import { attachmentFiles, attachments } from '@duijie/db/schema/attachments'
import { auditEntries } from '@duijie/db/schema/audit'
import { auditActionLabel } from '@duijie/shared/audit-actions'
import { auditStateLabel } from '@duijie/shared/audit-states'
import type { FigureId } from '@duijie/shared/figures'
import { describe, expect, it } from 'vitest'
import { system } from '../access/actor.ts'
import { mediaTypeOf } from '../attachments/media-type.ts'
import { checkFigures } from '../figures/checks.ts'
import { createFigureReading } from '../figures/reading.ts'
import { formSheets } from '../template-filling/form-sheets.ts'
import { createTestApp } from '../testing/test-app.ts'
import { attachDemonstrationFiles } from './demonstration-files.ts'
import { writeDemonstrationPapers } from './demonstration-papers.ts'
import { planDemonstrationYear } from './demonstration-plan.ts'
import { prepareDistrict } from './prepare-district.ts'

const staff = { role: 'staff', accountId: STAFF, organizationId: null, townshipId: null } as const

/** What the year's report says of the district. */
const reported: Partial<Record<FigureId, number>> = {
  enterprises_visited: 63,
  needs_published: 98,
  enterprises_with_needs: 63,
  results_catalogued: 205,
  institutions_met: 30,
  event_stops: 55,
  events_held: 24,
  agreements_signed: 105,
  secondment_enterprises: 20,
  secondments_approved: 22,
  voucher_enterprises_recommended: 72,
  voucher_recommended_amount: 1_435_000_000,
  voucher_redeemed_amount: 610_020_000,
  voucher_share_of_city: 4900,
}

const wordsOfTrail = {
  kind: auditEntries.subjectKind,
  action: auditEntries.action,
  from: auditEntries.from,
  to: auditEntries.to,
}

const countBy = (words: readonly string[]) =>
  Object.fromEntries(words.map((word) => [word, words.filter((other) => other === word).length]))

describe.each([
  ['2026-11-30T08:00:00Z', 2026, true],
  ['2028-03-02T08:00:00Z', 2027, false],
])('the demonstration district, begun on %s', (instant, year, plans) => {
  it("tells the year's report, and its figures agree with each other", async () => {
    const clock = () => new Date(instant)
    const { db, close, services, attachmentPlace: place } = await createTestApp({ clock })
    const dataDir = await mkdtemp(join(tmpdir(), 'duijie-district-'))
    try {
      await prepareDistrict({ db, dataDir, demo: true, clock })
      const killed = { ...services.attachments, add: () => Promise.reject(new Error('killed')) }
      await expect(writeDemonstrationPapers({ ...services, attachments: killed, clock })).rejects.toThrow(
        'killed',
      )
      await writeDemonstrationPapers({ ...services, clock })

      const days = { from: `${year}-01-01`, to: `${year}-12-31` }
      const figures = await createFigureReading({ db, clock }).list(system, days)
      const values = new Map(figures.map(({ id, value }) => [id, value]))
      const told = Object.keys(reported).map((id) => [id, values.get(id as FigureId)])
      expect(Object.fromEntries(told)).toEqual(reported)
      expect(values.get('enterprises_taken')).toBeGreaterThanOrEqual(90)
      expect(values.get('enterprises_taken')).toBeLessThan(100)
      const checks = await checkFigures(db, system, days, (id) => values.get(id) ?? null)
      expect(checks.filter(({ holds }) => !holds)).toEqual([])

      await attachDemonstrationFiles({ db, place })
      await attachDemonstrationFiles({ db, place })
      const files = await db.select().from(attachments)
      const kinds = countBy(files.map(({ subjectKind, name }) => `${subjectKind} ${name}`))
      expect(kinds).toEqual({
        'agreement 合同扫描件.pdf': 20,
        'event_stop 签到表.pdf': 8,
        'event_stop 现场照片.png': 8,
        'report_template 产学研合作情况统计表（季报）.xlsx': 1,
        'visit 走访照片.png': 10,
      })
      for (const { sha256, mediaType } of await db.select().from(attachmentFiles)) {
        expect(await mediaTypeOf(join(place.incoming, '..', sha256.slice(0, 2), sha256))).toBe(mediaType)
      }

      const [quarter, ...otherReports] = (await services.figures.reports(staff, { limit: 20 })).items
      expect(otherReports).toEqual([])
      expect(quarter).toMatchObject({ from: `${year}-04-01`, to: `${year}-06-30`, withdrawnAt: null })
      const compared = await services.figures.compare(staff, quarter?.id ?? '')
      const differing = compared.filter(({ added, removed, changed }) =>
        [added, removed, changed].some(({ length }) => length > 0),
      )
      const found = differing.map(({ id, added, removed, changed }) => [
        id,
        [added.length, removed.length, changed.length],
      ])
      expect(Object.fromEntries(found)).toEqual({ agreements_signed: [1, 0, 0], agreement_amount: [1, 0, 1] })
      const [summary, ...otherSummaries] = await services.summaries.list(staff)
      expect(otherSummaries).toEqual([])
      const { paragraphs } = await services.summaries.get(staff, summary?.id ?? '')
      const text = paragraphs.map(({ parts }) => parts.map((part) => part.text).join('')).join('\n')
      expect(text).toContain('签订合作协议105项')
      expect(text).not.toContain('未录入')
      expect(paragraphs.flatMap(({ parts }) => parts.filter(({ present }) => present !== null))).toEqual([])

      if (plans) {
        await planDemonstrationYear({ ...services, clock })
        await planDemonstrationYear({ ...services, clock })
        const [plan, ...otherPlans] = (await services.trips.plans.list(staff, { limit: 20 })).items
        expect(plan).toMatchObject({ year: year + 1, updatedBy: { id: STAFF } })
        expect(otherPlans).toEqual([])
        expect(plan?.trips).toHaveLength(12)
        expect(plan?.trips.every(({ pairs }) => pairs.length > 0)).toBe(true)
      }

      const [form, ...otherForms] = await services.reportTemplates.list(staff)
      expect(otherForms).toEqual([])
      const { bytes } = await services.filling.filled(staff, form?.id ?? '', days)
      const [whole, ofTownships] = formSheets(bytes)
      const said = (sheet: typeof whole, wanted: string) =>
        sheet?.rows.flatMap(({ cells }) => cells).find(({ cell }) => cell === wanted)?.text
      expect(['B10', 'C10', 'D10', 'E10'].map((cell) => said(whole, cell))).toEqual([
        '签订合作协议',
        '项',
        '105',
        '100',
      ])
      expect(said(ofTownships, 'A4')).toBe('泽南新材料产业园')
      expect(Number(said(ofTownships, 'D4'))).toBeGreaterThan(0)

      const trail = await db.selectDistinct(wordsOfTrail).from(auditEntries)
      const unlabelled = trail.filter(
        ({ kind, action, ...states }) =>
          auditActionLabel(kind, action).zh === action ||
          Object.values(states).some((state) => state !== null && auditStateLabel(kind, state).zh === state),
      )
      expect(unlabelled).toEqual([])
    } finally {
      await close()
      await rm(dataDir, { recursive: true })
    }
  })
})
