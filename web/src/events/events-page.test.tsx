import { screen } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { anEvent } from '../testing/events.ts'
import { fakeApi, json } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const page = (items: object[]) => json({ items, nextCursor: null, total: items.length })

beforeAll(() => loadPages(() => import('./events-page.tsx')), 60_000)

describe('the events', () => {
  it('show a visitor those to come, by the hours of Shanghai, and nothing to plan', async () => {
    const api = fakeApi()
    api.on('GET events', () => page([anEvent()]))
    renderPage('/events', null)
    const link = await screen.findByRole('link', { name: '走进江东理工大学' })
    expect(link).toHaveAttribute('href', `/events/${anEvent().id}`)
    expect(screen.getByText(/09:00–17:00/)).toBeVisible()
    expect(screen.queryByRole('link', { name: '新建活动' })).toBeNull()
    expect(api.to('GET events')[0]?.query).toMatchObject({ sort: 'soonest' })
  })

  it('stand in their month where the address asks for the calendar', async () => {
    const api = fakeApi()
    api.on('GET events', () => page([anEvent()]))
    renderPage('/events?view=month&month=2027-05', anAccount('staff'))
    await screen.findByRole('link', { name: /走进江东理工大学/ })
    expect(api.to('GET events')[0]?.query).toMatchObject({ from: '2027-05-01', to: '2027-05-31' })
    expect(screen.getByRole('link', { name: '新建活动' })).toBeVisible()
  })

  it('that are off say so before all else to a visitor, with the reason and the time as planned', async () => {
    const api = fakeApi()
    const off = anEvent({ stage: 'cancelled', stageReason: '学校临时封闭管理' })
    api.on(`GET events/${off.id}`, () => json(off))
    renderPage(`/events/${off.id}`, null)
    const notice = await screen.findByRole('alert')
    expect(notice).toHaveTextContent('活动已取消')
    expect(notice).toHaveTextContent('原因：学校临时封闭管理')
    expect(notice).toHaveTextContent('原定 2027年5月14日周五 09:00–17:00，不再举行。')
    expect(screen.getByRole('button', { name: '加入日历' })).toBeVisible()
    expect(api.to(`GET events/${off.id}/guests`)).toHaveLength(0)
  })

  it('stand in their week by hours, one over midnight on both its days', async () => {
    const api = fakeApi()
    const [stop] = anEvent().stops
    if (!stop) throw new Error('no stop')
    const hours = { startsAt: '2026-12-31T12:00:00.000Z', endsAt: '2026-12-31T17:00:00.000Z' }
    api.on('GET events', () => page([anEvent({ ...hours, stops: [{ ...stop, ...hours }] })]))
    renderPage('/events?view=week&day=2027-01-01', null)
    const links = await screen.findAllByRole('link', { name: /走进江东理工大学/ })
    expect(links.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('20:00–次日'),
      expect.stringContaining('接前一日–01:00'),
    ])
    expect(api.to('GET events')[0]?.query).toMatchObject({ from: '2026-12-28', to: '2027-01-03' })
  })
})
