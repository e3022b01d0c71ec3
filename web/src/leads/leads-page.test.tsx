import type { Lead } from '@duijie/shared/leads'
import { leadStages } from '@duijie/shared/stages'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { aLead } from '../testing/leads.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./leads-page.tsx')), 120_000)

/** An answer that is given when the test says so. */
function later() {
  let give: (answer: Response) => void = () => {}
  const answer = new Promise<Response>((resolve) => {
    give = resolve
  })
  return { answer, give }
}

describe('the board of leads', () => {
  let fake: ReturnType<typeof fakeApi>
  let lead: Lead
  const closed = () => lead.stage === 'closed'

  beforeEach(() => {
    fake = fakeApi()
    lead = aLead()
    fake.on('GET leads/stalled', () => json({ items: [] }))
    fake.on('GET leads/board', () =>
      json({
        columns: leadStages
          .filter((stage) => stage !== 'closed')
          .map((stage) => {
            const items = stage === lead.stage && !closed() ? [lead] : []
            return { stage, items, total: items.length, nextCursor: null }
          }),
      }),
    )
  })

  const menuOf = () => screen.findByRole('button', { name: /^更多操作：镀膜液耐候性提升/ })
  const card = () => screen.getByRole('article')

  it('shows a hold at once, and takes it back with one press', async () => {
    const { answer, give } = later()
    fake.on(`PATCH leads/${lead.id}`, () => answer)
    const { user } = renderPage('/leads', anAccount('staff'))
    await user.click(await menuOf())
    await user.click(await screen.findByRole('menuitem', { name: '暂缓' }))
    await waitFor(() => expect(within(card()).getByText('暂缓')).toBeVisible())

    lead = { ...lead, status: 'on_hold', version: 2 }
    give(json(lead))
    await screen.findByText('已暂缓')
    fake.on(`PATCH leads/${lead.id}`, ({ body }) => {
      lead = { ...lead, ...(body as Partial<Lead>), version: 3 }
      return json(lead)
    })
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await screen.findByText('已恢复跟进')
    expect(
      fake.to(`PATCH leads/${lead.id}`).map(({ body, headers }) => [body, headers.get('if-match')]),
    ).toEqual([
      [{ status: 'on_hold' }, '"1"'],
      [{ status: 'active' }, '"2"'],
    ])
    await waitFor(() => expect(within(card()).queryByText('暂缓')).toBeNull())
  })

  it('keeps why a lead is dropped where the server refuses, and drops it with undo', async () => {
    fake.on(`POST leads/${lead.id}/moves`, () => problem('stage_conflict', { detail: '线索已被他人推进' }))
    const { user } = renderPage('/leads', anAccount('staff'))
    await user.click(await menuOf())
    await user.click(await screen.findByRole('menuitem', { name: '关闭' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('combobox', { name: /原因/ }))
    await user.click(await screen.findByTitle('价格不合适'))
    await user.type(dialog.getByRole('textbox', { name: '说明' }), '高出两成')
    await user.click(dialog.getByText(/^关\s*闭$/))
    await dialog.findByText(/线索已被他人推进/)
    expect(dialog.getByRole('textbox', { name: '说明' })).toHaveValue('高出两成')

    fake.on(`POST leads/${lead.id}/moves`, () => json({ ...lead, stage: 'closed', version: 2 }))
    await user.click(dialog.getByText(/^关\s*闭$/))
    await screen.findByRole('button', { name: '撤销' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('keeps what is typed for a push that reached nobody, and says why', async () => {
    fake.on('GET leads', () => json({ items: [lead], nextCursor: null, total: 1 }))
    const refused = { leadId: lead.id, version: null, pushes: [], code: 'version_conflict' }
    fake.on('POST pushes', () => json({ items: [{ ...refused, detail: '线索已被他人修改' }] }))
    const { user } = renderPage('/leads?view=list', anAccount('staff'))
    await user.click(await screen.findByRole('checkbox', { name: /镀膜液耐候性提升/ }))
    await user.click(within(screen.getByRole('region', { name: '批量操作' })).getByText(/^推\s*送$/))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox'), '请看一下')
    await user.click(dialog.getByText(/^推\s*送$/))
    await dialog.findByText(/内容已被他人修改/)
    expect(dialog.getByRole('textbox')).toHaveValue('请看一下')
  })

  it('opens a lead beside the board, in the address, and its page in another tab or on a phone', async () => {
    let wide = true
    vi.stubGlobal('matchMedia', () => ({
      get matches() {
        return wide
      },
      addEventListener() {},
      removeEventListener() {},
    }))
    fake.on(`GET leads/${lead.id}`, () => json(lead))
    const { user, router } = renderPage('/leads?level=strong', anAccount('staff'))
    const link = await screen.findByRole('link', { name: '镀膜液耐候性提升' })
    expect(link).toHaveAttribute('href', `/leads/${lead.id}`)
    await user.click(link)
    const drawer = await screen.findByRole('dialog')
    expect(await within(drawer).findByText('镀膜液耐候性提升 × 溶胶凝胶减反膜')).toBeVisible()
    expect(await within(drawer).findByText('泽川理工大学')).toBeVisible()
    expect(router.state.location.href).toBe(`/leads?level=strong&lead=${lead.id}`)
    expect(fake.to('GET leads/board').every(({ query }) => !('lead' in query))).toBe(true)

    await user.click(within(drawer).getByRole('button', { name: '返回列表' }))
    await waitFor(() => expect(router.state.location.href).toBe('/leads?level=strong'))
    wide = false
    await user.click(await screen.findByRole('link', { name: '镀膜液耐候性提升' }))
    await waitFor(() => expect(router.state.location.href).toBe(`/leads/${lead.id}`))
  })
})
