import { screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anExplanation, needMatches } from '../testing/matches.ts'
import { aNeed, anAccount, aResult, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(
  () =>
    loadPages(
      () => import('./need-page.tsx'),
      () => import('./need-around.tsx'),
      () => import('../matches/comparison-drawer.tsx'),
    ),
  120_000,
)

const need = aNeed({
  id: uuid(20),
  problem: '双 85 老化后透过率下降，镀膜液固含不稳。',
  targets: '透过率下降不超过 0.5%',
  minTrl: 6,
})
const coating = aResult({
  id: uuid(30),
  title: '减反射镀膜液及辊涂工艺',
  summary: '双 85 老化 1000 h 透过率下降 0.3%。',
  trl: 4,
})
const explanation = anExplanation(
  need,
  coating,
  { 透过率: 12.4, 镀膜液: 8, 老化: 3 },
  {
    facts: [
      {
        fact: 'tech_field',
        verdict: 'fits',
        needValue: '新材料',
        resultValue: '新材料',
        contribution: 2,
      },
      { fact: 'trl', verdict: 'near', needValue: '≥6', resultValue: '4', contribution: -3 },
      {
        fact: 'cooperation',
        verdict: 'conflicts',
        needValue: '技术转让',
        resultValue: '委托开发',
        contribution: -1,
      },
    ],
    nearMisses: [{ fact: 'trl', asked: '≥6', offered: '4' }],
  },
)

const marksIn = (place: HTMLElement) => [...place.querySelectorAll('mark')].map((mark) => mark.textContent)
const litIn = (place: HTMLElement) =>
  [...place.querySelectorAll('mark[data-active]')].map((mark) => mark.textContent)

describe('the matches of a need', () => {
  let fake: ReturnType<typeof fakeApi>
  const staff = anAccount('staff')
  const page = `/needs/${need.id}`
  const matchesAt = `GET needs/${need.id}/matches`

  beforeEach(() => {
    fake = fakeApi()
    fake.on(`GET needs/${need.id}`, () => json(need))
    fake.on(`GET needs/${need.id}/history`, () => json({ items: [] }))
    fake.on(matchesAt, () =>
      json(needMatches(need, [{ result: coating, score: 82.4, level: 'strong', explanation }])),
    )
  })

  it('marks the shared terms in both texts, and lights one up in both', async () => {
    const { user } = renderPage(page, staff)
    const card = await screen.findByRole('article', { name: coating.title })
    const text = screen.getByRole('region', { name: '需求内容' })
    expect(marksIn(text)).toEqual(['老化', '透过率', '镀膜液', '透过率'])
    expect(marksIn(card)).toEqual(['镀膜液', '老化', '透过率'])
    expect(litIn(text)).toEqual([])
    await user.hover(within(card).getByRole('button', { name: /透过率/ }))
    expect(litIn(text)).toEqual(['透过率', '透过率'])
    expect(litIn(card)).toEqual(['透过率'])
    await user.unhover(within(card).getByRole('button', { name: /透过率/ }))
    expect(litIn(text)).toEqual([])
  })

  it('shows score, level, weight of terms, facts and what is missing', async () => {
    renderPage(page, staff)
    const card = await screen.findByRole('article', { name: coating.title })
    expect(within(card).getByRole('img', { name: '匹配分 82，满分 100' })).toBeVisible()
    expect(card).toHaveTextContent('匹配度：强')
    const chips = within(card).getAllByRole('button', { pressed: false })
    expect(chips.map((chip) => chip.textContent)).toEqual(['透过率+12', '镀膜液+8.0', '老化+3.0'])
    const facts = within(card)
      .getAllByRole('listitem')
      .map((item) => item.textContent)
    expect(facts).toContain('技术领域相符：新材料')
    expect(facts).toContain('合作方式不符：需求 技术转让，成果 委托开发')
    expect(facts.some((fact) => fact?.startsWith('成熟度接近'))).toBe(false)
    expect(card).toHaveTextContent('只差一步：成熟度要求 TRL ≥ 6，现为 TRL 4')
  })

  it('folds the loose ones away and says plainly that none is good', async () => {
    fake.on(matchesAt, () =>
      json(
        needMatches(need, [
          { result: coating, score: 31, level: 'weak', explanation },
          { result: aResult({ id: uuid(31), title: '别的成果' }), score: 8, level: 'none' },
        ]),
      ),
    )
    renderPage(page, staff)
    expect(await screen.findByRole('heading', { name: '暂无高度匹配的成果' })).toBeVisible()
    const fold = screen.getByText('关联度较低（2 项）').closest('details')
    expect(fold).not.toHaveAttribute('open')
    expect(marksIn(screen.getByRole('region', { name: '需求内容' }))).toEqual([])
    expect(screen.getByRole('link', { name: '在成果库中换几个说法查找' })).toHaveAttribute(
      'href',
      '/results?techField=new_materials',
    )
  })

  it('says when the built-in engine answered', async () => {
    fake.on(matchesAt, () => json(needMatches(need, [], true)))
    renderPage(page, staff)
    expect(await screen.findByText(/检索服务暂时不可用/)).toBeVisible()
  })

  it('offers to try again where the matches fail, and keeps the need', async () => {
    fake.on(matchesAt, () => problem('unavailable'))
    const { user } = renderPage(page, staff)
    const retry = await screen.findByRole('button', { name: '重试' })
    expect(screen.getByRole('heading', { level: 1, name: need.title })).toBeVisible()
    fake.on(matchesAt, () =>
      json(needMatches(need, [{ result: coating, score: 82, level: 'strong', explanation }])),
    )
    await user.click(retry)
    expect(await screen.findByRole('article', { name: coating.title })).toBeVisible()
  })

  it('compares side by side, at an address of its own, and goes on to the next', async () => {
    const other = aResult({ id: uuid(31), title: '空心二氧化硅溶胶', summary: '固含 3%。' })
    fake.on(matchesAt, () =>
      json(
        needMatches(need, [
          { result: coating, score: 82, level: 'strong', explanation },
          { result: other, score: 55, level: 'fair', explanation: anExplanation(need, other, { 固含: 4 }) },
        ]),
      ),
    )
    const { user, router } = renderPage(page, staff)
    const card = await screen.findByRole('article', { name: coating.title })
    await user.click(within(card).getByRole('button', { name: '逐项对照' }))
    const drawer = await screen.findByRole('dialog')
    expect(router.state.location.search).toEqual({ match: coating.id })
    expect(marksIn(within(drawer).getByRole('region', { name: '需求' }))).toContain('镀膜液')
    expect(marksIn(within(drawer).getByRole('region', { name: '成果' }))).toEqual([
      '镀膜液',
      '老化',
      '透过率',
    ])
    await user.click(within(drawer).getByRole('button', { name: '下一项' }))
    expect(within(drawer).getByRole('heading', { name: other.title })).toBeVisible()
    expect(router.state.location.search).toEqual({ match: other.id })
  })
})
