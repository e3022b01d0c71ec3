import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { aNeed, anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./my-needs-page.tsx')), 120_000)

describe('the list of needs', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    fake.on('GET townships', () => json({ items: [{ id: uuid(40), name: '墨堰镇', kind: 'township' }] }))
  })

  it('teaches an enterprise without needs what a good one is', async () => {
    fake.on('GET needs', () => json({ items: [], nextCursor: null, total: 0 }))
    renderPage('/my/needs', anAccount('enterprise'))
    expect(await screen.findByText('还没有提交过技术需求')).toBeVisible()
    expect(screen.getByText('这样写，容易对上')).toBeVisible()
    expect(screen.getByText('这样写，很难匹配')).toBeVisible()
    expect(fake.to('GET needs')[0]?.query).toMatchObject({ organizationId: uuid(10) })
  })

  it('keeps its filters in the address, and clears them where nothing is left', async () => {
    fake.on('GET needs', ({ query }) =>
      json({ items: query.stage ? [] : [aNeed()], nextCursor: null, total: query.stage ? 0 : 1 }),
    )
    const { user, router } = renderPage(
      '/my/needs?stage=submitted,returned&techField=nonsense',
      anAccount('staff'),
    )
    expect(await screen.findByText('没有符合条件的记录')).toBeVisible()
    expect(fake.to('GET needs')[0]?.query).toEqual({ stage: 'submitted,returned', limit: '20' })
    const [first] = screen.getAllByRole('button', { name: '清除筛选' })
    if (first) await user.click(first)
    expect(await screen.findByRole('link', { name: '镀膜液耐候性提升' })).toBeVisible()
    expect(router.state.location.search).toEqual({})
  })

  it('is searched by words that its address keeps beside the filters', async () => {
    fake.on('GET needs', () => json({ items: [aNeed()], nextCursor: null, total: 1 }))
    const { user, router } = renderPage('/my/needs?stage=published', anAccount('staff'))
    await screen.findByRole('link', { name: '镀膜液耐候性提升' })
    await user.type(screen.getByRole('searchbox', { name: '搜索需求名称或企业' }), '镀膜{Enter}')
    await waitFor(() =>
      expect(fake.to('GET needs').at(-1)?.query).toMatchObject({ q: '镀膜', stage: 'published' }),
    )
    expect(router.state.location.search).toEqual({ q: '镀膜', stage: 'published' })
  })

  it('is a table on request, whose columns are kept with the browser', async () => {
    fake.on('GET needs', () => json({ items: [aNeed()], nextCursor: null, total: 1 }))
    const { user, unmount } = renderPage('/my/needs', anAccount('staff'))
    await user.click(await screen.findByRole('button', { name: '表格' }))
    const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
    expect(heads()).toContain('完成时限')
    expect(heads()).not.toContain('所属行业')
    await user.click(screen.getByRole('button', { name: '显示列' }))
    await user.click(screen.getByRole('checkbox', { name: '完成时限' }))
    await user.click(screen.getByRole('checkbox', { name: '所属行业' }))

    unmount()
    renderPage('/my/needs', anAccount('staff'))
    await screen.findByRole('rowheader', { name: '镀膜液耐候性提升' })
    expect(heads()).not.toContain('完成时限')
    expect(heads()).toContain('所属行业')
  })

  it('is a table for whom a link says so, through every filter, and leaves their own choice alone', async () => {
    fake.on('GET needs', () => json({ items: [aNeed()], nextCursor: null, total: 1 }))
    const { user, router, unmount } = renderPage(
      '/my/needs?stage=submitted#table:deadline,industry',
      anAccount('staff'),
    )
    await screen.findByRole('columnheader', { name: '所属行业' })
    expect(screen.queryByRole('columnheader', { name: '完成时限' })).toBeNull()
    await user.click(screen.getByRole('button', { name: '清除筛选' }))
    await waitFor(() => expect(router.state.location.href).toBe('/my/needs#table:deadline,industry'))
    expect(screen.getByRole('columnheader', { name: '所属行业' })).toBeVisible()

    unmount()
    const own = renderPage('/my/needs', anAccount('staff'))
    await screen.findByRole('link', { name: '镀膜液耐候性提升' })
    expect(screen.queryByRole('table')).toBeNull()
    await user.click(screen.getByRole('button', { name: '表格' }))
    await waitFor(() => expect(own.router.state.location.href).toBe('/my/needs#table'))
    await own.router.navigate({ to: '/news' })
    expect(own.router.state.location.href).toBe('/news')
  })

  it('goes on by cursor and says how many there are', async () => {
    fake.on('GET needs', ({ query }) =>
      query.cursor === 'two'
        ? json({ items: [aNeed({ id: uuid(22), title: '第二页的需求' })], nextCursor: null, total: 2 })
        : json({
            items: [aNeed({ id: uuid(21), stage: 'returned', returnReason: '请补充指标' })],
            nextCursor: 'two',
            total: 2,
          }),
    )
    const { user } = renderPage('/my/needs', anAccount('staff'))
    expect(await screen.findByText('共 2 项')).toBeVisible()
    const [row] = within(screen.getByRole('main')).getAllByRole('article')
    expect(row).toHaveTextContent('已退回')
    expect(row).toHaveTextContent('退回原因：请补充指标')
    await user.click(screen.getByRole('button', { name: '加载更多' }))
    expect(await screen.findByRole('link', { name: '第二页的需求' })).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('button', { name: '加载更多' })).toBeNull())
  })

  it('shows a township officer the needs of the township', async () => {
    fake.on('GET needs', () => json({ items: [], nextCursor: null, total: 0 }))
    renderPage('/my/needs', anAccount('township', { township: { id: uuid(40), name: '磨盐镇' } }))
    expect(await screen.findByRole('heading', { level: 1, name: '辖区需求' })).toBeVisible()
    await waitFor(() => expect(fake.to('GET needs')[0]?.query).toMatchObject({ townshipId: uuid(40) }))
  })
})
