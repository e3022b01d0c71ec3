import { usualFollowUpDays } from '@duijie/shared/follow-ups'
import { usualSuggestionLimits } from '@duijie/shared/suggestions'
import { usualVisitDays } from '@duijie/shared/visits'
import { screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { fill } from '../testing/forms.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./settings-page.tsx')), 60_000)

function versioned(value: object, version: number): Response {
  const answer = json(value)
  answer.headers.set('etag', `"${version}"`)
  return answer
}

async function panel(name: string) {
  const section = (await screen.findByRole('heading', { name })).closest('section')
  if (!section) throw new Error(`no panel ${name}`)
  return within(section)
}

describe('the settings', () => {
  let api: ReturnType<typeof fakeApi>
  beforeEach(() => {
    api = fakeApi()
    api.on('GET settings/follow-up-days', () => versioned({ ...usualFollowUpDays, met: 5 }, 4))
    api.on('GET settings/suggestion-limits', () => versioned(usualSuggestionLimits, 0))
  })

  it('are brought back to what they were and saved under the version that was read', async () => {
    api.on('PUT settings/follow-up-days', ({ body }) => json(body))
    const { user } = renderPage('/settings', anAccount('admin'))
    expect(await screen.findByRole('spinbutton', { name: '已见面' })).toHaveValue('5')
    const days = await panel('各阶段的跟进天数')
    await user.click(days.getByRole('button', { name: '恢复默认' }))
    await user.click(days.getByRole('button', { name: /保\s?存/ }))
    await screen.findByText('设置已保存')
    const [sent] = api.to('PUT settings/follow-up-days')
    expect(sent?.body).toEqual(usualFollowUpDays)
    expect(sent?.headers.get('if-match')).toBe('"4"')
  })

  it('say in one message what could not be read, and read it again at once', async () => {
    api.on('GET settings/visit-days', () => problem('internal_error'))
    const { user } = renderPage('/settings', anAccount('admin'))
    const retry = await screen.findByRole('button', { name: '重试' })
    expect(screen.queryByRole('heading', { name: '走访的天数' })).toBeNull()
    api.on('GET settings/visit-days', () => versioned(usualVisitDays, 0))
    await user.click(retry)
    expect(await screen.findByRole('heading', { name: '走访的天数' })).toBeVisible()
  })

  it('say how many matches become leads by themselves, and when somebody else was faster', async () => {
    const theirs = { ...usualSuggestionLimits, perNeed: 2 }
    api.on('PUT settings/suggestion-limits', () => {
      api.on('GET settings/suggestion-limits', () => versioned(theirs, 1))
      return problem('version_conflict')
    })
    const { user } = renderPage('/settings', anAccount('staff'))
    await fill(user, await screen.findByRole('spinbutton', { name: '每项需求最多' }), '0')
    const limits = await panel('自动推荐的线索数量')
    await user.click(limits.getByRole('button', { name: /保\s?存/ }))
    await user.click(await limits.findByRole('button', { name: '采用对方的' }))
    const [sent] = api.to('PUT settings/suggestion-limits')
    expect(sent?.body).toEqual({ ...usualSuggestionLimits, perNeed: 0 })
    expect(sent?.headers.get('if-match')).toBe('"0"')
    expect(screen.getByRole('spinbutton', { name: '每项需求最多' })).toHaveValue('2')
  })
})
