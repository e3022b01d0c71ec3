import type { MatchFit, MatchFitOverview } from '@duijie/shared/match-fits'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { button } from '../testing/forms.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

function aFit(changes: Partial<MatchFit> = {}): MatchFit {
  return {
    id: uuid(70),
    kind: 'weights',
    state: 'active',
    reason: 'better',
    outdated: false,
    figures: [
      { measure: 'ndcg10', before: 0.656, after: 0.694 },
      { measure: 'log_loss', before: 0.61, after: 0.48 },
    ],
    basis: { judgements: 80, needs: 20, texts: 0 },
    createdAt: '2026-03-05T02:00:00.000Z',
    activatedAt: '2026-03-05T02:00:00.000Z',
    activatedBy: null,
    ...changes,
  }
}
const older = aFit({
  id: uuid(71),
  state: 'rejected',
  reason: 'no_gain',
  createdAt: '2026-02-01T02:00:00.000Z',
  activatedAt: null,
})

const fits = (...items: MatchFit[]) => json({ items, nextCursor: null, total: items.length })
const overview = (active: MatchFit | null, have: number): MatchFitOverview => ({
  kinds: [
    {
      kind: 'weights',
      active,
      progress: [{ requirement: 'judgements', have, need: 60 }],
      ready: have >= 60,
    },
  ],
})
const job = (waiting: number, running: number, name = 'learn-weights-now') =>
  json({ items: [{ name, waiting, running, failed: 0, done: 0, nextRunAt: null }] })

