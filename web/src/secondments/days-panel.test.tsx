import type { Secondment } from '@duijie/shared/secondments'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./secondment-page.tsx')), 120_000)

const at = '2026-03-01T00:00:00.000Z'
const institution = { id: uuid(11), kind: 'institution' as const, name: '江东理工大学' }
const secondment: Secondment = {
  ...{ id: uuid(90), stage: 'in_post', stageReason: '' },
  expert: { id: uuid(12), name: '罗启明', department: '材料学院', institution },
  enterprise: { id: uuid(10), kind: 'enterprise', name: '青禾新材料' },
  ...{ township: null, need: null, agreement: null, post: '科技副总', duties: '' },
  ...{ startsOn: '2026-01-01', endsOn: '2027-12-31', daysPerMonth: 4, subsidyFen: null, round: '' },
  ...{ signedOn: '2025-12-01', submittedOn: null, approvedOn: '2025-12-20', halfDaysServed: 3 },
  ...{ assessedOn: null, grade: null, assessment: '', renewedFromId: null, renewedAsId: null, owner: null },
  ...{ note: null, permissions: { edit: false, addDays: true, moves: [] }, version: 2 },
  ...{ createdAt: at, updatedAt: at },
}
const served = {
  ...{ id: uuid(91), day: '2026-02-10', halfDays: 1, work: '跟班调参' },
  ...{ by: '罗启明', permissions: { remove: true } },
}
const days = `secondments/${secondment.id}/days`

let fake: ReturnType<typeof fakeApi>
beforeEach(() => {
  fake = fakeApi()
  fake.on(`GET secondments/${secondment.id}`, () => json(secondment))
  fake.on(`GET secondments/${secondment.id}/moves`, () => json({ items: [] }))
  fake.on(`GET ${days}`, () => json({ items: [served] }))
})

it('takes half a day with what was done, keeps it where the server refuses, and points at the field', async () => {
  const refused = problem('validation_failed', { errors: [{ pointer: '/day', detail: '不在聘期内' }] })
  fake.on(`POST ${days}`, () => refused)
  const { user } = renderPage(`/secondments/${secondment.id}`, anAccount('liaison'))
  expect(await screen.findByText('已到岗 1.5 天')).toBeVisible()
  const work = screen.getByLabelText('做了什么')
  await user.click(screen.getByRole('button', { name: '登记到岗' }))
  await screen.findByText('请填写此项')
  expect(fake.to(`POST ${days}`)).toEqual([])

  await user.type(work, '梳理烧结曲线')
  await user.click(screen.getByText('半天'))
  await user.click(screen.getByRole('button', { name: '登记到岗' }))
  await screen.findByText('不在聘期内')
  expect(fake.to(`POST ${days}`)[0]?.body).toMatchObject({ halfDays: 1, work: '梳理烧结曲线' })
  expect(work).toHaveValue('梳理烧结曲线')
})

it('takes a day out only after asking, naming what it was', async () => {
  fake.on(`DELETE ${days}/${served.id}`, () => new Response(null, { status: 204 }))
  const { user } = renderPage(`/secondments/${secondment.id}`, anAccount('liaison'))
  await user.click(await screen.findByRole('button', { name: /删\s?除/ }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('跟班调参')
  expect(fake.to(`DELETE ${days}/${served.id}`)).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: /删\s?除/ }))
  await waitFor(() => expect(fake.to(`DELETE ${days}/${served.id}`)).toHaveLength(1))
})
