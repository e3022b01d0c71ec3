import type { ThesaurusGroup } from '@duijie/shared/thesaurus'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { button, fill } from '../testing/forms.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

function aGroup(changes: Partial<ThesaurusGroup> = {}): ThesaurusGroup {
  return {
    id: uuid(60),
    source: 'own',
    techField: 'new_materials',
    kind: 'synonym',
    words: ['减反射膜', '增透膜'],
    note: '企业走访',
    status: 'active',
    version: 3,
    updatedAt: '2026-03-05T02:00:00.000Z',
    ...changes,
  }
}
const page = (...items: ThesaurusGroup[]) => json({ items, nextCursor: null, total: items.length })

describe('the thesaurus', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    fake.on('GET thesaurus-groups', () => page(aGroup()))
  })
  const open = (address = '/thesaurus') => renderPage(address, anAccount('staff'))
  const row = () => screen.findByRole('article', { name: '减反射膜、增透膜' })

  it('is for the bureau', async () => {
    renderPage('/thesaurus', anAccount('enterprise'))
    await waitFor(() => expect(screen.queryByText('技术词库')).toBeNull())
    expect(fake.to('GET thesaurus-groups')).toHaveLength(0)
  })

  it('shows words, relation, field, source and state; shipped groups cannot be edited', async () => {
    fake.on('GET thesaurus-groups', () =>
      page(
        aGroup({ id: uuid(61), source: 'shipped', note: '', status: 'retired' }),
        aGroup({ id: uuid(62), kind: 'broader', words: ['焊接', '激光焊', '钎焊'] }),
      ),
    )
    open()
    const shipped = await row()
    expect(shipped).toHaveTextContent('新材料')
    expect(shipped).toHaveTextContent('内置')
    expect(shipped).toHaveTextContent('已停用')
    expect(within(shipped).queryByText('修改')).toBeNull()
    expect(within(shipped).getByText('恢复')).toBeVisible()
    expect(screen.getByRole('article', { name: '焊接、激光焊、钎焊' })).toHaveTextContent('焊接包括激光焊')
  })

  it('keeps what is looked for in the address', async () => {
    const { user, router } = open('/thesaurus?techField=new_materials&source=nonsense')
    await user.type(await screen.findByRole('searchbox', { name: '查找词或备注' }), '增透{Enter}')
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ q: '增透', techField: 'new_materials' }),
    )
    await waitFor(() =>
      expect(fake.to('GET thesaurus-groups').at(-1)?.query).toMatchObject({
        q: '增透',
        techField: 'new_materials',
      }),
    )
  })

  it('enters a group and shows which word is refused', async () => {
    fake.on('POST thesaurus-groups', () =>
      problem('already_exists', {
        errors: [{ pointer: '/words/1', detail: '“增透膜”已在自建词组“减反射膜 = 增透膜”中' }],
      }),
    )
    const { user } = open()
    await row()
    await user.click(button('新增词组'))
    const words = await screen.findByLabelText('互为同义的词')
    await user.type(words, '抗反射膜{Enter}')
    await user.click(button('保存'))
    expect(await screen.findByText(/至少.*2/)).toBeInTheDocument()
    expect(fake.to('POST thesaurus-groups')).toHaveLength(0)
    await user.type(words, '增透膜{Enter}')
    await user.click(button('保存'))
    expect(await screen.findByText('“增透膜”已在自建词组“减反射膜 = 增透膜”中')).toBeInTheDocument()
    expect(fake.to('POST thesaurus-groups')[0]?.body).toEqual({
      techField: 'general',
      kind: 'synonym',
      words: ['抗反射膜', '增透膜'],
      note: '',
    })
  })

  it('sends the broader word first', async () => {
    fake.on('POST thesaurus-groups', () => json(aGroup({ kind: 'broader' }), 201))
    const { user } = open()
    await row()
    await user.click(button('新增词组'))
    await user.click(await screen.findByLabelText('上下位词'))
    await fill(user, await screen.findByLabelText('上位词'), '焊接')
    await user.type(screen.getByLabelText('下位词'), '激光焊{Enter}')
    await user.click(button('保存'))
    expect(await screen.findByText('词组已保存')).toBeVisible()
    expect(fake.to('POST thesaurus-groups')[0]?.body).toMatchObject({
      kind: 'broader',
      words: ['焊接', '激光焊'],
    })
  })

  it('saves what was changed with the version read, and merges a change made meanwhile', async () => {
    let stored = aGroup({ version: 4, techField: 'new_energy' })
    fake.on(`GET thesaurus-groups/${uuid(60)}`, () => json(stored))
    fake.on(`PATCH thesaurus-groups/${uuid(60)}`, ({ headers, body }) => {
      if (headers.get('if-match') !== '"4"') return problem('version_conflict')
      stored = { ...stored, ...(body as Partial<ThesaurusGroup>), version: 5 }
      return json(stored)
    })
    const { user } = open()
    await user.click(within(await row()).getByText('修改'))
    await fill(user, await screen.findByLabelText('备注'), '国标用词')
    await user.click(button('保存'))
    expect(await screen.findByText(/对方的改动已合并/)).toBeInTheDocument()
    await user.click(button('保存'))
    expect(await screen.findByText('词组已保存')).toBeVisible()
    expect(fake.to(`PATCH thesaurus-groups/${uuid(60)}`).at(-1)?.body).toEqual({ note: '国标用词' })
    expect(stored).toMatchObject({ note: '国标用词', techField: 'new_energy' })
  })

  it('switches a group off after asking', async () => {
    fake.on(`POST thesaurus-groups/${uuid(60)}/retire`, () => json(aGroup({ status: 'retired' })))
    const { user } = open()
    await user.click(within(await row()).getByText('停用'))
    const dialog = await screen.findByRole('dialog')
    expect(dialog).toHaveTextContent('停用“减反射膜 = 增透膜”？')
    expect(fake.to(`POST thesaurus-groups/${uuid(60)}/retire`)).toHaveLength(0)
    fake.on('GET thesaurus-groups', () => page(aGroup({ status: 'retired' })))
    await user.click(within(dialog).getByRole('button', { name: /停\s?用/ }))
    expect(await screen.findByText('词组已停用')).toBeVisible()
    await waitFor(async () => expect(await row()).toHaveTextContent('已停用'))
  })
})
