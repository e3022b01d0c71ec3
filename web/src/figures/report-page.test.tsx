import type { FigureComparison, FigureReport } from '@duijie/shared/figure-reports'
import { screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./report-page.tsx')), 120_000)

const report: FigureReport = {
  ...{
    id: uuid(60),
    title: '2026年第二季度科技合作情况',
    kind: 'quarter',
    from: '2026-04-01',
    to: '2026-06-30',
  },
  ...{ recipient: '市科技局', note: '', figures: [], withdrawnAt: null, withdrawReason: '' },
  ...{ reportedAt: '2026-07-08T08:00:00.000Z', reporter: { id: uuid(1), name: '王敏' } },
}
const agreement = { kind: 'agreement' as const, organizationName: '青禾新材料' }
const same = { added: [], removed: [], changed: [] }
const comparisons: FigureComparison[] = [
  { id: 'visits_paid', unit: 'visit', reported: 27, present: 27, ...same },
  {
    ...{ id: 'agreement_amount', unit: 'fen', reported: 100_000_000, present: 150_000_000, removed: [] },
    added: [{ ...agreement, id: uuid(61), pageId: uuid(61), title: '晚到的合同', amount: 30_000_000 }],
    changed: [
      {
        ...{ ...agreement, id: uuid(62), pageId: uuid(62), title: '更正的合同' },
        ...{ reportedAmount: 40_000_000, amount: 60_000_000 },
      },
    ],
  },
]

let fake: ReturnType<typeof fakeApi>
beforeEach(() => {
  fake = fakeApi()
  fake.on(`GET figure-reports/${report.id}`, () => json(report))
  fake.on(`GET figure-reports/${report.id}/comparison`, () => json({ comparisons }))
})

it('puts what differs first, with the records that make the difference and their way to them', async () => {
  renderPage(`/figures/reports/${report.id}`, anAccount('staff'))
  expect(await screen.findByText('2 项中有 1 项与现数不同')).toBeVisible()
  const [, first, second] = screen.getAllByRole('row')
  if (!first || !second) throw new Error('no rows')
  expect(first).toHaveTextContent(/100 万元.*150 万元.*\+50 万元/)
  expect(within(second).getByText('—')).toBeVisible()
  expect(within(first).getByRole('link', { name: '晚到的合同' })).toHaveAttribute(
    'href',
    `/agreements/${uuid(61)}`,
  )
  const corrected = within(first).getByRole('link', { name: '更正的合同' }).closest('li')
  expect(corrected).toHaveTextContent('40 万元 → 60 万元')
  const present = within(first).getByRole('link', { name: '150 万元' })
  expect(new URL(present.getAttribute('href') ?? '', 'http://x').searchParams.get('from')).toBe('2026-04-01')
})

it('is withdrawn with a reason and stays readable as no longer holding', async () => {
  const withdrawn = { ...report, withdrawnAt: '2026-08-01T02:00:00.000Z', withdrawReason: '口径有误' }
  fake.on(`POST figure-reports/${report.id}/withdraw`, () => {
    fake.on(`GET figure-reports/${report.id}`, () => json(withdrawn))
    return json(withdrawn)
  })
  const { user } = renderPage(`/figures/reports/${report.id}`, anAccount('staff'))
  await user.click(await screen.findByRole('button', { name: '撤回报数' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: '撤回报数' }))
  expect(fake.to(`POST figure-reports/${report.id}/withdraw`)).toEqual([])
  await user.type(dialog.getByRole('textbox'), '口径有误')
  await user.click(dialog.getByRole('button', { name: '撤回报数' }))
  expect(await screen.findByText('2026年8月1日撤回')).toBeVisible()
  const [sent] = fake.to(`POST figure-reports/${report.id}/withdraw`)
  expect(sent?.body).toEqual({ reason: '口径有误' })
})
