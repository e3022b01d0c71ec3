import type { SearchPage } from '@duijie/shared/search'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { aNeed, anAccount, aResult, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

function found(changes: Partial<SearchPage> = {}): SearchPage {
  return {
    items: [
      {
        kind: 'results',
        score: 1,
        highlights: [
          {
            field: 'title',
            parts: [
              { text: '复合', hit: false },
              { text: '溶胶', hit: true },
              { text: '辊涂工艺', hit: false },
            ],
          },
        ],
        result: aResult(),
      },
    ],
    facets: {
      techField: [
        { value: 'new_materials', label: null, count: 3 },
        { value: 'electronics', label: null, count: 1 },
      ],
      organizationId: [{ value: uuid(11), label: '江东理工大学', count: 4 }],
    },
    nextCursor: null,
    total: 1,
    degraded: false,
    ...changes,
  }
}

/** A name from several inline parts has blanks between them here. */
const markedTitle = (name: string) => name.replace(/\s/g, '') === '复合溶胶辊涂工艺'

describe('search of results', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    fake.on('GET search', () => json(found()))
    fake.on('GET search/suggestions', () =>
      json({
        items: [
          { text: '光伏镀膜', id: null },
          { text: '光伏回收', id: null },
        ],
        degraded: false,
      }),
    )
  })

  it('asks what the address says and marks the hits', async () => {
    renderPage('/results?q=溶胶&techField=new_materials,nonsense&minTrl=4', null)
    const link = await screen.findByRole('link', { name: markedTitle })
    expect(within(link).getByText('溶胶').tagName).toBe('MARK')
    expect(fake.to('GET search')[0]?.query).toEqual({
      kind: 'results',
      q: '溶胶',
      techField: 'new_materials',
      minTrl: '4',
      limit: '20',
    })
    expect(screen.getByText('共 1 项')).toBeVisible()
  })

  it('keeps filters in the address, shows them above the list and takes them away again', async () => {
    const { user, router } = renderPage('/results', null)
    await user.click(await screen.findByRole('checkbox', { name: /新材料/ }))
    expect(router.state.location.searchStr).toBe('?techField=new_materials')
    await user.click(screen.getByRole('radio', { name: '中试及以上' }))
    expect(router.state.location.searchStr).toBe('?techField=new_materials&minTrl=5')
    expect(fake.requests.at(-1)?.query).toMatchObject({ techField: 'new_materials', minTrl: '5' })
    await user.click(screen.getByRole('button', { name: '移除筛选：新材料' }))
    expect(router.state.location.searchStr).toBe('?minTrl=5')
    await user.click(screen.getByRole('button', { name: '清除全部' }))
    expect(router.state.location.searchStr).toBe('')
  })

  it('suggests while typing and takes a suggestion by keyboard', async () => {
    const { user, router } = renderPage('/results', null)
    const box = await screen.findByRole('combobox', { name: /搜索成果/ })
    await user.type(box, '光伏')
    await screen.findByRole('option', { name: '光伏镀膜' })
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(screen.getByRole('option', { name: '光伏回收' })).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{Enter}')
    expect(new URLSearchParams(router.state.location.searchStr).get('q')).toBe('光伏回收')
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('goes on from the cursor', async () => {
    fake.on('GET search', ({ query }) =>
      json(
        query.cursor
          ? found({
              items: [
                {
                  kind: 'results',
                  score: 1,
                  highlights: [],
                  result: aResult({ id: uuid(31), title: '第二项' }),
                },
              ],
              total: 2,
            })
          : found({ nextCursor: 'next', total: 2 }),
      ),
    )
    const { user } = renderPage('/results', null)
    await user.click(await screen.findByRole('button', { name: '加载更多' }))
    expect(await screen.findByRole('link', { name: '第二项' })).toBeVisible()
    expect(screen.getByText('已显示 2 / 2 项')).toBeVisible()
    expect(screen.queryByRole('button', { name: '加载更多' })).toBeNull()
  })

  it('says when the built-in search answered', async () => {
    fake.on('GET search', () => json(found({ degraded: true })))
    renderPage('/results', null)
    expect(await screen.findByText(/搜索服务正在恢复/)).toBeVisible()
  })

  it('tells nothing found from nothing there', async () => {
    fake.on('GET search', () => json(found({ items: [], facets: {}, total: 0 })))
    const first = renderPage('/results?techField=electronics', null)
    expect(await screen.findByText('没有找到符合条件的内容')).toBeVisible()
    first.unmount()
    renderPage('/results', null)
    expect(await screen.findByText('还没有发布的科技成果')).toBeVisible()
  })

  it('says what failed and tries again', async () => {
    fake.on('GET search', () => problem('internal_error'))
    const { user } = renderPage('/results', null)
    expect(await screen.findByText('系统出现故障')).toBeVisible()
    fake.on('GET search', () => json(found()))
    await user.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByRole('link', { name: markedTitle })).toBeVisible()
  })
})

describe('search of needs', () => {
  it('shows a teaser for what may not be read whole', async () => {
    const fake = fakeApi()
    const { id, title, techField, industry, kind, cooperationModes, townshipId, townshipName } = aNeed()
    const { stage, status, publishedAt } = aNeed()
    fake.on('GET search', () =>
      json({
        ...found(),
        items: [
          {
            kind: 'needs',
            score: 1,
            highlights: [],
            need: {
              access: 'teaser',
              ...{ id, title, techField, industry, kind, cooperationModes, townshipId, townshipName },
              ...{ stage, status, publishedAt },
              organization: null,
              teaser: '寻求耐候镀膜液',
            },
          },
        ],
      }),
    )
    renderPage('/needs', anAccount('enterprise'))
    expect(await screen.findByText('寻求耐候镀膜液')).toBeVisible()
    expect(screen.getByText(/可查看全文/)).toBeVisible()
    expect(screen.queryByText('青禾新材料')).toBeNull()
  })
})
