import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { needMatches } from '../testing/matches.ts'
import { aNeed, anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./need-page.tsx')), 120_000)

const path = `needs/${uuid(20)}`
const actions = (list: string[], changes: Parameters<typeof aNeed>[0] = {}) =>
  aNeed({
    ...changes,
    permissions: { edit: list.includes('edit'), actions: list.filter((one) => one !== 'edit') },
  })

describe('the page of a need', () => {
  let fake: ReturnType<typeof fakeApi>
  const shows = (need: ReturnType<typeof aNeed>) => {
    fake.on(`GET ${path}`, () => json(need))
    fake.on(`GET ${path}/matches`, () => json(needMatches(need, [])))
  }

  beforeEach(() => {
    fake = fakeApi()
    fake.on(`GET ${path}/preview`, () => json({ need: null, names: [] }))
    fake.on(`GET ${path}/views`, () =>
      json({
        items: [
          {
            institution: { id: uuid(11), kind: 'institution', name: '江东理工大学' },
            kind: 'contact',
            day: '2026-03-07',
            readers: 2,
          },
        ],
      }),
    )
    fake.on(`GET ${path}/history`, () =>
      json({
        items: [
          {
            at: '2026-03-06T02:00:00.000Z',
            actor: { role: 'staff', name: '李强' },
            action: 'return',
            from: 'submitted',
            to: 'returned',
            reason: '请补充指标',
          },
          {
            at: '2026-03-05T02:00:00.000Z',
            actor: { role: 'enterprise', name: '王敏' },
            action: 'create',
            from: null,
            to: 'draft',
            reason: null,
          },
        ],
      }),
    )
  })

  it('shows its enterprise what others see, and who looked', async () => {
    shows(actions([]))
    renderPage(`/${path}`, anAccount('enterprise'))
    expect(await screen.findByText('看不到这项需求，也搜不到它。')).toBeVisible()
    expect(await screen.findByText('看过联系方式 · 2 人')).toBeVisible()
    expect(fake.to(`GET ${path}/preview`)[0]?.query).toEqual({ as: 'visitor' })
  })

  it('shows its enterprise the reason of a return, the history and the way to edit', async () => {
    shows(actions(['edit', 'submit', 'withdraw'], { stage: 'returned', returnReason: '请补充指标' }))
    renderPage(`/${path}`, anAccount('enterprise'))
    expect(await screen.findByRole('heading', { level: 1, name: '镀膜液耐候性提升' })).toBeVisible()
    expect(screen.getByText('科技局退回了这项需求，请按意见修改后重新提交')).toBeVisible()
    expect(screen.getByRole('link', { name: '编辑' })).toHaveAttribute('href', `/${path}/edit`)
    expect(screen.getByRole('button', { name: '提交' })).toBeVisible()
    expect(screen.queryByRole('button', { name: '发布' })).toBeNull()
    expect(await screen.findByText('待审核 → 已退回')).toBeVisible()
    expect(screen.getByText('录入')).toBeVisible()
  })

  it('lets staff publish after asking, against the version that was read', async () => {
    shows(actions(['return', 'refine', 'publish'], { stage: 'submitted', version: 4 }))
    fake.on(`POST ${path}/publish`, () => json(aNeed({ version: 5 })))
    const { user } = renderPage(`/${path}`, anAccount('staff'))
    expect(await screen.findByRole('link', { name: '凝练' })).toHaveAttribute('href', `/${path}/refine`)
    await user.click(screen.getByRole('button', { name: '发布' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog).toHaveTextContent('任何人可看名称和摘要')
    await user.click(within(dialog).getByRole('button', { name: '发布' }))
    await waitFor(() => expect(fake.to(`POST ${path}/publish`)).toHaveLength(1))
    const [request] = fake.to(`POST ${path}/publish`)
    expect(request?.headers.get('if-match')).toBe('"4"')
    expect(request?.headers.get('idempotency-key')).toBeTruthy()
  })

  it('returns with a reason, and stays open when the API refuses', async () => {
    shows(actions(['return'], { stage: 'submitted' }))
    fake.on(`POST ${path}/return`, () =>
      problem('stage_conflict', { detail: '需求当前为“已发布”，不能退回' }),
    )
    const { user } = renderPage(`/${path}`, anAccount('staff'))
    await user.click(await screen.findByRole('button', { name: '退回' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox'), '请补充指标')
    await user.click(within(dialog).getByRole('button', { name: '退回' }))
    expect(await within(dialog).findByText('需求当前为“已发布”，不能退回')).toBeInTheDocument()
    expect(fake.to(`POST ${path}/return`)[0]?.body).toEqual({ reason: '请补充指标' })
  })

  it('lists what is missing when an incomplete need is submitted', async () => {
    shows(actions(['edit', 'submit'], { stage: 'draft' }))
    fake.on(`POST ${path}/submit`, () =>
      problem('incomplete', {
        detail: '需求信息不完整，请补充标出的内容',
        errors: [{ pointer: '/techField', detail: '请选择技术领域' }],
      }),
    )
    const { user } = renderPage(`/${path}`, anAccount('enterprise'))
    await user.click(await screen.findByRole('button', { name: '提交' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '提交' }))
    expect(await within(dialog).findByText('请选择技术领域')).toBeInTheDocument()
  })

  it('asks the enterprise to confirm the refined text beside its own words', async () => {
    shows(
      actions(['confirm'], {
        stage: 'refined',
        originalText: '膜老掉。',
        problem: '双 85 老化后透过率下降。',
      }),
    )
    renderPage(`/${path}`, anAccount('enterprise'))
    const notice = await screen.findByRole('alert')
    expect(notice).toHaveTextContent('科技局已凝练这项需求，请核对下方内容后确认')
    expect(notice).toHaveTextContent('膜老掉。')
    expect(screen.getByRole('button', { name: '确认' })).toBeVisible()
  })

  it('shows a liaison no buttons, no contact and no history', async () => {
    shows(aNeed({ contact: null, permissions: { edit: false, actions: [] } }))
    renderPage(`/${path}`, anAccount('liaison'))
    expect(await screen.findByText('双 85 老化后透过率下降。')).toBeVisible()
    expect(screen.queryByRole('link', { name: '编辑' })).toBeNull()
    expect(screen.queryByText('联系人')).toBeNull()
    expect(fake.to(`GET ${path}/history`)).toHaveLength(0)
  })

  it('tells a visitor what more there is to see, and asks for no matches', async () => {
    const {
      id,
      title,
      techField,
      industry,
      kind,
      cooperationModes,
      townshipId,
      townshipName,
      stage,
      status,
      publishedAt,
    } = aNeed()
    const teaser = {
      id,
      title,
      techField,
      industry,
      kind,
      cooperationModes,
      organization: null,
      townshipId,
      townshipName,
      stage,
      status,
      publishedAt,
    }
    fake.on(`GET ${path}`, () => json({ access: 'teaser', teaser: '提升镀膜玻璃寿命', ...teaser }))
    renderPage(`/${path}`, null)
    expect(await screen.findByText('提升镀膜玻璃寿命')).toBeVisible()
    expect(screen.getByText(/通过审核的高校院所可以看到难题详情/)).toBeVisible()
    const [link] = within(screen.getByRole('main')).getAllByRole('link', { name: '登录' })
    expect(link).toHaveAttribute('href', expect.stringContaining(encodeURIComponent(`/${path}`)))
    expect(fake.to(`GET ${path}/matches`)).toHaveLength(0)
  })

  it('says that it was not found', async () => {
    renderPage(`/${path}`, anAccount('liaison'))
    expect(await screen.findByText('没有找到这项内容')).toBeVisible()
  })
})
