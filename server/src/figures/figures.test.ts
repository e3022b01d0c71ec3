import { randomUUID } from 'node:crypto'
import { agreements } from '@duijie/db/schema/agreements'
import { organizationTownships } from '@duijie/db/schema/organizations'
import { vouchers } from '@duijie/db/schema/vouchers'
import { agreementStages } from '@duijie/shared/agreement-stages'
import { sumAgreements } from '@duijie/shared/agreement-sums'
import type {
  EnteredFigure,
  FigureCheck,
  FigureComparison,
  FigureReport,
} from '@duijie/shared/figure-reports'
import type { Figure, FigureId, FigureList, FigureRecord, TownshipFigures } from '@duijie/shared/figures'
import { figureIds } from '@duijie/shared/figures'
import type { Page } from '@duijie/shared/page'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

const NOW = new Date('2026-11-20T04:00:00.000Z')
const YEAR = 'from=2026-01-01&to=2026-12-31'
let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp({ clock: () => NOW })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

async function ok<Answer>(answer: ReturnType<Client['get']>): Promise<Answer> {
  const { statusCode, body } = await answer
  if (statusCode >= 300) throw new Error(`${statusCode} ${body}`)
  return body === '' ? (undefined as Answer) : JSON.parse(body)
}

async function figures(days = YEAR, client = staff): Promise<Map<FigureId, Figure>> {
  const { figures: all } = await ok<FigureList>(client.get(`/figures?${days}`))
  return new Map(all.map((figure) => [figure.id, figure]))
}
const known = async (id: FigureId, days = YEAR) => (await figures(days)).get(id)?.value
const recordsOf = (id: FigureId, days = YEAR, client = staff) =>
  ok<Page<FigureRecord>>(client.get(`/figures/${id}/records?${days}`))

async function signed(values: Partial<typeof agreements.$inferInsert> = {}) {
  const enterpriseId = values.enterpriseId ?? (await test.factories.organization()).id
  const row = {
    id: randomUUID(),
    title: '合作协议',
    kind: 'contract' as const,
    stage: 'signed' as const,
    enterpriseId,
    signedOn: '2026-05-10',
    ...values,
  }
  await test.db.insert(agreements).values(row)
  return row
}

async function voucher(values: Partial<typeof vouchers.$inferInsert> = {}) {
  const row = {
    id: randomUUID(),
    title: '委托检测',
    stage: 'recommended' as const,
    enterpriseId: values.enterpriseId ?? (await test.factories.organization()).id,
    appliedFen: 20_000_000,
    appliedOn: '2026-03-02',
    recommendedOn: '2026-03-20',
    ...values,
  }
  await test.db.insert(vouchers).values(row)
  return row
}

describe('every figure', () => {
  it('opens the records that it counts', async () => {
    const enterprise = await test.factories.organization()
    await test.factories.need({ organizationId: enterprise.id })
    await voucher({ enterpriseId: enterprise.id })
    await voucher({ enterpriseId: enterprise.id })
    const intent = await signed({ kind: 'intent', amountFen: 200_000_000, stage: 'superseded' })
    await signed({ amountFen: 80_000_000, supersedesId: intent.id, signedOn: '2026-09-01' })
    const all = await figures()
    expect([...all.keys()]).toEqual([...figureIds])
    expect(all.get('agreement_amount')?.value).toBe(80_000_000)
    expect(all.get('agreements_signed')?.value).toBe(2)
    expect(all.get('agreements_latest')?.value).toBe(1)
    expect(all.get('vouchers_recommended')?.value).toBe(2)
    expect(all.get('voucher_enterprises_recommended')?.value).toBe(1)
    expect(all.get('voucher_recommended_amount')?.value).toBe(40_000_000)
    for (const figure of all.values()) {
      if (figure.unit === 'share') continue
      const { items, total } = await recordsOf(figure.id)
      expect(total, figure.id).toBe(figure.records)
      expect(items.length, figure.id).toBe(total)
      const added = items.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
      const distinct = new Set(items.map(({ counted }) => counted)).size
      const sums = ['fen', 'half_day', 'people'].includes(figure.unit)
      expect(figure.value ?? 0, figure.id).toBe(sums ? added : distinct)
    }
  })

  it('counts on both ends of the days and nowhere beyond', async () => {
    await signed({ signedOn: '2024-03-31' })
    expect(await known('agreements_signed', 'from=2024-03-31&to=2024-03-31')).toBe(1)
    expect(await known('agreements_signed', 'from=2024-04-01&to=2024-12-31')).toBe(0)
    const later = await figures('from=2025-03-01&to=2025-03-31')
    expect(later.get('agreements_signed')).toMatchObject({ value: 0, previous: 1 })
    const backwards = await staff.get('/figures?from=2024-04-01&to=2024-03-01')
    expect(backwards.statusCode).toBe(400)
    expect(backwards.json().errors[0].pointer).toBe('/to')
  })
})

