import type { DuplicateComparison, DuplicatePair, DuplicateReference } from '@duijie/shared/duplicates'
import type { Merge } from '@duijie/shared/merges'
import type { NeedFull } from '@duijie/shared/needs'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { button } from '../testing/forms.ts'
import { aNeed, anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const one = aNeed({ id: uuid(21), title: '6061型材挤压', targets: '', version: 4 })
const other = aNeed({ id: uuid(22), title: '7075型材挤压', targets: '±5℃', version: 7 })

function reference({ id, title, organization, techField, stage, status, version, createdAt }: NeedFull) {
  return { id, title, organization, techField, stage, status, version, createdAt } as DuplicateReference
}
const likeness = {
  likeness: 0.876,
  verdict: 'similar' as const,
  differing: { one: ['6061'], other: ['7075'] },
  decided: null,
}
const pair: DuplicatePair = {
  id: `${one.id},${other.id}`,
  kind: 'needs',
  one: reference(one),
  other: reference(other),
  ...likeness,
}
const comparison: DuplicateComparison = { kind: 'needs', one, other, ...likeness, mergeObstacle: null }
const merge: Merge = {
  id: uuid(70),
  kind: 'needs',
  survivor: { id: other.id, title: other.title },
  merged: {
    id: one.id,
    title: one.title,
    organization: { id: uuid(10), kind: 'enterprise', name: '青禾新材料' },
  },
  moved: 2,
  at: '2026-03-05T02:00:00.000Z',
  by: '王敏',
  undoneAt: null,
  undoObstacle: null,
}
const page = (...items: unknown[]) => json({ items, nextCursor: null, total: items.length })
const path = `duplicates/needs/${one.id}/${other.id}`

describe('the list of likely duplicates', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    fake.on('GET duplicates', () => page(pair))
    fake.on(`GET ${path}`, () => json(comparison))
    fake.on('GET merges', () => page(merge))
  })
  const open = (address = '/duplicates') => renderPage(address, anAccount('staff'))

  it('is for the bureau', async () => {
    renderPage('/duplicates', anAccount('enterprise'))
    await waitFor(() => expect(screen.queryByText('待处理')).toBeNull())
    expect(fake.to('GET duplicates')).toHaveLength(0)
  })

  it('shows how alike two are and what tells them apart, and keeps what is chosen in the address', async () => {
    const { router } = open('/duplicates?kind=needs&organizations=same&state=nonsense')
    const row = await screen.findByRole('article')
    expect(row).toHaveTextContent('87%')
    expect(row).toHaveTextContent('相似，有差别')
    expect(within(row).getByText('7075')).toBeVisible()
    expect(router.state.location.search).toEqual({ kind: 'needs', organizations: 'same' })
    expect(fake.to('GET duplicates')[0]?.query).toMatchObject({ organizations: 'same', state: 'open' })
  })

  it('marks a pair as two matters', async () => {
    fake.on(`PUT ${path}/decision`, () => new Response(null, { status: 204 }))
    const { user } = open()
    await user.click(within(await screen.findByRole('article')).getByText('不是重复'))
    expect(await screen.findByText('已标为不是重复')).toBeVisible()
    expect(fake.to(`PUT ${path}/decision`)[0]?.body).toEqual({ decision: 'distinct' })
  })

  it('merges what was chosen, with the versions that were seen, after asking', async () => {
    fake.on('POST merges', () => json(merge, 201))
    const { user, router } = open(`/${path}`)
    await user.click((await screen.findAllByLabelText('保留此条'))[1] as HTMLElement)
    const title = screen.getByRole('region', { name: '名称' })
    expect(within(title).getByText('6061').tagName).toBe('MARK')
    await user.click(within(title).getByLabelText('用左边'))
    await user.click(button('合并'))
    const dialog = await screen.findByRole('dialog')
    expect(fake.to('POST merges')).toHaveLength(0)
    await user.click(within(dialog).getByRole('button', { name: /合\s?并/ }))
    await waitFor(() => expect(router.state.location.search).toEqual({ kind: 'needs', state: 'merged' }))
    expect(fake.to('POST merges')[0]?.body).toEqual({
      kind: 'needs',
      survivor: { id: other.id, version: 7 },
      merged: { id: one.id, version: 4 },
      choices: { title: 'merged' },
    })
  })

  it('says why two cannot be merged', async () => {
    fake.on(`GET ${path}`, () => json({ ...comparison, mergeObstacle: '两条需求属于不同企业' }))
    open(`/${path}`)
    expect(await screen.findByText('两条需求属于不同企业')).toBeVisible()
    expect(screen.queryByText('保留此条')).toBeNull()
  })

  it('undoes a merge after asking, and says when somebody was faster', async () => {
    fake.on(`POST merges/${merge.id}/undo`, () => problem('stage_conflict', { detail: '已撤销' }))
    const { user } = open('/duplicates?state=merged')
    await user.click(await screen.findByText('撤销合并'))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '撤销合并' }))
    expect(await within(dialog).findByText('已撤销')).toBeInTheDocument()
  })
})
