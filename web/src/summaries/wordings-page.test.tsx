import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./wordings-page.tsx')), 120_000)

const at = '2026-03-01T00:00:00.000Z'
const body = '一、总体\n发布{needs_published}项'
const wording = { id: uuid(1), title: '季度措辞', body, version: 2, updatedAt: at }
const versions = [
  { version: 2, title: '季度措辞', body, at, by: '王科' },
  { version: 1, title: '旧措辞', body: '发布{needs_published|about}项', at, by: null },
]

let fake: ReturnType<typeof fakeApi>
beforeEach(() => {
  fake = fakeApi()
  fake.on('GET summary-wordings', () => json({ items: [wording] }))
  fake.on(`GET summary-wordings/${wording.id}/versions`, () => json({ items: versions }))
})

it('brings an earlier wording back as the next version, after asking', async () => {
  fake.on(`PUT summary-wordings/${wording.id}`, () => json({ ...wording, version: 3 }))
  const { user } = renderPage('/annual-summaries/wordings', anAccount('staff'))
  await user.click(await screen.findByRole('button', { name: '恢复第 1 版' }))
  expect(fake.to(`PUT summary-wordings/${wording.id}`)).toHaveLength(0)
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /恢\s?复/ }))
  await waitFor(() => expect(fake.to(`PUT summary-wordings/${wording.id}`)).toHaveLength(1))
  const [sent] = fake.to(`PUT summary-wordings/${wording.id}`)
  expect(sent?.body).toEqual({ title: '旧措辞', body: '发布{needs_published|about}项' })
  expect(sent?.headers.get('if-match')).toBe('"2"')
})

it('gives a wording up only after asking, and says what happens to summaries', async () => {
  fake.on(`DELETE summary-wordings/${wording.id}`, () => new Response(null, { status: 204 }))
  const { user } = renderPage('/annual-summaries/wordings', anAccount('staff'))
  await user.click(await screen.findByRole('button', { name: '删除模板' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('已写的总结不受影响')
  await user.click(within(dialog).getByRole('button', { name: '删除模板' }))
  await waitFor(() => expect(fake.to(`DELETE summary-wordings/${wording.id}`)).toHaveLength(1))
})
