import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@duijie/db/testing'
import type { FigureId } from '@duijie/shared/figures'
import { describe, expect, it } from 'vitest'
import { system } from '../access/actor.ts'
import { checkFigures } from '../figures/checks.ts'
import { createFigureReading } from '../figures/reading.ts'
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
      const figures = await createFigureReading({ db }).list(system, days)
      const values = new Map(figures.map(({ id, value }) => [id, value]))
      const told = Object.keys(reported).map((id) => [id, values.get(id as FigureId)])
      expect(Object.fromEntries(told)).toEqual(reported)
      expect(values.get('enterprises_taken')).toBeGreaterThanOrEqual(90)
      expect(values.get('enterprises_taken')).toBeLessThan(100)
      const checks = await checkFigures(db, system, days, (id) => values.get(id) ?? null)
      expect(checks.filter(({ holds }) => !holds)).toEqual([])
    } finally {
      await close()
      await rm(dataDir, { recursive: true })
    }
  })
})
