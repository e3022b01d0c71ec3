import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attachmentFiles, attachments } from '@duijie/db/schema/attachments'
import { createTestDatabase } from '@duijie/db/testing'
import type { FigureId } from '@duijie/shared/figures'
import { describe, expect, it } from 'vitest'
import { system } from '../access/actor.ts'
import { mediaTypeOf } from '../attachments/media-type.ts'
import { attachmentPlace } from '../attachments/place.ts'
import { checkFigures } from '../figures/checks.ts'
import { createFigureReading } from '../figures/reading.ts'
import { attachDemonstrationFiles } from './demonstration-files.ts'
import { prepareDistrict } from './prepare-district.ts'

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

const countBy = (words: readonly string[]) =>
  Object.fromEntries(words.map((word) => [word, words.filter((other) => other === word).length]))

describe.each([
  ['2026-11-30T08:00:00Z', 2026],
  ['2028-03-02T08:00:00Z', 2027],
])('the demonstration district, begun on %s', (instant, year) => {
  it("tells the year's report, and its figures agree with each other", async () => {
    const { db, close } = await createTestDatabase()
    const dataDir = await mkdtemp(join(tmpdir(), 'duijie-district-'))
    try {
      await prepareDistrict({ db, dataDir, demo: true, clock: () => new Date(instant) })
      const days = { from: `${year}-01-01`, to: `${year}-12-31` }
      const figures = await createFigureReading({ db, clock: () => new Date(instant) }).list(system, days)
      const values = new Map(figures.map(({ id, value }) => [id, value]))
      const told = Object.keys(reported).map((id) => [id, values.get(id as FigureId)])
      expect(Object.fromEntries(told)).toEqual(reported)
      expect(values.get('enterprises_taken')).toBeGreaterThanOrEqual(90)
      expect(values.get('enterprises_taken')).toBeLessThan(100)
      const checks = await checkFigures(db, system, days, (id) => values.get(id) ?? null)
      expect(checks.filter(({ holds }) => !holds)).toEqual([])

      const place = attachmentPlace(dataDir)
      await attachDemonstrationFiles({ db, place })
      const files = await db.select().from(attachments)
      const kinds = countBy(files.map(({ subjectKind, name }) => `${subjectKind} ${name}`))
      expect(kinds).toEqual({
        'agreement 合同扫描件.pdf': 20,
        'event_stop 签到表.pdf': 8,
        'event_stop 现场照片.png': 8,
        'visit 走访照片.png': 10,
      })
      for (const { sha256, mediaType } of await db.select().from(attachmentFiles)) {
        expect(await mediaTypeOf(join(dataDir, 'attachments', sha256.slice(0, 2), sha256))).toBe(mediaType)
      }
    } finally {
      await close()
      await rm(dataDir, { recursive: true })
    }
  })
})
