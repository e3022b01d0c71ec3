import { screen, waitFor } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeDraft } from '../lib/drafts.ts'
import { session } from '../lib/session.ts'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, anOrganization, aSession, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const account = anAccount('enterprise')
beforeAll(
  () =>
    loadPages(
      () => import('./sign-in-page.tsx'),
      () => import('./sign-in-again-dialog.tsx'),
      () => import('../organizations/my-organization-page.tsx'),
    ),
  120_000,
)

describe('signing in', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    fake.on('POST auth/sign-in', ({ body }) =>
      (body as { password: string }).password === 'right-password'
        ? json(aSession(account))
        : problem('credentials_invalid'),
    )
    fake.on(`GET organizations/${uuid(10)}`, () => json(anOrganization()))
  })

  it('says what is wrong and keeps what was typed', async () => {
    const { user } = renderPage('/sign-in', null)
    await user.type(await screen.findByLabelText('账号'), 'Qinghe')
    await user.type(screen.getByLabelText('密码'), 'wrong')
    await user.click(screen.getByRole('button', { name: '登录' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('账号或密码不正确')
    expect(screen.getByLabelText('账号')).toHaveValue('Qinghe')
  })

  it('leads to where a visitor wanted to go', async () => {
    const { user, router } = renderPage('/organization', null)
    await user.type(await screen.findByLabelText('账号'), 'qinghe')
    await user.type(screen.getByLabelText('密码'), 'right-password')
    await user.click(screen.getByRole('button', { name: '登录' }))
    expect(await screen.findByRole('heading', { name: '我的单位' })).toBeVisible()
    expect(router.state.location.pathname).toBe('/organization')
  })

  it('leads nowhere outside this site', async () => {
    const { router } = renderPage('/sign-in?next=//elsewhere.example', null)
    await screen.findByLabelText('账号')
    expect(router.state.location.search).toEqual({})
  })

  it("removes another account's drafts", async () => {
    writeDraft(uuid(99), 'need.new', { savedAt: '', version: null, values: { title: '他人的草稿' } })
    const { user } = renderPage('/sign-in', null)
    await user.type(await screen.findByLabelText('账号'), 'qinghe')
    await user.type(screen.getByLabelText('密码'), 'right-password')
    await user.click(screen.getByRole('button', { name: '登录' }))
    await waitFor(() => expect(session.isSignedIn()).toBe(true))
    expect(localStorage.getItem(`duijie.draft.${uuid(99)}.need.new`)).toBeNull()
  })
})

describe('a session that runs out', () => {
  it('is taken up again over the page, and what was being saved is saved', async () => {
    const fake = fakeApi()
    fake.on(`GET organizations/${uuid(10)}`, () => json(anOrganization()))
    fake.on('POST auth/refresh', () => problem('session_expired'))
    fake.on('POST auth/sign-in', () => json(aSession(account, { accessToken: 'token-2' })))
    fake.on(`PATCH organizations/${uuid(10)}`, ({ headers, body }) =>
      headers.get('authorization') === 'Bearer token-2'
        ? json(anOrganization({ ...(body as object), version: 4 }))
        : problem('session_expired'),
    )
    fake.on('GET townships', () => json({ items: [] }))
    const { user } = renderPage('/organization', account)
    await user.click(await screen.findByRole('button', { name: '编辑资料' }))
    await user.type(await screen.findByLabelText('所属行业'), '镀膜')
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))

    const dialog = await screen.findByRole('dialog')
    expect(dialog).toHaveTextContent('登录已过期')
    await user.type(await screen.findByLabelText('密码'), 'right-password')
    await user.click(screen.getByRole('button', { name: '登录' }))

    expect(await screen.findByText('单位资料已保存')).toBeVisible()
    expect(screen.getByText('光伏玻璃镀膜')).toBeVisible()
    const keys = fake
      .to(`PATCH organizations/${uuid(10)}`)
      .map(({ headers }) => headers.get('idempotency-key'))
    expect(new Set(keys).size).toBe(1)
  })
})
