import { organizationTownships } from '@duijie/db/schema/organizations'
import { vouchers } from '@duijie/db/schema/vouchers'
import type { Voucher } from '@duijie/shared/vouchers'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ifMatch } from '../agreements/testing/moved.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

const now = new Date('2026-11-20T04:00:00.000Z')
const today = '2026-11-20'
const WAN = 1_000_000
let test: TestApp
let staff: Awaited<ReturnType<TestApp['signInAs']>>
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const get = async (client: Client, id: string): Promise<Voucher> =>
  (await client.get(`/vouchers/${id}`)).json()
const ids = async (client: Client, query = '') =>
  (await client.get(`/vouchers?limit=100&${query}`))
    .json()
    .items.map(({ id }: Voucher) => id)
    .sort()
const move = (voucher: { id: string; version: number }, body: object) =>
  staff.post(`/vouchers/${voucher.id}/moves`, body, ifMatch(voucher))
async function moved(voucher: { id: string; version: number }, body: object): Promise<Voucher> {
  const answer = await move(voucher, body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const pointerOf = (answer: Awaited<ReturnType<typeof move>>) => answer.json().errors?.[0].pointer

describe('the way of a voucher', () => {
  it('keeps applied, approved, reviewed and paid apart, none above the former', async () => {
    const owner = await test.signInAs('enterprise')
    const enterpriseId = owner.account.organizationId as string
    const agreement = await test.factories.agreement({ enterpriseId })
    const body = { title: '新产品工艺验证', enterpriseId, appliedFen: 20 * WAN }
    const half = await staff.post('/vouchers', { ...body, appliedFen: 0.5 })
    expect(pointerOf(half)).toBe('/appliedFen')
    const applied: Voucher = (await staff.post('/vouchers', body)).json()
    expect(applied).toMatchObject({ stage: 'applied', appliedOn: today, approvedFen: null })
    const recommended = await moved(applied, { to: 'recommended' })
    expect(pointerOf(await move(recommended, { to: 'approved' }))).toBe('/approvedFen')
    const above = await move(recommended, { to: 'approved', approvedFen: 20 * WAN + 1 })
    expect(pointerOf(above)).toBe('/approvedFen')
    const approved = await moved(recommended, { to: 'approved', approvedFen: 15 * WAN })
    expect(approved).toMatchObject({ approvedFen: 15 * WAN, validUntil: '2027-11-20', lapsesInDays: 365 })

    expect(pointerOf(await move(approved, { to: 'used' }))).toBe('/agreementId')
    const stranger = await test.factories.agreement()
    expect(pointerOf(await move(approved, { to: 'used', agreementId: stranger.id }))).toBe('/agreementId')
    const draft = await test.factories.agreement({ enterpriseId, stage: 'draft' })
    expect(pointerOf(await move(approved, { to: 'used', agreementId: draft.id }))).toBe('/agreementId')
    const used = await moved(approved, { to: 'used', agreementId: agreement.id })
    const submitted = await moved(used, { to: 'redemption_submitted' })
    const tooMuch = await move(submitted, { to: 'reviewed', reviewedFen: 15 * WAN + 1 })
    expect(pointerOf(tooMuch)).toBe('/reviewedFen')
    const reviewed = await moved(submitted, { to: 'reviewed', reviewedFen: 8_765_432 })
    const publicised = await moved(reviewed, { to: 'publicised' })
    expect(pointerOf(await move(publicised, { to: 'paid', paidFen: 8_765_433 }))).toBe('/paidFen')
    const paid = await moved(publicised, { to: 'paid' })
    expect(paid).toMatchObject({ stage: 'paid', paidFen: 8_765_432, paidOn: today, lapsesInDays: null })
    expect((await move(paid, { to: 'rejected', reason: '有异议' })).statusCode).toBe(409)
    const told = (await owner.get('/notifications')).json().items.map(({ kind }: { kind: string }) => kind)
    expect(told).toEqual(['voucher_paid', 'voucher_approved'])
    expect(await get(owner, paid.id)).toMatchObject({ note: null, permissions: { edit: false, moves: [] } })
  })

  it('skips forward with a reason and every amount on the way; days are corrected later', async () => {
    const voucher = await test.factories.voucher()
    const agreement = await test.factories.agreement({ enterpriseId: voucher.enterpriseId })
    const skip = { to: 'reviewed', agreementId: agreement.id, day: '2026-06-01' }
    expect(pointerOf(await move(voucher, skip))).toBe('/reason')
    const told = { ...skip, reason: '补录上半年' }
    expect(pointerOf(await move(voucher, { ...told, reviewedFen: WAN }))).toBe('/approvedFen')
    expect(pointerOf(await move(voucher, { ...told, day: '2026-03-01' }))).toBe('/approvedFen')
    const amounts = { approvedFen: 2 * WAN, reviewedFen: WAN }
    expect(pointerOf(await move(voucher, { ...told, ...amounts, day: '2026-03-01' }))).toBe('/day')
    expect(pointerOf(await move(voucher, { ...told, ...amounts, paidFen: 1 }))).toBe('/paidFen')
    const reviewed = await moved(voucher, { ...told, ...amounts })
    expect(reviewed).toMatchObject({ recommendedOn: '2026-06-01', reviewedOn: '2026-06-01', ...amounts })
    const patch = (body: object) => staff.patch(`/vouchers/${voucher.id}`, body, ifMatch(reviewed))
    expect(pointerOf(await patch({ paidOn: '2026-06-02' }))).toBe('/paidOn')
    expect(pointerOf(await patch({ recommendedOn: '2026-06-02' }))).toBe('/approvedOn')
    expect(pointerOf(await patch({ reviewedFen: 2 * WAN + 1 }))).toBe('/reviewedFen')
    expect(pointerOf(await patch({ agreementId: null }))).toBe('/agreementId')
    const corrected = await patch({ recommendedOn: '2026-04-02', reviewedFen: 2 * WAN })
    expect(corrected.json()).toMatchObject({ recommendedOn: '2026-04-02', reviewedFen: 2 * WAN })
    const { items } = (await staff.get(`/vouchers/${voucher.id}/moves`)).json()
    expect(items[0]).toMatchObject({ from: 'applied', to: 'reviewed', reason: '补录上半年' })
  })

  it('happens once where two move at once', async () => {
    const voucher = await test.factories.voucher()
    const answers = await Promise.all(
      ['recommended', 'rejected'].map((to) => move(voucher, { to, reason: '不符' })),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })

  it('tells the enterprise why it was rejected, and nothing of other reasons', async () => {
    const owner = await test.signInAs('enterprise')
    const voucher = await test.factories.voucher({ enterpriseId: owner.account.organizationId as string })
    const recommended = await moved(voucher, { to: 'recommended', reason: '领导要求' })
    expect((await get(owner, voucher.id)).stageReason).toBe('')
    await moved(recommended, { to: 'rejected', reason: '服务内容不在支持范围' })
    expect((await get(owner, voucher.id)).stageReason).toBe('服务内容不在支持范围')
    const { items } = (await owner.get(`/vouchers/${voucher.id}/moves`)).json()
    expect(items.map(({ reason }: { reason: string }) => reason)).toEqual(['服务内容不在支持范围', ''])
  })
})

describe('a batch', () => {
  async function reviewed(fen: number) {
    const { id: enterpriseId } = await test.factories.organization()
    const agreement = await test.factories.agreement({ enterpriseId })
    return test.factories.voucher({
      enterpriseId,
      agreementId: agreement.id,
      stage: 'reviewed',
      approvedFen: fen + 1,
      reviewedFen: fen,
      reviewedOn: '2026-10-09',
    })
  }
  const make = (kind: string, voucherIds: string[], day = today) =>
    staff.post('/voucher-batches', { kind, title: '第二批公示', day, voucherIds })

  it('takes all or none, sums exactly, and is taken away as a table', async () => {
    const [a, b] = [await reviewed(1_234_567), await reviewed(7_654_321)]
    const applied = await test.factories.voucher()
    const refused = await make('publication', [a.id, applied.id, b.id, a.id])
    expect(refused.statusCode).toBe(400)
    const pointers = refused.json().errors.map(({ pointer }: { pointer: string }) => pointer)
    expect(pointers).toEqual(['/voucherIds/1', '/voucherIds/3'])
    expect(await get(staff, a.id)).toMatchObject({ stage: 'reviewed', publication: null })
    expect((await make('publication', [a.id], '2026-10-08')).statusCode).toBe(400)

    const published = await make('publication', [a.id, b.id], '2026-10-14')
    expect(published.json()).toMatchObject({ vouchers: 2, enterprises: 2, amountFen: 8_888_888 })
    const after = await get(staff, a.id)
    expect(after).toMatchObject({ stage: 'publicised', publicisedOn: '2026-10-14', paidFen: null })
    expect(after.publication?.id).toBe(published.json().id)
    const paid = await make('payment', [b.id])
    expect(paid.json()).toMatchObject({ kind: 'payment', vouchers: 1, amountFen: 7_654_321 })
    expect(await ids(staff, `batchId=${published.json().id}`)).toEqual([a.id, b.id].sort())
    const table = await staff.get(`/exports/voucher-batches/${published.json().id}/vouchers?format=csv`)
    expect(table.body.split('\n').filter((line) => line.includes('7.654321'))).toHaveLength(1)
    const { items } = (await staff.get('/voucher-batches?kind=payment')).json()
    expect(items).toEqual([paid.json()])
  })

  it('has each voucher once where two are made at once', async () => {
    const [a, b] = [await reviewed(1), await reviewed(2)]
    const answers = await Promise.all([make('publication', [a.id, b.id]), make('publication', [b.id, a.id])])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 400])
  })
})

describe('who sees a voucher', () => {
  it('are the enterprise, who renders the service, and the township of the day of application and now', async () => {
    const { factories } = test
    const [before, after] = [await test.signInAs('township'), await test.signInAs('township')]
    const enterprise = await test.signInAs('enterprise')
    const enterpriseId = enterprise.account.organizationId as string
    for (const move of [
      { townshipId: before.account.townshipId as string, fromDay: '2026-01-01' },
      { townshipId: after.account.townshipId as string, fromDay: '2026-07-01' },
    ]) {
      await test.db.insert(organizationTownships).values({ organizationId: enterpriseId, ...move })
    }
    const provider = await test.signInAs('liaison')
    const early = await factories.voucher({ enterpriseId, appliedOn: '2026-06-30' })
    const late = await factories.voucher({
      enterpriseId,
      appliedOn: '2026-07-01',
      institutionId: provider.account.organizationId,
    })
    const need = await factories.need({ organizationId: enterpriseId, confidentiality: 'restricted' })
    const agreement = await factories.agreement({ enterpriseId, needId: need.id })
    const secret = await factories.voucher({
      enterpriseId,
      appliedOn: '2026-06-30',
      agreementId: agreement.id,
    })
    expect(await ids(enterprise)).toEqual([early.id, late.id, secret.id].sort())
    expect(await ids(provider)).toEqual([late.id])
    expect(await ids(before)).toEqual([early.id])
    expect(await ids(after)).toEqual([late.id])
    expect(await ids(await test.signInAs('enterprise'))).toEqual([])
    expect((await provider.get(`/vouchers/${early.id}`)).statusCode).toBe(404)
    expect((await enterprise.patch(`/vouchers/${early.id}`, { title: '改名' })).statusCode).toBe(403)
    const files = (client: Client, id: string) =>
      client.get(`/attachments?subjectKind=voucher&subjectId=${id}`)
    expect((await files(before, late.id)).statusCode).toBe(404)
    expect((await files(provider, late.id)).json()).toMatchObject({ permissions: { add: true } })
  })
})

it('the bureau and the enterprise are told once of each last day of use', async () => {
  const remind = test.services.jobHandlers.find(({ job }) => job.name === 'remind-of-vouchers')
  const owner = await test.signInAs('enterprise')
  const voucher = await test.factories.voucher({
    enterpriseId: owner.account.organizationId as string,
    stage: 'approved',
    approvedFen: 1,
    ownerId: staff.account.id,
    validUntil: '2026-12-01',
  })
  const warned = async () => {
    await remind?.run({}, { id: '1', attempt: 1, last: true, signal: new AbortController().signal })
    const { items } = (await owner.get('/notifications')).json()
    return items.filter(({ kind }: { kind: string }) => kind === 'voucher_lapsing').length
  }
  expect(await warned()).toBe(1)
  expect(await warned()).toBe(1)
  const tasks = async () => (await staff.get(`/follow-ups?status=open&subjectId=${voucher.id}`)).json().items
  expect(await tasks()).toMatchObject([{ dueOn: '2026-12-01', subject: { kind: 'voucher' } }])
  await test.db.update(vouchers).set({ validUntil: '2026-12-02' }).where(eq(vouchers.id, voucher.id))
  expect(await warned()).toBe(2)
  await moved(await get(staff, voucher.id), { to: 'expired' })
  expect(await tasks()).toEqual([])
})