describe('match tuning', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    fake.on('GET match-fits/overview', () => json(overview(aFit(), 80)))
    fake.on('GET match-fits', () => fits(aFit(), older))
    fake.on('GET jobs', () => job(0, 0))
  })
  const open = (role: 'staff' | 'admin' = 'staff') => renderPage('/match-fits', anAccount(role))
  const row = (day: string) => screen.findByRole('article', { name: `依据权重 · ${day}` })

  it('says that what an earlier release learnt is no longer in use, and offers nothing of it', async () => {
    const outdated = aFit({ outdated: true })
    fake.on('GET match-fits/overview', () => json(overview(outdated, 80)))
    fake.on('GET match-fits', () => fits(outdated, aFit({ ...older, outdated: true })))
    open()
    const shown = await row('2026年3月5日')
    expect(shown).toHaveTextContent('旧版本')
    expect(shown).not.toHaveTextContent('使用中')
    expect(await screen.findByText(/^目前使用出厂设置：以前学到的结果属于旧版本/)).toBeVisible()
    for (const name of ['启用', '恢复出厂设置']) expect(screen.queryByRole('button', { name })).toBeNull()
  })

  it('is for the bureau', async () => {
    renderPage('/match-fits', anAccount('enterprise'))
    await waitFor(() => expect(screen.queryByText('匹配调校')).toBeNull())
    expect(fake.to('GET match-fits')).toHaveLength(0)
  })

  it('says what is in use, how it was found better, and why another was not taken', async () => {
    open()
    const used = await row('2026年3月5日')
    expect(used).toHaveTextContent('使用中')
    expect(used).toHaveTextContent('排序质量 0.66 → 0.69')
    expect(used).toHaveTextContent('系统自动启用')
    expect(within(used).queryByText('启用')).toBeNull()
    expect(await row('2026年2月1日')).toHaveTextContent('没有明显变好')
    expect(screen.getByText(/自 2026年3月5日起启用/)).toBeVisible()
  })

  it('puts an older one to use after asking', async () => {
    fake.on(`POST match-fits/${older.id}/activate`, () =>
      json({ ...older, state: 'active', activatedBy: '张明', weights: [] }),
    )
    const { user } = open()
    await user.click(within(await row('2026年2月1日')).getByText(/^启\s?用$/))
    const dialog = await screen.findByRole('dialog')
    expect(fake.to(`POST match-fits/${older.id}/activate`)).toHaveLength(0)
    await user.click(within(dialog).getByRole('button', { name: /^启\s?用$/ }))
    expect(await screen.findByText('已启用')).toBeVisible()
    await waitFor(() => expect(fake.to('GET match-fits')).toHaveLength(2))
  })

  it('goes back to what is shipped, and tells when somebody was faster', async () => {
    fake.on('POST match-fits/restore-shipped', () => problem('stage_conflict'))
    const { user } = open()
    await user.click(await screen.findByText('恢复出厂设置'))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '恢复出厂设置' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(/\S/)
    expect(fake.to('POST match-fits/restore-shipped')[0]?.body).toEqual({ kind: 'weights' })
    await waitFor(() => expect(fake.to('GET match-fits/overview')).toHaveLength(2))
  })

  it('learns on request, and says while it is at it', async () => {
    let state = job(0, 0)
    fake.on('GET jobs', () => state.clone())
    fake.on('POST match-fits/run', () => {
      state = job(0, 1)
      return json(overview(aFit(), 80), 202)
    })
    const { user } = open()
    await user.click((await screen.findByText('现在学习')).closest('button') ?? document.body)
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '现在学习' }))
    expect(await screen.findByText(/^正在学习，/)).toBeVisible()
    expect(button('正在学习')).toBeVisible()
  })

  it('shows words learnt from texts beside the weights, and takes them back by themselves', async () => {
    const words = aFit({
      id: uuid(72),
      kind: 'term_vectors',
      figures: [{ measure: 'own_summary', before: 0.23, after: 0.27 }],
      basis: { judgements: 0, needs: 0, texts: 2400 },
    })
    const progress = [{ requirement: 'new_texts' as const, have: 100, need: 480 }]
    const kinds = [
      ...overview(aFit(), 80).kinds,
      { kind: 'term_vectors' as const, active: words, progress, ready: false },
    ]
    fake.on('GET match-fits/overview', () => json({ kinds }))
    fake.on('GET match-fits', () => fits(words, aFit()))
    fake.on('GET jobs', () => job(1, 0, 'learn-term-vectors-now'))
    fake.on('POST match-fits/restore-shipped', () => json({ kinds }))
    const { user } = open()
    const used = await screen.findByRole('article', { name: '词语相近度 · 2026年3月5日' })
    expect(used).toHaveTextContent('标题找到原文 0.23 → 0.27')
    expect(used).toHaveTextContent('依据 2400 篇文本')
    expect(screen.getByText('100 / 480，还差 380')).toBeVisible()
    expect(await screen.findByText(/^已经排队/)).toBeVisible()
    await user.click(screen.getAllByText('恢复出厂设置')[1] ?? document.body)
    const dialog = await screen.findByRole('dialog')
    expect(dialog).toHaveTextContent('“词语相近度”恢复出厂设置？')
    await user.click(within(dialog).getByRole('button', { name: '恢复出厂设置' }))
    expect(await screen.findByText('已恢复出厂设置')).toBeVisible()
    expect(fake.to('POST match-fits/restore-shipped')[0]?.body).toEqual({ kind: 'term_vectors' })
  })

  it('says how much is still needed where nothing was learnt yet', async () => {
    fake.on('GET match-fits/overview', () => json(overview(null, 20)))
    fake.on('GET match-fits', () => fits())
    open()
    expect(await screen.findByText('20 / 60，还差 40')).toBeVisible()
    expect(await screen.findByText('还没有学习过')).toBeVisible()
    expect(screen.getByText(/目前使用出厂设置/)).toBeVisible()
    expect(button('现在学习')).toBeDisabled()
    expect(screen.queryByText('恢复出厂设置')).toBeNull()
  })

  it('lets the administrator look, not switch; a failure can be tried again', async () => {
    fake.on('GET match-fits/overview', () => problem('internal_error'))
    open('admin')
    expect((await screen.findAllByText(/重试/)).at(-1)).toBeVisible()
    expect(within(await row('2026年2月1日')).queryByText(/^启\s?用$/)).toBeNull()
    expect(screen.queryByText('现在学习')).toBeNull()
  })
})
