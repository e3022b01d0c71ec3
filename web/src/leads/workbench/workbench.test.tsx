import type { Lead } from '@duijie/shared/leads'
import type { TermWeight } from '@duijie/shared/term-weights'
import type { Workbench, WorkbenchRanking } from '@duijie/shared/workbench'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../../testing/fake-api.ts'
import { loadPages } from '../../testing/load-pages.ts'
import { anExplanation, needMatches } from '../../testing/matches.ts'
import { aNeed, anAccount, aResult, uuid } from '../../testing/records.ts'
import { renderPage } from '../../testing/render-page.tsx'

beforeAll(
  () =>
    loadPages(
      () => import('./need-workbench-page.tsx'),
      () => import('./comparison-table.tsx'),
      () => import('../../shell/keyboard.tsx'),
      () => import('../../shell/key-help.tsx'),
      () => import('../../matches/comparison-drawer.tsx'),
    ),
  120_000,
)

const need = aNeed({ problem: '双 85 老化后透过率下降，镀膜液固含不稳。' })
const nextNeed = aNeed({ id: uuid(21), title: '回转支承状态监测' })
const results = ['减反射镀膜液', '透过率测试装置', '辊涂工艺'].map((title, at) =>
  aResult({ id: uuid(30 + at), title, summary: '老化后透过率稳定。' }),
)
const [coating, meter, roller] = results as [(typeof results)[0], (typeof results)[0], (typeof results)[0]]

const silent = { answer: 'none', reason: null, note: '', at: null } as const
function aLead(target: typeof coating, changes: Partial<Lead> = {}): Lead {
  return {
    id: uuid(Number(target.id.slice(-2)) + 40),
    need: { id: need.id, title: need.title, techField: need.techField, organization: need.organization },
    target: { kind: 'result', id: target.id, title: target.title, institution: target.organization },
    source: 'match',
    stage: 'suggested',
    status: 'active',
    score: 80,
    level: 'strong',
    answers: { enterprise: silent, institution: silent },
    closeReason: null,
    owner: null,
    note: '',
    introducedAt: null,
    movedAt: need.createdAt,
    idleDays: 0,
    permissions: { edit: true, moves: ['screened', 'closed'], undo: false },
    version: 1,
    createdAt: need.createdAt,
    updatedAt: need.createdAt,
    ...changes,
  }
}

function ranked(order: typeof results, leads: Record<string, Lead | null> = {}): WorkbenchRanking {
  const { items } = needMatches(
    need,
    order.map((result, at) => ({
      result,
      score: 82 - at * 10,
      level: 'strong',
      explanation: anExplanation(need, result, { 透过率: 8 }),
    })),
  )
  return {
    items: items.map((item) => ({ ...item, lead: leads[item.resultId] ?? null })),
    degraded: false,
  }
}

function workbench(leads: Record<string, Lead | null> = {}, weights: TermWeight[] = []): Workbench {
  const kept = weights.length > 0
  return {
    ...ranked(results, leads),
    need,
    words: [
      { term: '镀膜液', written: '镀膜液', share: 1, places: [] },
      { term: '透过率', written: '透过率', share: 0.6, places: [] },
    ],
    termWeights: {
      weights,
      version: kept ? 1 : 0,
      updatedAt: kept ? need.createdAt : null,
      updatedBy: kept ? '王敏' : null,
    },
  }
}

const staff = anAccount('staff')
const page = `/workbench/${need.id}`
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
const card = (title: string) => screen.findByRole('article', { name: title })
const isActive = (title: string) => screen.getByRole('article', { name: title }).getAttribute('aria-current')

