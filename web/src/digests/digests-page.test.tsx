import { type DigestPreference, usualDigestPreference } from '@duijie/shared/digests'
import { screen, waitFor } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./digests-page.tsx')), 60_000)

describe('what an account is told by itself', () => {
  let api: ReturnType<typeof fakeApi>
  let chosen: DigestPreference
  beforeEach(() => {
    api = fakeApi()
    chosen = { ...usualDigestPreference, email: 'wang@example.com', version: 3 }
    api.on('GET digests', () => json(chosen))
  })

  it('is chosen by rhythm, level and field, under the version that was read', async () => {
    api.on('PUT digests', ({ body }) => json({ ...chosen, ...(body as object), version: 4 }))
    const { user } = renderPage('/digests', anAccount('liaison'))
    expect(await screen.findByText(/并发到 wang@example\.com/)).toBeVisible()
    await user.click(screen.getByRole('radio', { name: '有新的就提醒' }))
    await user.click(screen.getByRole('radio', { name: '只要高度匹配的' }))
    await user.click(screen.getByRole('combobox', { name: '另外关注的领域' }))
    await user.click(await screen.findByTitle('新材料'))
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText('订阅已保存')).toBeVisible()
    const [sent] = api.to('PUT digests')
    expect(sent?.body).toEqual({ rhythm: 'at_once', leastLevel: 'strong', techFields: ['new_materials'] })
    expect(sent?.headers.get('if-match')).toBe('"3"')
  })

  it('is tasks alone for staff, at most once a day', async () => {
    chosen = { ...chosen, email: '' }
    renderPage('/digests', anAccount('staff'))
    expect(await screen.findByText('消息只在平台内提醒：账号没有登记邮箱。')).toBeVisible()
    expect(screen.getAllByRole('radio')).toHaveLength(3)
    expect(screen.queryByRole('radio', { name: '有新的就提醒' })).toBeNull()
    expect(screen.queryByText('另外关注的领域')).toBeNull()
  })

  it('warns where neither match nor field is chosen, for then nothing would come', async () => {
    const { user } = renderPage('/digests', anAccount('liaison'))
    await user.click(await screen.findByRole('radio', { name: '不按匹配提醒，只看下面的领域' }))
    expect(await screen.findByText(/这样不会收到任何消息/)).toBeVisible()
    await user.click(screen.getByRole('radio', { name: '不提醒' }))
    await waitFor(() => expect(screen.queryByText(/这样不会收到任何消息/)).toBeNull())
  })

  it('keeps what was typed where it was chosen elsewhere meanwhile, or takes that', async () => {
    api.on('PUT digests', () => {
      chosen = { ...chosen, rhythm: 'weekly', version: 4 }
      return problem('version_conflict')
    })
    const { user } = renderPage('/digests', anAccount('enterprise'))
    await user.click(await screen.findByRole('radio', { name: '不提醒' }))
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    await user.click(await screen.findByRole('button', { name: '保留我的' }))
    expect(screen.getByRole('radio', { name: '不提醒' })).toBeChecked()
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => expect(api.to('PUT digests')).toHaveLength(2))
    expect(api.to('PUT digests')[1]?.headers.get('if-match')).toBe('"4"')
  })
})
