import { usualFollowUpDays } from '@duijie/shared/follow-ups'
import { screen } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./settings-page.tsx')), 60_000)

describe('the usual follow-up days', () => {
  it('are brought back to what they were and saved under the version that was read', async () => {
    const api = fakeApi()
    api.on('GET settings/follow-up-days', () => {
      const answer = json({ ...usualFollowUpDays, met: 5 })
      answer.headers.set('etag', '"4"')
      return answer
    })
    api.on('PUT settings/follow-up-days', ({ body }) => json(body))
    const { user } = renderPage('/settings', anAccount('admin'))
    expect(await screen.findByRole('spinbutton', { name: '已见面' })).toHaveValue('5')
    await user.click(screen.getByRole('button', { name: '恢复默认' }))
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    await screen.findByText('设置已保存')
    const [sent] = api.to('PUT settings/follow-up-days')
    expect(sent?.body).toEqual(usualFollowUpDays)
    expect(sent?.headers.get('if-match')).toBe('"4"')
  })
})
