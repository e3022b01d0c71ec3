import { screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./calendar-page.tsx')), 60_000)

const token = `${'A'.repeat(42)}Q`
const none = { token: null, expiresAt: null }
const some = { token, expiresAt: '2028-11-30T02:00:00.000Z' }

describe('the calendar subscription', () => {
  it('is made, shown with how to add it, and ended after asking', async () => {
    const api = fakeApi()
    api.on('GET calendars', () => json(none))
    api.on('POST calendars', () => {
      api.on('GET calendars', () => json(some))
      return json(some, 201)
    })
    api.on('DELETE calendars', () => {
      api.on('GET calendars', () => json(none))
      return new Response(null, { status: 204 })
    })
    const { user } = renderPage('/account/calendar', anAccount('enterprise'))
    await user.click(await screen.findByRole('button', { name: '生成订阅地址' }))
    const address = `${window.location.origin}/api/v1/calendars/${token}.ics`
    expect(await screen.findByRole('textbox', { name: '您的订阅地址' })).toHaveValue(address)
    expect(screen.getByRole('link', { name: '用本机日历打开' })).toHaveAttribute(
      'href',
      address.replace('http:', 'webcal:'),
    )
    expect(screen.getByText('有效期到 2028年11月30日，到期前可换新地址。')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '停止订阅' }))
    expect(api.to('DELETE calendars')).toHaveLength(0)
    const [, confirm] = await screen.findAllByRole('button', { name: '停止订阅' })
    if (!confirm) throw new Error('nothing to confirm')
    await user.click(confirm)
    expect(await screen.findByRole('button', { name: '生成订阅地址' })).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '您的订阅地址' })).toBeNull())
  })
})
