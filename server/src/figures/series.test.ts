import { randomUUID } from 'node:crypto'
import { agreements } from '@duijie/db/schema/agreements'
import type { FigureSeries } from '@duijie/shared/figure-series'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp({ clock: () => new Date('2026-11-20T04:00:00Z') })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const series = async (client: Client, days = 'from=2026-04-01&to=2026-06-30') =>
  (await client.get(`/figure-series?${days}`)).json<FigureSeries>()

describe('the charts of some days', () => {
  it('are drawn from the records of the figures, of those that the reader may know', async () => {
    const enterprise = await test.factories.organization({ name: '云泽磁件' })
    const institution = await test.factories.organization({ kind: 'institution', name: '东楚工业大学' })
    const values = { title: '协议', kind: 'contract' as const, enterpriseId: enterprise.id }
    const signed = { ...values, institutionId: institution.id, techField: 'new_materials' as const }
    await test.db.insert(agreements).values([
      { ...signed, id: randomUUID(), stage: 'signed' as const, signedOn: '2026-05-10' },
      { ...signed, id: randomUUID(), stage: 'performing' as const, signedOn: '2026-06-30' },
      // outside of the days, not signed, and without an institution
      { ...signed, id: randomUUID(), stage: 'signed' as const, signedOn: '2026-07-01' },
      { ...signed, id: randomUUID(), stage: 'draft' as const, signedOn: null },
      { ...values, id: randomUUID(), stage: 'signed' as const, signedOn: '2026-04-01' },
    ])
    const { months, fields, pairs, institutions, funnel } = await series(staff)
    expect(months.map(({ month, agreements: count }) => [month, count])).toEqual([
      ['2026-04', 1],
      ['2026-05', 1],
      ['2026-06', 1],
    ])
    expect(fields).toContainEqual(expect.objectContaining({ techField: 'new_materials', agreements: 2 }))
    expect(fields).toContainEqual(expect.objectContaining({ techField: null, agreements: 1 }))
    expect(pairs).toMatchObject({
      enterprises: [{ name: '云泽磁件' }],
      institutions: [{ name: '东楚工业大学' }],
      cells: [{ agreements: 2 }],
      leftOff: 0,
    })
    expect(institutions).toContainEqual(expect.objectContaining({ name: '东楚工业大学', agreements: 2 }))
    // each step holds those of the later ones
    const counts = funnel.map(({ needs }) => needs)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    const elsewhere = await series(await test.signInAs('township'))
    expect(elsewhere.pairs.cells).toEqual([])
  })
})