describe('the workbench by keyboard', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    fake.on('GET workbench/needs', () =>
      json({
        items: [need, nextNeed].map(({ id, title, organization, techField, stage, publishedAt }) => ({
          ...{ id, title, organization, techField, stage, publishedAt },
          unscreened: 1,
        })),
        total: 2,
      }),
    )
    fake.on(`GET workbench/needs/${need.id}`, () => json(workbench({ [coating.id]: aLead(coating) })))
  })

  it('moves among candidates, accepts at once and goes on to the next, and takes it back', async () => {
    let answer: () => void = () => undefined
    const hold = () =>
      new Promise<void>((resolve) => {
        answer = resolve
      })
    let held = hold()
    const screened = aLead(coating, { stage: 'screened', version: 2 })
    const at = `POST leads/${screened.id}`
    fake.on(`${at}/moves`, async () => {
      await held
      return json(screened)
    })
    fake.on(`${at}/undo`, () => json(aLead(coating, { version: 3 })))
    renderPage(page, staff)
    const first = await card(coating.title)
    press('j')
    expect(document.activeElement).toBe(await card(meter.title))
    press('ArrowUp')
    expect(document.activeElement).toBe(first)

    press('a')
    await within(first).findByText('已筛选')
    expect(isActive(meter.title)).toBe('true')
    expect(fake.to(`${at}/moves`)[0]).toMatchObject({ body: { to: 'screened' } })
    answer()
    await screen.findByText(`已采纳：${coating.title}`)
    press('u')
    await within(first).findByText('待筛选')
    await waitFor(() => expect(fake.to(`${at}/undo`)).toHaveLength(1))
    expect(fake.to(`${at}/undo`)[0]?.headers.get('if-match')).toBe('"2"')

    // taken back before it is answered: nothing earlier is, and it is once it was answered
    held = hold()
    press('k')
    press('a')
    await within(first).findByText('已筛选')
    press('u')
    await within(first).findByText('待筛选')
    expect(fake.to(`${at}/undo`)).toHaveLength(1)
    answer()
    await waitFor(() => expect(fake.to(`${at}/undo`)).toHaveLength(2))
  })

  it('makes a lead of a candidate that has none, and shows what stood there where that is refused', async () => {
    const made = aLead(meter)
    fake.on(`POST workbench/needs/${need.id}/leads`, () => json(made))
    fake.on(`PATCH leads/${made.id}`, () => problem('version_conflict'))
    renderPage(page, staff)
    await card(meter.title)
    press('j')
    press('h')
    await within(await card(meter.title)).findByText('暂缓', { selector: 'span' })
    await within(await card(meter.title)).findByText('未处理')
    expect(fake.to(`PATCH leads/${made.id}`)[0]?.body).toEqual({ status: 'on_hold' })
  })

  it('asks why before it drops, and does nothing while a dialog is open or something is typed', async () => {
    const { user } = renderPage(page, staff)
    await card(coating.title)
    press('d')
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole('combobox', { name: '关闭原因' })).toBeTruthy()
    press('a')
    press('j')
    expect(fake.requests.filter(({ method }) => method === 'POST')).toEqual([])
    expect(isActive(coating.title)).toBe('true')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

    const field = screen.getByRole('textbox', { name: '添加关键词' })
    await user.click(field)
    await user.keyboard('jan')
    expect((field as HTMLInputElement).value).toBe('jan')
    expect(isActive(coating.title)).toBe('true')
    expect(fake.requests.filter(({ method }) => method === 'POST')).toEqual([])
  })

  it('opens, compares up to four, explains its keys, and goes to the next need', async () => {
    const { router, user } = renderPage(page, staff)
    await card(coating.title)
    press('Enter')
    await screen.findByRole('dialog', { name: '需求与成果对照' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    press('c')
    press('j')
    press('c')
    press('v')
    const table = await screen.findByRole('table')
    expect(within(table).getAllByRole('columnheader')).toHaveLength(3)
    expect(within(table).getByRole('rowheader', { name: '词：透过率' })).toBeTruthy()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull())
    press('?')
    const help = await screen.findByRole('dialog', { name: '快捷键' })
    expect(within(help).getAllByRole('definition').length).toBeGreaterThan(10)
    await user.click(within(help).getByRole('button', { name: '关闭' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    press('n')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/workbench/${nextNeed.id}`))
  })
})

describe('the words of the need on the workbench', () => {
  it('rank anew at once, show what moved, and are kept on demand', async () => {
    const fake = fakeApi()
    let kept: TermWeight[] = []
    fake.on('GET workbench/needs', () => json({ items: [], total: 0 }))
    fake.on(`GET workbench/needs/${need.id}`, () => json(workbench({}, kept)))
    fake.on(`POST workbench/needs/${need.id}/rankings`, () => json(ranked([roller, coating, meter])))
    fake.on(`PUT needs/${need.id}/term-weights`, ({ body }) => {
      kept = (body as { weights: TermWeight[] }).weights
      return json(workbench({}, kept).termWeights)
    })
    const { user } = renderPage(page, staff)
    const weight = await screen.findByRole('combobox', { name: '“镀膜液”的权重' })
    await user.selectOptions(weight, '不计')
    await within(await card(roller.title)).findByText('上升 2 位')
    expect(within(await card(meter.title)).getByText('下降 1 位')).toBeTruthy()
    expect(fake.to(`POST workbench/needs/${need.id}/rankings`)[0]?.body).toMatchObject({
      weights: [{ term: '镀膜液', weight: 0 }],
    })
    // a word that matching does not look at is named, and taken away
    fake.on(`POST workbench/needs/${need.id}/rankings`, () =>
      problem('validation_failed', { errors: [{ pointer: '/weights/1/term', detail: '' }] }),
    )
    await user.type(screen.getByRole('textbox', { name: '添加关键词' }), '系统{Enter}')
    expect(await screen.findByText(/“系统”太常见或没有实义/)).toBeTruthy()
    await user.click(within(screen.getByRole('alert')).getByRole('button'))
    expect(screen.queryByRole('alert')).toBeNull()
    await user.type(screen.getByRole('textbox', { name: '添加关键词' }), '辊涂{Enter}')
    await user.click(screen.getByRole('button', { name: '保存为需求的关键词' }))
    await screen.findByText(/王敏于.*保存了关键词/)
    const [sent] = fake.to(`PUT needs/${need.id}/term-weights`)
    expect(sent?.headers.get('if-match')).toBe('"0"')
    expect(kept).toEqual([
      { term: '镀膜液', weight: 0 },
      { term: '辊涂', weight: 2 },
    ])
  })
})
