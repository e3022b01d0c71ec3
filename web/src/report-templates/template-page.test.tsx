import { screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./template-page.tsx')), 120_000)

const cell = (at: string, text: string, more = {}) => ({
  ...{ cell: at, text, columnSpan: 1, rowSpan: 1, formula: false, ...more },
})
const sheet = {
  name: '年报',
  columns: ['A', 'B', 'C'],
  rows: [
    { number: 1, cells: [cell('A1', '统计表', { columnSpan: 3 })] },
    { number: 2, cells: [cell('A2', '走访企业'), cell('B2', ''), cell('C2', '2', { formula: true })] },
  ],
  cut: false,
}

it('binds the cell that is pointed at, and shows what stands there', async () => {
  const fake = fakeApi()
  const template = {
    ...{ id: uuid(1), title: '市局年报', note: '', version: 1, updatedAt: '2026-03-01T00:00:00.000Z' },
    bindings: [{ sheet: '年报', cell: 'A2', figureId: 'needs_published', facet: 'value', townshipId: null }],
    file: { id: uuid(2), name: '年报.xlsx' },
  }
  fake.on(`GET report-templates/${uuid(1)}`, () => json(template))
  fake.on(`GET report-templates/${uuid(1)}/sheets`, () => json({ sheets: [sheet] }))
  fake.on(`PUT report-templates/${uuid(1)}`, () => json({ ...template, version: 2 }))
  fake.on('GET townships', () => json({ items: [] }))
  fake.on('GET attachments', () => json({ items: [], permissions: { add: false } }))
  const { user } = renderPage(`/report-templates/${uuid(1)}`, anAccount('staff'))
  await screen.findByRole('button', { name: 'A2 填入 发布技术需求，点选修改' })
  // what the form computes is never filled
  expect(screen.queryByRole('button', { name: /^C2/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: /^B2/ }))
  await screen.findByRole('button', { name: 'B2 填入 待选指标，点选修改' })
  const [, added] = screen.getAllByRole('combobox', { name: '指标' })
  if (!added) throw new Error('no line for the cell')
  await user.click(added)
  await user.type(added, '走访调研企业')
  await user.click(await screen.findByText('走访调研企业', { selector: '.ant-select-item-option-content' }))
  await user.click(screen.getByRole('button', { name: /保\s?存/ }))
  await waitFor(() => expect(fake.to(`PUT report-templates/${uuid(1)}`)).toHaveLength(1))
  expect(fake.to(`PUT report-templates/${uuid(1)}`)[0]?.body).toMatchObject({
    bindings: [
      { sheet: '年报', cell: 'A2' },
      { sheet: '年报', cell: 'B2', figureId: 'enterprises_visited', facet: 'value', townshipId: null },
    ],
  })
})
