import type { Find } from '@duijie/shared/finds'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readRecent } from '../lib/recent-choices.ts'
import { session } from '../lib/session.ts'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'
import { appearance } from '../theme/appearance.ts'

beforeAll(
  () =>
    loadPages(
      () => import('../shell/keyboard.tsx'),
      () => import('./palette.tsx'),
    ),
  120_000,
)

const enterprise: Find = {
  kind: 'organization',
  id: uuid(7),
  title: '恒达机械有限公司',
  detail: '墨堰镇',
}
const need: Find = { kind: 'need', id: uuid(8), title: '恒达的涂布需求', detail: '' }

let fake: ReturnType<typeof fakeApi>
const open = vi.fn()
beforeEach(() => {
  vi.stubGlobal('open', open)
  fake = fakeApi()
  fake.on('GET finds', () => json({ items: [], degraded: false }))
  fake.on('GET notifications', () => json({ items: [], nextCursor: null, unread: 0 }))
})

async function opened(account: Parameters<typeof renderPage>[1]) {
  const page = renderPage('/nowhere', account)
  await screen.findByText('没有这个页面')
  await page.user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: '查找与前往' })
  return { ...page, field }
}
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent)
const chosen = () => screen.getByRole('option', { selected: true }).textContent
const entries = (...items: Find[]) => json({ items, degraded: false })

describe('the palette', () => {
  it('goes to a page by pinyin, initials, Chinese or English, and gives the focus back', async () => {
    const { field, user, router } = await opened(anAccount('staff'))
    expect(document.activeElement).toBe(field)
    for (const typed of ['duijiexs', 'djxs', '线索', 'leads']) {
      await user.clear(field)
      await user.type(field, typed)
      expect(chosen()).toBe('对接线索')
    }
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/leads'))
    expect(screen.queryByRole('dialog', { name: '查找与前往' })).toBeNull()

    const button = screen.getByRole('button', { name: '查找与前往' })
    await user.click(button)
    await screen.findByRole('combobox', { name: '查找与前往' })
    await user.keyboard('{Control>}k{/Control}')
    expect(screen.queryByRole('combobox', { name: '查找与前往' })).toBeNull()
    expect(document.activeElement).toBe(button)
  })

  it('asks once for what is typed, shows what is found by kind, and opens it', async () => {
    fake.on('GET finds', () => entries(need, enterprise))
    const { field, user, router } = await opened(anAccount('staff'))
    await user.type(field, '恒达')
    // Enter does not take the search in the text while the answer is on its way
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/needs/${uuid(8)}`))
    expect(fake.to('GET finds').map(({ query }) => query)).toEqual([{ q: '恒达' }])

    await user.keyboard('{Control>}k{/Control}')
    const again = await screen.findByRole('combobox', { name: '查找与前往' })
    // what was chosen last is at hand
    expect(chosen()).toBe('恒达的涂布需求')
    await user.type(again, '恒达')
    const group = await screen.findByRole('group', { name: '单位' })
    expect(within(group).getByRole('option')).toHaveTextContent('恒达机械有限公司墨堰镇')
    expect(within(group).getByText('恒达').tagName).toBe('MARK')
    await user.keyboard('{ArrowDown}')
    expect(chosen()).toContain('恒达机械')
    expect(again).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { selected: true }).id)

    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(open).toHaveBeenCalledWith(`/organizations/${uuid(7)}`, '_blank', 'noopener')
    expect(again).toBeInTheDocument()
  })

  it('takes what was found for what is typed, never what was found before', async () => {
    fake.on('GET finds', ({ query }) => entries(query.q === '恒达' ? need : enterprise))
    const { field, user, router } = await opened(anAccount('staff'))
    await user.type(field, '恒达')
    await screen.findByRole('group', { name: '技术需求' })
    await user.type(field, '机械{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/organizations/${uuid(7)}`))
  })

  it('does at once what is chosen', async () => {
    const { field, user } = await opened(null)
    await user.type(field, 'ssw')
    expect(chosen()).toBe('深色外观')
    await user.keyboard('{Enter}')
    expect(appearance.get().theme).toBe('dark')
    appearance.chooseTheme('system')
  })

  it('offers each only what is for them', async () => {
    await opened(null)
    expect(options()).toContain('登录')
    for (const closed of ['对接线索', '新建需求', '导入名单', '退出登录']) {
      expect(options()).not.toContain(closed)
    }
  })

  it('signs out, and forgets the records that were chosen', async () => {
    fake.on('GET finds', () => entries(need))
    fake.on('POST auth/sign-out', () => new Response(null, { status: 204 }))
    const account = anAccount('enterprise')
    const { field, user } = await opened(account)
    await user.type(field, '恒达')
    await screen.findByRole('group', { name: '技术需求' })
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(readRecent(account.id).map(({ key }) => key)).toEqual([`need ${uuid(8)}`])
    await user.clear(field)
    await user.type(field, 'tuichu{Enter}')
    await waitFor(() => expect(session.get().account).toBeNull())
    expect(readRecent(account.id).map(({ key }) => key)).toEqual([])
  })

  it('says when nothing is found and when it could not be asked, and asks again', async () => {
    const { field, user } = await opened(anAccount('staff'))
    await user.type(field, '没有的词')
    expect(await screen.findByText(/没有找到“没有的词”/)).toBeVisible()
    fake.on('GET finds', () => problem('internal_error'))
    await user.type(field, '二')
    const retry = await screen.findByRole('button', { name: '重试' })
    fake.on('GET finds', () => entries(enterprise))
    await user.click(retry)
    expect(await screen.findByRole('group', { name: '单位' })).toBeVisible()
  })
})
