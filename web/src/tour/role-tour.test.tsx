import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import RoleTour from './role-tour.tsx'

/** What a liaison has on a wide page; nothing is laid out here, so that everything counts as seen. */
const page = `
  <header>
    <nav><a href="/needs">需求</a><a href="/my/results">成果</a><a href="/leads">线索</a></nav>
    <button data-tour="palette">搜索</button>
    <button data-tour="account">账号</button>
  </header>
  <div data-tour="home"><section>首页</section></div>`

beforeEach(() => {
  document.body.innerHTML = page
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 10, 80, 30))
})
afterEach(() => {
  document.body.innerHTML = ''
})

const who = { role: 'liaison' } as const
const next = () => screen.findByRole('button', { name: '下一步' })
const user = userEvent.setup({ delay: null })

describe('the tour', () => {
  it('walks through what a role is shown by the keyboard, and ends', async () => {
    const ended = vi.fn()
    render(<RoleTour {...who} onEnd={ended} />)
    await waitFor(async () => expect(await next()).toHaveFocus())
    expect(screen.getByText('首页先看这里')).toBeVisible()
    for (const title of ['浏览企业需求', '登记成果', '对接线索', '找什么都可以从这里']) {
      await user.keyboard('{Enter}')
      expect(await screen.findByText(title)).toBeVisible()
      await waitFor(async () => expect(await next()).toHaveFocus())
    }
    await user.keyboard('{Enter}')
    expect(await screen.findByText('6 / 6')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '上一步' }))
    expect(await screen.findByText('5 / 6')).toBeVisible()
    await user.keyboard('{Enter}')
    expect(ended).not.toHaveBeenCalled()
    await user.click(await screen.findByRole('button', { name: '知道了' }))
    expect(ended).toHaveBeenCalledOnce()
  })

  it('waits until the home has more than an outline', async () => {
    const home = document.querySelector('[data-tour="home"]')
    home?.insertAdjacentHTML('beforeend', '<div data-outline></div>')
    render(<RoleTour {...who} onEnd={vi.fn()} />)
    await expect(screen.findByText('首页先看这里', {}, { timeout: 500 })).rejects.toThrow()
    document.querySelector('[data-outline]')?.remove()
    expect(await screen.findByText('首页先看这里')).toBeVisible()
  })

  it('ends by Escape, and gives way to a dialog', async () => {
    const ended = vi.fn()
    const { unmount } = render(<RoleTour {...who} onEnd={ended} />)
    await next()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(ended).toHaveBeenCalledOnce())
    unmount()
    const gaveWay = vi.fn()
    render(<RoleTour {...who} onEnd={gaveWay} />)
    await next()
    act(() => document.body.append(Object.assign(document.createElement('dialog'), { open: true })))
    await waitFor(() => expect(gaveWay).toHaveBeenCalled())
  })

  it('shows pages behind the button of the menu once, where there is no room for their links', async () => {
    document.querySelector('nav')?.replaceChildren()
    document
      .querySelector('header')
      ?.insertAdjacentHTML('afterbegin', '<button data-tour="menu">菜单</button>')
    render(<RoleTour {...who} onEnd={() => undefined} />)
    await next()
    await user.keyboard('{Enter}')
    expect(await screen.findByText('各个页面在菜单里')).toBeVisible()
    expect(screen.getByText('2 / 4')).toBeVisible()
  })
})
