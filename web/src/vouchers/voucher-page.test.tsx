import type { Voucher } from '@duijie/shared/vouchers'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./voucher-page.tsx')), 120_000)

const at = '2026-03-01T00:00:00.000Z'
const voucher: Voucher = {
  ...{ id: uuid(80), title: '委托检测', number: 'CXQ001', stage: 'recommended', stageReason: '' },
  ...{ enterprise: { id: uuid(10), kind: 'enterprise', name: '青禾新材料' }, institution: null },
  ...{ providerName: '江东检测所', township: null, agreement: null },
  ...{ appliedFen: 17_500_000, approvedFen: null, reviewedFen: null, paidFen: null },
  ...{ appliedOn: '2026-02-01', recommendedOn: '2026-02-20', approvedOn: null, usedOn: null },
  ...{ submittedOn: null, reviewedOn: null, publicisedOn: null, paidOn: null, validUntil: null },
  ...{ lapsesInDays: null, publication: null, payment: null, owner: null, note: '' },
  ...{
    permissions: { edit: true, moves: ['approved', 'rejected'] },
    version: 4,
    createdAt: at,
    updatedAt: at,
  },
}
const moves = `POST vouchers/${voucher.id}/moves`

let fake: ReturnType<typeof fakeApi>
beforeEach(() => {
  fake = fakeApi()
  fake.on(`GET vouchers/${voucher.id}`, () => json(voucher))
  fake.on(`GET vouchers/${voucher.id}/moves`, () => json({ items: [] }))
})

async function asked(button: string) {
  const { user } = renderPage(`/vouchers/${voucher.id}`, anAccount('staff'))
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${[...button].join('\\s?')}$`) }))
  const dialog = within(await screen.findByRole('dialog'))
  return { user, dialog, confirm: () => user.click(dialog.getByRole('button', { name: /确\s?定/ })) }
}

it('is approved with an amount in fen that is not above the one applied for', async () => {
  fake.on(moves, () => json({ ...voucher, stage: 'approved', approvedFen: 12_340_050, version: 5 }))
  const { user, dialog, confirm } = await asked('批准')
  const amount = dialog.getByLabelText('批准金额（万元）')
  expect(amount).toHaveValue('17.5')
  await user.clear(amount)
  await user.type(amount, '17.51')
  await confirm()
  await dialog.findByText('不能大于申请金额 17.5 万元')
  expect(fake.to(moves)).toEqual([])

  await user.clear(amount)
  await user.type(amount, '12.34005')
  await confirm()
  await waitFor(() => expect(fake.to(moves)).toHaveLength(1))
  const [sent] = fake.to(moves)
  expect(sent?.body).toMatchObject({ to: 'approved', approvedFen: 12_340_050 })
  expect(sent?.headers.get('if-match')).toBe('"4"')
})

it('is turned down with a reason alone, and shows what somebody else did meanwhile', async () => {
  fake.on(moves, () => problem('stage_conflict'))
  const { user, dialog, confirm } = await asked('不通过')
  await confirm()
  await dialog.findByText(/请说明原因/)
  expect(fake.to(moves)).toEqual([])
  fake.on(`GET vouchers/${voucher.id}`, () => json({ ...voucher, stage: 'approved', version: 5 }))
  await user.type(dialog.getByRole('textbox', { name: '说明' }), '发票不符')
  await confirm()
  await waitFor(() => expect(fake.to(moves)[0]?.body).toMatchObject({ to: 'rejected', reason: '发票不符' }))
  await waitFor(() => expect(fake.to(`GET vouchers/${voucher.id}`).length).toBeGreaterThan(1))
})
