import type { EventFigures } from '@duijie/shared/event-figures'
import { screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { spanName, usualSpans } from '../lib/usual-spans.ts'
import { fakeApi, json } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./figures-page.tsx')), 60_000)

describe('the figures of events', () => {
  it('say how much nobody recorded, and open what a number counts, by the day in Shanghai', async () => {
    const api = fakeApi()
    const figures: EventFigures = {
      ...{ from: '2024-01-01', to: '2024-09-30', events: 1, stops: 3, enterprises: 9 },
      ...{ enterpriseAttendances: 19, people: null, institutions: 3, meetingsHeld: 0 },
    }
    api.on('GET events/figures', () => json(figures))
    const organization = { id: uuid(11), kind: 'institution', name: '江东理工大学' }
    const record = {
      ...{ id: uuid(70), event: { id: uuid(50), title: '三校联动' }, organization, institution: null },
      ...{ startsAt: '2024-05-13T16:30:00.000Z', times: 9, people: null },
    }
    api.on('GET events/figures/records', () => json({ items: [record], nextCursor: null, total: 3 }))
    const { user, router } = renderPage('/events/figures?from=2024-01-01&to=2024-09-30', anAccount('staff'))
    expect(await screen.findByRole('button', { name: /企业人员\s*未登记/ })).toBeVisible()
    await user.click(screen.getByRole('button', { name: /对接次\s*3\s*次/ }))
    expect(await screen.findByRole('link', { name: '江东理工大学' })).toHaveAttribute(
      'href',
      `/events/${uuid(50)}`,
    )
    expect(screen.getByText('2024年5月14日')).toBeVisible()
    expect(screen.getByText('9 家企业')).toBeVisible()
    expect(router.state.location.search).toMatchObject({ of: 'stops' })
    await waitFor(() =>
      expect(api.to('GET events/figures/records')[0]?.query).toMatchObject({
        ...{ of: 'stops', from: '2024-01-01', to: '2024-09-30' },
      }),
    )
  })

  it('know the windows that are reported, also of a leap year', () => {
    expect(usualSpans(2026).nine).toEqual({ from: '2026-01-01', to: '2026-09-30' })
    expect(spanName(2024, { from: '2024-02-01', to: '2024-02-29' })).toBe(2)
    expect(spanName(2026, { from: '2026-01-01', to: '2026-11-30' })).toBe('eleven')
    expect(spanName(2026, { from: '2026-01-01', to: '2026-11-29' })).toBeNull()
  })
})
