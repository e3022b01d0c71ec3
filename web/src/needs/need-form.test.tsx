import type { NeedFull } from '@duijie/shared/needs'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeDraft } from '../lib/drafts.ts'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { button, fill } from '../testing/forms.ts'
import { loadPages } from '../testing/load-pages.ts'
import { needMatches } from '../testing/matches.ts'
import { aNeed, anAccount, anOrganization, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'
import { emptyNeed, needValuesOf } from './need-values.ts'

beforeAll(
  () =>
    loadPages(
      () => import('./edit-need-page.tsx'),
      () => import('./new-need-page.tsx'),
    ),
  120_000,
)

const path = `needs/${uuid(20)}`
const draft = (changes: Partial<NeedFull> = {}) =>
  aNeed({
    stage: 'draft',
    publishedAt: null,
    version: 1,
    permissions: { edit: true, actions: ['submit', 'delete'] },
    ...changes,
  })
const enterprise = anAccount('enterprise')

let fake: ReturnType<typeof fakeApi>
beforeEach(() => {
  fake = fakeApi()
  fake.on('GET townships', () => json({ items: [] }))
  fake.on('GET organizations', () => json({ items: [], nextCursor: null, total: 0 }))
  fake.on(`GET ${path}`, () => json(draft()))
  fake.on(`GET ${path}/matches`, () => json(needMatches(draft(), [])))
  fake.on(`GET ${path}/history`, () => json({ items: [] }))
})

describe('a new need', () => {
  it('is saved half filled, its budget sent in fen', async () => {
    fake.on('POST needs', () => json(draft(), 201))
    const { user, router } = renderPage('/needs/new', enterprise)
    await fill(user, await screen.findByLabelText('需求名称'), '镀膜液耐候性提升')
    await fill(user, screen.getByLabelText('下限（万元）'), '12.5')
    await fill(user, screen.getByLabelText('上限（万元）'), '80')
    await user.click(button('存为草稿'))
    await waitFor(() => expect(router.state.location.pathname).toBe(`/${path}`))
    const [request] = fake.to('POST needs')
    expect(request?.body).toMatchObject({
      title: '镀膜液耐候性提升',
      budgetFen: { min: 12_500_000, max: 80_000_000 },
      techField: null,
      contact: { name: '王敏' },
    })
    expect(request?.headers.get('idempotency-key')).toBeTruthy()
  })

  it('warns where the text names the enterprise that it hides, and is saved all the same', async () => {
    fake.on('POST needs', () => json(draft(), 201))
    fake.on('POST needs/previews', ({ body }) => {
      const names = JSON.stringify(body).includes('青禾新材料') ? ['青禾新材料'] : []
      return json({ need: null, names })
    })
    const { user, router } = renderPage('/needs/new', enterprise)
    await fill(user, await screen.findByLabelText('需求名称'), '青禾新材料的镀膜液')
    expect(await screen.findByText(/公开的内容里写着“青禾新材料”/)).toBeVisible()
    expect(fake.to('POST needs/previews')[0]?.query).toEqual({ as: 'visitor' })
    await user.click(button('存为草稿'))
    await waitFor(() => expect(router.state.location.pathname).toBe(`/${path}`))
  })

  it('asks for what a submission needs before it sends anything', async () => {
    const { user } = renderPage('/needs/new', enterprise)
    await fill(user, await screen.findByLabelText('需求名称'), '镀膜液耐候性提升')
    await user.click(button('提交审核'))
    expect(await screen.findByText('请选择技术领域')).toBeInTheDocument()
    expect(screen.getByText('请声明内容不涉及国家秘密（涉密不上网）')).toBeInTheDocument()
    expect(fake.to('POST needs')).toHaveLength(0)
  })

  it('refuses a range that is upside down', async () => {
    const { user } = renderPage('/needs/new', enterprise)
    await fill(user, await screen.findByLabelText('需求名称'), '镀膜液耐候性提升')
    await fill(user, screen.getByLabelText('下限（万元）'), '80')
    await fill(user, screen.getByLabelText('上限（万元）'), '30')
    await user.click(button('存为草稿'))
    expect(await screen.findByText('下限不能大于上限')).toBeInTheDocument()
    expect(fake.to('POST needs')).toHaveLength(0)
  })

  it('is taken up where typing was left, and thrown away on demand', async () => {
    writeDraft(enterprise.id, 'need.new', {
      savedAt: '2026-03-05T02:00:00.000Z',
      version: null,
      values: { values: { ...emptyNeed, title: '昨天写的需求' }, base: emptyNeed },
    })
    const { user } = renderPage('/needs/new', enterprise)
    expect(await screen.findByText(/已恢复 .* 未提交的内容/)).toBeInTheDocument()
    expect(screen.getByLabelText('需求名称')).toHaveValue('昨天写的需求')
    await user.click(button('丢弃草稿'))
    expect(screen.getByLabelText('需求名称')).toHaveValue('')
    expect(screen.queryByText(/已恢复/)).toBeNull()
    expect(localStorage.getItem(`duijie.draft.${enterprise.id}.need.new`)).toBeNull()
  })

  it('is kept in the browser while it is typed', async () => {
    const { user } = renderPage('/needs/new', enterprise)
    await fill(user, await screen.findByLabelText('需求名称'), '镀膜')
    await waitFor(() =>
      expect(localStorage.getItem(`duijie.draft.${enterprise.id}.need.new`)).toContain('镀膜'),
    )
  })

  it('is entered by staff for an enterprise that they name', async () => {
    fake.on('GET organizations', ({ query }) =>
      json({ items: query.kind === 'enterprise' ? [anOrganization()] : [], nextCursor: null, total: 1 }),
    )
    fake.on('POST needs', () => json(draft(), 201))
    const { user } = renderPage('/needs/new', anAccount('staff'))
    await fill(user, await screen.findByLabelText('需求名称'), '镀膜液耐候性提升')
    await user.click(button('存为草稿'))
    expect(await screen.findByText('请选择需求企业')).toBeInTheDocument()
    await user.click(screen.getByLabelText('需求企业'))
    await user.click(await screen.findByText('青禾新材料'))
    await user.click(button('存为草稿'))
    await waitFor(() => expect(fake.to('POST needs')).toHaveLength(1))
    expect(fake.to('POST needs')[0]?.body).toMatchObject({ organizationId: uuid(10) })
  })
})

describe('editing a need', () => {
  it('sends what changed against the version read, then submits the version saved', async () => {
    const saved = draft({ version: 2, title: '新的名称' })
    fake.on(`PATCH ${path}`, () => json(saved))
    fake.on(`POST ${path}/submit`, () => json(draft({ version: 3, stage: 'submitted' })))
    const { user, router } = renderPage(`/${path}/edit`, enterprise)
    const title = await screen.findByLabelText('需求名称')
    await fill(user, title, '新的名称')
    await user.click(button('提交审核'))
    await waitFor(() => expect(router.state.location.pathname).toBe(`/${path}`))
    const [patch] = fake.to(`PATCH ${path}`)
    expect(patch?.body).toEqual({ title: '新的名称' })
    expect(patch?.headers.get('if-match')).toBe('"1"')
    expect(fake.to(`POST ${path}/submit`)[0]?.headers.get('if-match')).toBe('"2"')
  })

  it('puts what the API refuses at its field', async () => {
    fake.on(`POST ${path}/submit`, () =>
      problem('incomplete', {
        detail: '需求信息不完整，请补充标出的内容',
        errors: [{ pointer: '/contact/phone', detail: '请填写真实的联系电话' }],
      }),
    )
    const { user } = renderPage(`/${path}/edit`, enterprise)
    await user.click(await screen.findByRole('button', { name: '提交审核' }))
    const refused = await screen.findByText('请填写真实的联系电话')
    expect(refused.closest('.ant-form-item')).toContainElement(screen.getByLabelText('联系电话'))
    expect(screen.getByText('需求信息不完整，请补充标出的内容')).toBeInTheDocument()
    expect(fake.to(`PATCH ${path}`)).toHaveLength(0)
  })

  it('merges what somebody else changed and leaves what both changed to be settled', async () => {
    fake.on(`PATCH ${path}`, () => problem('version_conflict'))
    const { user } = renderPage(`/${path}/edit`, enterprise)
    const title = await screen.findByLabelText('需求名称')
    await fill(user, title, '我的名称')
    fake.on(`GET ${path}`, () => json(draft({ version: 5, title: '对方的名称', targets: '对方的指标' })))
    await user.click(button('存为草稿'))
    const notice = (await screen.findByText('在您编辑期间，这份资料已被他人修改')).closest('[role=alert]')
    expect(notice).toHaveTextContent('对方改为：对方的名称')
    expect(screen.getByLabelText('预期技术指标')).toHaveValue('对方的指标')
    expect(title).toHaveValue('我的名称')
    await user.click(within(notice as HTMLElement).getByRole('button', { name: '采用对方的' }))
    expect(title).toHaveValue('对方的名称')
    fake.on(`PATCH ${path}`, () => json(draft({ version: 6 })))
    await fill(user, title, '第三个名称')
    await user.click(button('存为草稿'))
    await waitFor(() => expect(fake.to(`PATCH ${path}`)).toHaveLength(2))
    const [, second] = fake.to(`PATCH ${path}`)
    expect(second?.headers.get('if-match')).toBe('"5"')
    expect(second?.body).toEqual({ title: '第三个名称' })
  })

  it('merges a draft with what changed since it was begun', async () => {
    const base = needValuesOf(draft())
    writeDraft(enterprise.id, `need.${uuid(20)}`, {
      savedAt: '2026-03-05T02:00:00.000Z',
      version: 1,
      values: { values: { ...base, targets: '我写的指标' }, base },
    })
    fake.on(`GET ${path}`, () => json(draft({ version: 2, title: '科技局改过的名称' })))
    renderPage(`/${path}/edit`, enterprise)
    expect(await screen.findByLabelText('需求名称')).toHaveValue('科技局改过的名称')
    expect(screen.getByLabelText('预期技术指标')).toHaveValue('我写的指标')
  })
})

describe('refining a need', () => {
  it('sends the changed wording against the version read', async () => {
    const submitted = aNeed({
      stage: 'submitted',
      version: 3,
      originalText: '膜老掉。',
      permissions: { edit: false, actions: ['refine', 'publish'] },
    })
    fake.on(`GET ${path}`, () => json(submitted))
    fake.on(`POST ${path}/refine`, () => json(aNeed({ stage: 'refined', version: 4 })))
    const { user } = renderPage(`/${path}/refine`, anAccount('staff'))
    expect(await screen.findByText('膜老掉。')).toBeVisible()
    await user.click(button('送企业确认'))
    expect(await screen.findByText('与原稿相同；无需修改时可以直接发布')).toBeInTheDocument()
    const targets = screen.getByLabelText('预期技术指标')
    await fill(user, targets, '双 85 老化 1000 h 透过率下降不超过 0.5%')
    await user.click(button('送企业确认'))
    await waitFor(() => expect(fake.to(`POST ${path}/refine`)).toHaveLength(1))
    const [request] = fake.to(`POST ${path}/refine`)
    expect(request?.body).toEqual({ targets: '双 85 老化 1000 h 透过率下降不超过 0.5%' })
    expect(request?.headers.get('if-match')).toBe('"3"')
  })
})
