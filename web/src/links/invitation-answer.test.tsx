import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { anInvitation } from '../testing/events.ts'
import { fakeApi, json } from '../testing/fake-api.ts'
import { renderPage } from '../testing/render-page.tsx'

const TOKEN = 'A'.repeat(43)

describe('an invitation to an event', () => {
  it('says first that the event does not take place then, and why', async () => {
    const api = fakeApi()
    const { event } = anInvitation()
    api.on(`GET r/${TOKEN}`, () =>
      json({ purpose: 'answer_invitation', expiresAt: '2027-06-01T00:00:00Z', proof: null }),
    )
    api.on(`GET r/${TOKEN}/invitation`, () =>
      json(
        anInvitation({
          event: { ...event, stage: 'postponed', stageReason: '台风' },
          state: 'accepted',
          answerable: false,
        }),
      ),
    )
    renderPage(`/r/${TOKEN}`, null)
    const notice = await screen.findByRole('alert')
    expect(notice).toHaveTextContent('活动已延期')
    expect(notice).toHaveTextContent('台风')
    expect(notice).toHaveTextContent('09:00–17:00')
    expect(screen.queryByRole('button', { name: '取消参加' })).toBeNull()
  })

  it('is answered by one press with the number of people, and says where one waits', async () => {
    const api = fakeApi()
    let opened = anInvitation()
    api.on(`GET r/${TOKEN}`, () =>
      json({ purpose: 'answer_invitation', expiresAt: '2027-06-01T00:00:00Z', proof: null }),
    )
    api.on(`GET r/${TOKEN}/invitation`, () => json(opened))
    api.on(`POST r/${TOKEN}/invitation`, () => {
      opened = anInvitation({ state: 'waiting', waitingPlace: 3, people: 2 })
      return json(opened)
    })
    const { user } = renderPage(`/r/${TOKEN}`, null)
    await screen.findByText('兴安区科技局邀请您参加：')
    expect(screen.getByText(/09:00–17:00/)).toBeVisible()
    const people = screen.getByRole('spinbutton', { name: '参加人数' })
    await user.clear(people)
    await user.type(people, '2')
    await user.click(screen.getByRole('button', { name: '参加' }))
    expect(await screen.findByText(/您是候补第 3 位/)).toBeVisible()
    expect(api.to(`POST r/${TOKEN}/invitation`)[0]?.body).toMatchObject({ answer: 'accept', people: 2 })
  })
})
