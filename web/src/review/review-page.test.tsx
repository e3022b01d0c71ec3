import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { aNeed, anAccount, anOrganization, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const staff = anAccount('staff', { id: uuid(2), name: '李科长' })
const page = <Item,>(items: Item[]) => json({ items, nextCursor: null, total: items.length })
const actions = { edit: true, actions: ['return', 'publish'] }

const submitted = aNeed({
  id: uuid(21),
  stage: 'submitted',
  title: '镀膜液耐候性提升',
  permissions: actions,
  updatedAt: '2026-03-05T02:00:00.000Z',
})
const incomplete = aNeed({
  id: uuid(22),
  stage: 'submitted',
  title: '轴承在线监测',
  techField: null,
  targets: '',
  permissions: actions,
  updatedAt: '2026-03-06T02:00:00.000Z',
})

const earlierReturn = {
  at: '2026-03-05T08:00:00.000Z',
  actor: { role: 'staff', name: '李科长' },
  action: 'return',
  from: 'submitted',
  to: 'returned',
  reason: '请补充技术领域',
}

describe('review of needs', () => {
  let fake: ReturnType<typeof fakeApi>
  let waiting: unknown[]
  beforeEach(() => {
    fake = fakeApi()
    waiting = [incomplete, submitted]
    fake.on('GET accounts', () => page([]))
    fake.on('GET needs', () => page(waiting))
    fake.on('GET results', () => page([]))
    fake.on(`GET needs/${submitted.id}/history`, () => json({ items: [] }))
    fake.on(`GET needs/${incomplete.id}/history`, () => json({ items: [earlierReturn] }))
  })

  it('puts the longest waiting first and publishes it against the version looked at', async () => {
    fake.on(`POST needs/${submitted.id}/publish`, () => {
      waiting = [incomplete]
      return json({ ...submitted, stage: 'published' })
    })
    const { user } = renderPage('/review?tab=needs', staff)
    expect(await screen.findByRole('heading', { name: '镀膜液耐候性提升' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: '审核发布' }))
    expect(await screen.findByText('“镀膜液耐候性提升”已发布')).toBeVisible()
    expect(await screen.findByRole('heading', { name: '轴承在线监测' })).toBeVisible()
    expect(fake.to(`POST needs/${submitted.id}/publish`)[0]?.headers.get('if-match')).toBe('"2"')
  })

  it('shows what is missing and why it was returned, and does not offer to publish it', async () => {
    renderPage(`/review?tab=needs&id=${incomplete.id}`, staff)
    const detail = await screen.findByRole('article')
    expect(await within(detail).findByText('退回后再次提交。上次退回原因：请补充技术领域')).toBeVisible()
    expect(detail).toHaveTextContent('缺少发布必需的内容 技术领域')
    expect(within(detail).getByRole('button', { name: '审核发布' })).toBeDisabled()
  })

  it('returns with a reason, usual ones at one tap', async () => {
    fake.on(`POST needs/${incomplete.id}/return`, () => json({ ...incomplete, stage: 'returned' }))
    const { user } = renderPage(`/review?tab=needs&id=${incomplete.id}`, staff)
    await user.click(await screen.findByRole('button', { name: '退回修改' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '退回修改' }))
    expect(await within(dialog).findByText('请填写此项')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: /技术领域选择有误/ }))
    await user.click(within(dialog).getByRole('button', { name: '退回修改' }))
    await waitFor(() =>
      expect(fake.to(`POST needs/${incomplete.id}/return`)[0]?.body).toEqual({
        reason: '技术领域选择有误，请重新选择',
      }),
    )
  })

  it('says when somebody else was faster', async () => {
    fake.on(`POST needs/${submitted.id}/publish`, () =>
      problem('stage_conflict', { detail: '需求已发布，不能再次发布' }),
    )
    const { user } = renderPage('/review?tab=needs', staff)
    await user.click(await screen.findByRole('button', { name: '审核发布' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('需求已发布，不能再次发布')
  })

  it('is closed to others', async () => {
    renderPage('/review', anAccount('enterprise'))
    expect(await screen.findByText('此页面不对您的账号开放')).toBeVisible()
  })
})

describe('review of registrations', () => {
  it('shows the organization beside the applicant and approves both', async () => {
    const fake = fakeApi()
    const applicant = anAccount('enterprise', { id: uuid(3), name: '赵宏', status: 'pending' })
    let waiting = [applicant]
    fake.on('GET accounts', () => page(waiting))
    fake.on('GET needs', () => page([]))
    fake.on('GET results', () => page([]))
    fake.on(`GET organizations/${uuid(10)}`, () => json(anOrganization({ status: 'pending' })))
    fake.on(`POST accounts/${uuid(3)}/approve`, () => {
      waiting = []
      return json({ ...applicant, status: 'active' })
    })
    const { user } = renderPage('/review', staff)
    expect(await screen.findByText('未填写，请电话核实')).toBeVisible()
    expect(screen.getByText('新单位')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '通过' }))
    expect(await screen.findByText('没有待审核的注册')).toBeVisible()
  })
})
