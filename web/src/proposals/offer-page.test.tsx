import type { Proposal } from '@duijie/shared/proposals'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { button, fill } from '../testing/forms.ts'
import { aNeed, anAccount, aResult, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const need = aNeed()
const institution = { id: uuid(11), kind: 'institution' as const, name: '南沚大学' }
const aProposal = (changes: Partial<Proposal>): Proposal => ({
  id: uuid(70),
  leadId: uuid(71),
  need: { id: need.id, title: need.title },
  institution,
  result: null,
  expert: null,
  approach: '用溶胶凝胶法改进镀膜液。',
  team: '',
  trl: null,
  months: null,
  priceFen: null,
  priceNegotiable: false,
  stage: 'submitted',
  declineReason: null,
  decisionNote: '',
  permissions: { edit: true, moves: ['withdrawn'] },
  version: 1,
  createdAt: '2026-03-05T02:00:00.000Z',
  updatedAt: '2026-03-05T02:00:00.000Z',
  ...changes,
})
const liaison = anAccount('liaison', { organization: institution })
const page = (items: unknown[]) => json({ items, total: items.length, nextCursor: null })

describe('the offer page', () => {
  const first = aProposal({ result: { id: uuid(30), title: '耐候镀膜液' } })
  const second = aProposal({ id: uuid(72), approach: '由团队重新设计配方体系。' })
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    const withdrawn = aProposal({ id: uuid(73), stage: 'withdrawn' })
    fake.on(`GET needs/${need.id}`, () => json(need))
    fake.on('GET proposals', () => page([first, second, withdrawn]))
    fake.on('GET results', () => page([aResult({ id: uuid(30), title: '耐候镀膜液' })]))
    fake.on('GET experts', () => page([]))
    fake.on('GET attachments', () => json({ items: [] }))
  })

  it('changes the one of several proposals that was chosen', async () => {
    fake.on(`PATCH proposals/${second.id}`, () => json(second))
    const { user } = renderPage(`/needs/${need.id}/offer`, liaison)
    const own = await screen.findByRole('navigation', { name: '我们的方案' })
    expect(within(own).getAllByRole('link')).toHaveLength(3)
    expect(screen.getByLabelText('解决思路')).toHaveValue(first.approach)
    await user.click(within(own).getByRole('link', { name: '院校团队' }))
    expect(screen.getByLabelText('解决思路')).toHaveValue(second.approach)
    await user.click(button('保存修改'))
    await screen.findByRole('heading', { name: '解决方案' })
    expect(fake.to(`PATCH proposals/${second.id}`)[0]?.body).toMatchObject({ approach: second.approach })
  })

  it('adds one more beside them', async () => {
    fake.on('POST proposals', () => json(aProposal({ id: uuid(74) }), 201))
    const { user } = renderPage(`/needs/${need.id}/offer`, liaison)
    await user.click(await screen.findByRole('link', { name: /再提一份/ }))
    const approach = screen.getByLabelText('解决思路')
    expect(approach).toHaveValue('')
    await fill(user, approach, '换一条路线：等离子体镀膜。')
    await user.click(button('提交方案'))
    await screen.findByRole('heading', { name: '解决方案' })
    expect(fake.to('POST proposals')[0]?.body).toMatchObject({
      needId: need.id,
      approach: '换一条路线：等离子体镀膜。',
    })
  })
})
