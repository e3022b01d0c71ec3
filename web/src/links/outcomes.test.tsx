import type { OpenedOutcomes } from '@duijie/shared/event-day'
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const TOKEN = 'B'.repeat(43)

function asked(changes: Partial<OpenedOutcomes['meetings'][number]> = {}): OpenedOutcomes {
  const hours = { startsAt: '2026-05-14T01:00:00.000Z', endsAt: '2026-05-14T09:00:00.000Z' }
  return {
    event: { id: uuid(50), title: '走进江东理工大学', ...hours },
    organization: '青禾新材料',
    recipient: '王**',
    bureau: '兴安区科技局',
    expiresAt: '2026-07-13T00:00:00.000Z',
    meetings: [
      {
        id: uuid(60),
        other: '江东理工大学',
        startsAt: '2026-05-14T02:00:00.000Z',
        outcome: null,
        outcomeReason: null,
        outcomeNote: '',
        outcomeSide: null,
        version: 4,
        ...changes,
      },
    ],
    feedback: { open: true, given: null },
  }
}

describe('what came of the meetings, by link', () => {
  it('is one press, asks why where it is no fit, and shows what the other side said meanwhile', async () => {
    const api = fakeApi()
    let opened = asked()
    api.on(`GET r/${TOKEN}`, () =>
      json({ purpose: 'meeting_outcome', expiresAt: opened.expiresAt, proof: null }),
    )
    api.on(`GET r/${TOKEN}/outcomes`, () => json(opened))
    api.on(`POST r/${TOKEN}/outcomes`, () => {
      opened = asked({ outcome: 'intent', outcomeSide: 'institution', version: 5 })
      return problem('version_conflict')
    })
    api.on(`POST r/${TOKEN}/feedback`, () => json(opened))
    const { user } = renderPage(`/r/${TOKEN}`, null)
    const meeting = within(await screen.findByRole('region', { name: '江东理工大学' }))
    await user.click(meeting.getByRole('button', { name: '不合适' }))
    expect(meeting.getByRole('button', { name: '提交' })).toBeDisabled()
    expect(meeting.queryByText('没有回应')).toBeNull()
    await user.click(meeting.getByRole('radio', { name: '成熟度不够' }))
    await user.click(meeting.getByRole('button', { name: '提交' }))
    expect(await screen.findByText('已填写：有合作意向')).toBeVisible()
    expect(screen.getByText('院校填写')).toBeVisible()
    expect(api.to(`POST r/${TOKEN}/outcomes`)[0]?.body).toEqual({
      meetingId: uuid(60),
      version: 4,
      outcome: 'no_fit',
      reason: 'trl_gap',
      note: '',
    })
    const send = screen.getByRole('button', { name: '提交反馈' })
    expect(send).toBeDisabled()
    for (const radio of screen.getAllByRole('radio', { name: '4' })) await user.click(radio)
    await user.click(send)
    expect(api.to(`POST r/${TOKEN}/feedback`)[0]?.body).toEqual({
      partners: 4,
      arrangement: 4,
      suggestion: '',
    })
  })
})
