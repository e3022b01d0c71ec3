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
})