it('adds agreements up as the rule for chains says, whatever the chains', async () => {
  const { id: enterpriseId } = await test.factories.organization()
  const chains = fc.array(
    fc.record({
      stage: fc.constantFrom(...agreementStages),
      amountFen: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
      day: fc.integer({ min: 1, max: 28 }),
      earlier: fc.option(fc.nat(5)),
      supplement: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  const days = { from: '2021-02-05', to: '2021-02-20' }
  await fc.assert(
    fc.asyncProperty(chains, async (drawn) => {
      const ids = drawn.map(() => randomUUID())
      const rows = drawn.map(({ stage, amountFen, day, earlier, supplement }, index) => {
        const before = earlier === null || index === 0 ? null : (ids[earlier % index] ?? null)
        const amends = supplement ? before : null
        return {
          id: ids[index] ?? '',
          title: '协议',
          kind: amends === null ? ('contract' as const) : ('supplement' as const),
          stage,
          amountFen,
          signedOn: `2021-02-${String(day).padStart(2, '0')}`,
          supersedesId: amends === null ? before : null,
          amendsId: amends,
          enterpriseId,
        }
      })
      if (rows.length > 0) await test.db.insert(agreements).values(rows)
      const every = sumAgreements(rows, { ...days, count: 'every' })
      const latest = sumAgreements(rows, { ...days, count: 'latest' })
      const all = await figures(`from=${days.from}&to=${days.to}`)
      for (const { id } of rows.toReversed()) await test.db.delete(agreements).where(eq(agreements.id, id))
      expect(all.get('agreement_amount')?.value).toBe(every.amountFen)
      expect(all.get('agreements_signed')?.value).toBe(every.itemIds.length)
      expect(all.get('agreements_latest')?.value).toBe(latest.itemIds.length)
    }),
    { numRuns: 15 },
  )
})

describe('a township', () => {
  it('gets what its enterprises did while they belonged to it', async () => {
    const [old, young] = [await test.factories.township(), await test.factories.township()]
    const enterprise = await test.factories.organization({ townshipId: young.id })
    await test.db.insert(organizationTownships).values([
      { organizationId: enterprise.id, townshipId: old.id, fromDay: '2020-01-01' },
      { organizationId: enterprise.id, townshipId: young.id, fromDay: '2022-07-01' },
    ])
    await signed({ enterpriseId: enterprise.id, signedOn: '2022-06-30' })
    await signed({ enterpriseId: enterprise.id, signedOn: '2022-07-01' })
    await signed({ enterpriseId: enterprise.id, signedOn: '2022-08-01' })
    await ok(
      staff.put('/figure-targets', {
        targets: [
          { figureId: 'agreements_signed', year: 2022, townshipId: old.id, value: 1 },
          { figureId: 'agreements_signed', year: 2022, townshipId: young.id, value: 4 },
        ],
      }),
    )
    const days = 'from=2022-01-01&to=2022-12-31'
    const { total, townships } = await ok<TownshipFigures>(
      staff.get(`/figures/agreements_signed/townships?${days}`),
    )
    expect(total).toBe(3)
    expect(townships.find(({ townshipId }) => townshipId === old.id)).toMatchObject({
      value: 1,
      target: 1,
      rate: 10_000,
      rank: 1,
      ahead: 0,
    })
    expect(townships.find(({ townshipId }) => townshipId === young.id)).toMatchObject({
      value: 2,
      rate: 5000,
      rank: 2,
      ahead: -5000,
    })
    const officer = await test.signInAs('township', { townshipId: old.id })
    expect((await figures(days, officer)).get('agreements_signed')?.value).toBe(1)
    const elsewhere = await officer.get(`/figures?${days}&townshipId=${young.id}`)
    expect(elsewhere.statusCode).toBe(403)
  })

  it('is told nothing that comes of a need it may not read', async () => {
    const township = await test.factories.township()
    const enterprise = await test.factories.organization({ townshipId: township.id })
    const need = await test.factories.need({
      organizationId: enterprise.id,
      townshipId: township.id,
      confidentiality: 'restricted',
      title: '不公开的难题',
    })
    await signed({ enterpriseId: enterprise.id, needId: need.id, title: '不公开的协议' })
    const officer = await test.signInAs('township', { townshipId: township.id })
    const [collected, agreed] = [
      await officer.get(`/figures/needs_collected/records?${YEAR}`),
      await officer.get(`/figures/agreements_signed/records?${YEAR}`),
    ]
    expect(`${collected.body}${agreed.body}`).not.toContain('不公开')
    expect((await figures(YEAR, officer)).get('agreements_signed')?.value).toBe(0)
    const whole = await recordsOf('agreements_signed', `${YEAR}&townshipId=${township.id}`)
    expect(whole.items.map(({ title }) => title)).toEqual(['不公开的协议'])
  })
})

describe('a number from elsewhere', () => {
  const city = {
    figureId: 'city_voucher_redeemed_amount',
    from: '2023-01-01',
    to: '2023-09-30',
    value: 100_000_000,
    source: '市科技局通报第9期',
  }

  it('holds up to its last day, and the share is reckoned from it', async () => {
    await voucher({
      stage: 'paid',
      agreementId: (await signed()).id,
      approvedFen: 20_000_000,
      reviewedFen: 49_000_00,
      reviewedOn: '2023-08-01',
      paidFen: 49_000_00,
      paidOn: '2023-08-20',
    })
    const entered = await ok<EnteredFigure>(staff.post('/entered-figures', city))
    const nine = await figures('from=2023-01-01&to=2023-09-30')
    expect(nine.get('city_voucher_redeemed_amount')).toMatchObject({ value: 100_000_000, records: 1 })
    expect(nine.get('voucher_share_of_city')?.value).toBe(490)
    const eleven = await figures('from=2023-01-01&to=2023-11-30')
    expect(eleven.get('city_voucher_redeemed_amount')?.enteredTo).toBe('2023-09-30')
    expect((await figures('from=2023-02-01&to=2023-09-30')).get('voucher_share_of_city')?.value).toBeNull()

    const twice = await staff.post('/entered-figures', city)
    expect(twice.json().errors[0].pointer).toBe('/to')
    const put = (version: number) =>
      staff.put(
        `/entered-figures/${entered.id}`,
        { ...city, value: 98_000_000 },
        { 'if-match': `"${version}"` },
      )
    expect((await put(1)).json()).toMatchObject({ value: 98_000_000, version: 2 })
    expect((await put(1)).statusCode).toBe(412)
    const gone = await staff.delete(`/entered-figures/${entered.id}`, { 'if-match': '"2"' })
    expect(gone.statusCode).toBe(204)
  })
})

describe('a report', () => {
  it('stays as it was reported, and tells what has changed since', async () => {
    const kept = await signed({ signedOn: '2019-02-01', amountFen: 10_000_000 })
    const gone = await signed({ signedOn: '2019-03-01', amountFen: 20_000_000 })
    const report = await ok<FigureReport>(
      staff.post('/figure-reports', {
        title: '2019年一季度报数',
        kind: 'quarter',
        from: '2019-01-01',
        to: '2019-03-31',
        figureIds: ['agreements_signed', 'agreement_amount'],
      }),
    )
    await test.db.update(agreements).set({ stage: 'cancelled' }).where(eq(agreements.id, gone.id))
    await test.db.update(agreements).set({ amountFen: 15_000_000 }).where(eq(agreements.id, kept.id))
    const fresh = await signed({ signedOn: '2019-03-20', amountFen: 1_000_000 })
    const read = await ok<FigureReport>(staff.get(`/figure-reports/${report.id}`))
    expect(read.figures).toEqual(report.figures)
    expect(new Map(read.figures.map(({ id, value }) => [id, value])).get('agreement_amount')).toBe(30_000_000)

    const { comparisons } = await ok<{ comparisons: FigureComparison[] }>(
      staff.get(`/figure-reports/${report.id}/comparison`),
    )
    const amount = comparisons.find(({ id }) => id === 'agreement_amount')
    expect(amount).toMatchObject({ reported: 30_000_000, present: 16_000_000 })
    expect(amount?.added.map(({ id }) => id)).toEqual([fresh.id])
    expect(amount?.removed.map(({ id }) => id)).toEqual([gone.id])
    expect(amount?.changed).toMatchObject([{ id: kept.id, reportedAmount: 10_000_000, amount: 15_000_000 }])

    const withdraw = () => staff.post(`/figure-reports/${report.id}/withdraw`, { reason: '少报一项' })
    expect((await withdraw()).json()).toMatchObject({ withdrawReason: '少报一项' })
    expect((await withdraw()).statusCode).toBe(409)
  })
})

it('checks that parts add up to wholes', async () => {
  const { checks } = await ok<{ checks: FigureCheck[] }>(staff.get(`/figure-checks?${YEAR}`))
  expect(checks.filter(({ holds }) => !holds)).toEqual([])
  expect(new Set(checks.map(({ rule }) => rule))).toEqual(new Set(['order', 'parts', 'windows']))
})
