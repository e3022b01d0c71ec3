import type { SearchMisses } from '@duijie/shared/search-misses'
import { screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./search-misses-page.tsx')), 60_000)

const misses: SearchMisses = {
  fields: [
    {
      techField: 'new_materials',
      needs: 3,
      of: 7,
      nearest: [
        {
          institution: { id: uuid(11), kind: 'institution', name: '江东理工大学' },
          needs: 2,
          bestScore: 38.4,
        },
      ],
      examples: [{ id: uuid(20), title: '镀膜液耐候性提升', bestLevel: 'weak', bestScore: 38.4 }],
    },
    { techField: null, needs: 1, of: 1, nearest: [], examples: [] },
  ],
  queries: [{ query: '生物炭', kind: 'results', count: 4, days: 2, lastOn: '2026-11-20' }],
}

describe('the supply gaps', () => {
  let api: ReturnType<typeof fakeApi>
  beforeEach(() => {
    api = fakeApi()
  })

  it('name the fields, who comes nearest, the needs, and what was searched for in vain', async () => {
    api.on('GET search-misses', () => json(misses))
    renderPage('/search-misses', anAccount('staff'))
    const field = (await screen.findByRole('heading', { name: '新材料' })).closest('section')
    if (!field) throw new Error('the field stands in no section')
    expect(field).toHaveTextContent('7 项需求中有 3 项')
    expect(field).toHaveTextContent('江东理工大学（2 项，最高 38 分）')
    expect(within(field).getByRole('link', { name: '镀膜液耐候性提升' })).toHaveAttribute(
      'href',
      `/needs/${uuid(20)}`,
    )
    expect(screen.getByRole('heading', { name: '未填领域' })).toBeVisible()
    expect(screen.getByText(/没有接近的院校/)).toBeVisible()
    expect(screen.getByRole('row', { name: /生物炭/ })).toHaveTextContent('成果4')
  })

  it('say so where there are none', async () => {
    api.on('GET search-misses', () => json({ fields: [], queries: [] }))
    renderPage('/search-misses', anAccount('staff'))
    expect(await screen.findByText('已发布的需求都有较匹配的成果。')).toBeVisible()
    expect(screen.getByText('近 90 天没有落空的搜索。')).toBeVisible()
  })

  it('are for staff', async () => {
    renderPage('/search-misses', anAccount('liaison'))
    expect(await screen.findByText('此页面不对您的账号开放')).toBeVisible()
    expect(api.to('GET search-misses')).toHaveLength(0)
  })
})
