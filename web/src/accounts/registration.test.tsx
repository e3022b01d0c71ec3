import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

type User = ReturnType<typeof renderPage>['user']

async function fillIn(user: User) {
  await user.type(await screen.findByLabelText('单位名称'), '宏达轴承有限公司')
  await user.type(screen.getByLabelText('姓名'), '赵宏')
  await user.type(screen.getByLabelText('账号'), 'hongda')
  await user.type(screen.getByLabelText('密码'), 'bearing-2026')
  await user.type(screen.getByLabelText('再输入一次密码'), 'bearing-2026')
}

describe('registration', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    fake.on('GET townships', () => json({ items: [{ id: uuid(51), name: '临江街道', kind: 'township' }] }))
    fake.on('POST auth/register', () => json({ status: 'pending' }, 201))
  })

  it('checks the credit code while it is typed', async () => {
    const { user } = renderPage('/register', null)
    const code = await screen.findByLabelText('统一社会信用代码')
    await user.type(code, '91350100m')
    expect(await screen.findByText('已输入 9 / 18 位')).toBeVisible()
    expect(code).toHaveValue('91350100M')
    await user.type(code, '000100y44')
    expect(await screen.findByText('校验位不正确，请逐位核对')).toBeVisible()
    await user.type(code, '{Backspace}3')
    expect(await screen.findByText('校验通过')).toBeVisible()
  })

  it('registers the organization with its first account and says what comes next', async () => {
    const { user } = renderPage('/register', null)
    await fillIn(user)
    await user.click(screen.getByRole('button', { name: '提交注册' }))
    expect(await screen.findByText('注册已提交，正在审核')).toBeVisible()
    expect(fake.to('POST auth/register')[0]?.body).toEqual({
      organization: {
        kind: 'enterprise',
        name: '宏达轴承有限公司',
        creditCode: null,
        townshipId: null,
        industry: '',
        address: '',
      },
      account: { name: '赵宏', phone: '', email: '', account: 'hongda', password: 'bearing-2026' },
    })
  })

  it('marks the field that the API refuses and keeps the rest', async () => {
    fake.on('POST auth/register', () =>
      problem('already_exists', { errors: [{ pointer: '/account/account', detail: '该账号已被使用' }] }),
    )
    const { user } = renderPage('/register', null)
    await fillIn(user)
    await user.click(screen.getByRole('button', { name: '提交注册' }))
    expect(await screen.findByText('该账号已被使用')).toBeInTheDocument()
    expect(screen.getByLabelText('单位名称')).toHaveValue('宏达轴承有限公司')
  })

  it('asks again with the same key after a broken connection, and never keeps a password', async () => {
    fake.on('POST auth/register', () => Promise.reject(new TypeError('Failed to fetch')))
    const { user, unmount } = renderPage('/register', null)
    await fillIn(user)
    await user.click(screen.getByRole('button', { name: '提交注册' }))
    expect(await screen.findByText('网络连接失败')).toBeVisible()
    fake.on('POST auth/register', () => json({ status: 'pending' }, 201))
    await user.click(screen.getByRole('button', { name: '提交注册' }))
    await screen.findByText('注册已提交，正在审核')
    const keys = fake.to('POST auth/register').map(({ headers }) => headers.get('idempotency-key'))
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    unmount()
    expect(JSON.stringify({ ...localStorage })).not.toContain('bearing-2026')
  })

  it('restores what was typed before', async () => {
    const first = renderPage('/register', null)
    await first.user.type(await screen.findByLabelText('单位名称'), '宏达轴承有限公司')
    first.unmount()
    renderPage('/register', null)
    await waitFor(() => expect(screen.getByLabelText('单位名称')).toHaveValue('宏达轴承有限公司'))
    expect(screen.getByText(/已恢复/)).toBeVisible()
  })
})
