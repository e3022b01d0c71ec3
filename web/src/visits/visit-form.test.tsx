import { refiningDraftsSchema } from '@duijie/shared/refining'
import { screen, waitFor } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readDraft } from '../lib/drafts.ts'
import { fakeApi, json } from '../testing/fake-api.ts'
import { button, fill } from '../testing/forms.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, anOrganization, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'
import { aDueVisit, aVisit } from '../testing/visits.ts'
import { spreadDays } from './plan-days.ts'

beforeAll(
  () =>
    loadPages(
      () => import('./visit-form-pages.tsx'),
      () => import('./visit-page.tsx'),
    ),
  120_000,
)

const staff = anAccount('staff')
const page = <Item,>(items: Item[]) => json({ items, nextCursor: null, total: items.length })
const address = `/visits/new?enterpriseId=${uuid(10)}`

let fake: ReturnType<typeof fakeApi>
beforeEach(() => {
  localStorage.clear()
  fake = fakeApi()
  fake.on('GET visits/due', () => page([aDueVisit()]))
  fake.on('GET visits/accounts', () => json({ items: [{ id: staff.id, name: staff.name, role: 'staff' }] }))
  fake.on(`GET organizations/${uuid(10)}`, () => json(anOrganization()))
  const person = {
    ...{ id: uuid(90), name: '周经理', post: '技术部经理', phone: '13800138000', email: '', wechat: '' },
    ...{
      note: '',
      ownerId: null,
      owner: null,
      primary: true,
      version: 1,
      updatedAt: '2026-03-01T00:00:00.000Z',
    },
  }
  fake.on(`GET organizations/${uuid(10)}/contact-persons`, () =>
    json({ items: [person], permissions: { edit: true, assign: true } }),
  )
  fake.on(`GET visits/${uuid(70)}`, () => json(aVisit()))
  fake.on('GET visits', () => page([]))
})

const split = refiningDraftsSchema.parse({
  originalText: '厚度波动 5 微米',
  items: [
    {
      ...Object.fromEntries(
        ['title', 'organization', 'contact', 'problem', 'deadline', 'techField', 'kind', 'minTrl'].map(
          (part) => [part, null],
        ),
      ),
      cooperationModes: null,
      constraints: null,
      currentState: { value: '波动 5 μm', spans: [], sure: true, note: null },
      targets: { value: '波动不超过 1 μm', spans: [], sure: true, note: null },
      budget: {
        value: { range: { min: 30_000_000, max: 40_000_000 }, negotiable: false },
        spans: [],
        sure: true,
        note: null,
      },
    },
  ],
})

describe('a visit told on the spot', () => {
  it('is not lost offline or on reload, and is sent once the network is back', async () => {
    fake.on('POST visits', () => {
      throw new TypeError('offline')
    })
    const first = renderPage(address, staff)
    await fill(first.user, await screen.findByLabelText('走访情况'), '看了二期产线')
    await first.user.click(button('添加问题'))
    await fill(first.user, await screen.findByLabelText('企业原话'), '厚度波动 5 微米')
    await first.user.click(button('保存走访'))
    await waitFor(() => expect(fake.to('POST visits')).toHaveLength(1), { timeout: 10_000 })
    expect(await screen.findByText(/网络连接失败/, {}, { timeout: 5000 })).toBeInTheDocument()
    await waitFor(() => expect(readDraft(staff.id, `visit-at-${uuid(10)}.new`)).not.toBeNull())
    first.unmount()

    const again = renderPage(address, staff)
    expect(await screen.findByText(/已恢复 .* 未提交的内容/)).toBeInTheDocument()
    expect(screen.getByLabelText('走访情况')).toHaveValue('看了二期产线')
    expect(screen.getByLabelText('企业原话')).toHaveValue('厚度波动 5 微米')
    fake.on('POST visits', () => json(aVisit(), 201))
    await again.user.click(button('保存走访'))
    await waitFor(() => expect(again.router.state.location.pathname).toBe(`/visits/${uuid(70)}`))
    const sent = fake.to('POST visits').at(-1)
    expect(sent?.body).toMatchObject({
      enterpriseId: uuid(10),
      leadVisitorId: staff.id,
      summary: '看了二期产线',
      problems: [{ kind: 'technical', words: '厚度波动 5 微米' }],
    })
    expect(readDraft(staff.id, `visit-at-${uuid(10)}.new`)).toBeNull()
  })

  it('splits the words of a problem, leaves what is typed, and takes the contact on record', async () => {
    fake.on('POST needs/refining-drafts', () => json(split))
    fake.on('POST visits', () => json(aVisit(), 201))
    const { user } = renderPage(address, staff)
    expect(fake.to(`GET organizations/${uuid(10)}/contact-persons`)).toHaveLength(0)
    await user.click(await screen.findByText('从联系人中选'))
    await user.click(await screen.findByText('周经理 技术部经理'))
    await waitFor(() => expect(button('周经理 技术部经理')).toBeDisabled())
    await user.click(button('添加问题'))
    await fill(user, await screen.findByLabelText('企业原话'), '厚度波动 5 微米')
    await fill(user, screen.getByLabelText('目标'), '2 μm 就行')
    await user.click(button('从原话拆分'))
    await waitFor(() => expect(screen.getByLabelText('现状')).toHaveValue('波动 5 μm'))
    expect(screen.getByLabelText('目标')).toHaveValue('2 μm 就行')
    expect(screen.getByLabelText('上限（万元）')).toHaveValue('40')
    await user.click(button('保存走访'))
    await waitFor(() => expect(fake.to('POST visits')).toHaveLength(1))
    expect(fake.to('POST visits')[0]?.body).toMatchObject({
      peopleMet: [{ name: '周经理', post: '技术部经理', phone: '13800138000' }],
      problems: [{ presentValue: '波动 5 μm', wantedValue: '2 μm 就行', budgetFen: { min: 30_000_000 } }],
    })
  })
})

it('spreads planned visits over working days', () => {
  // 2026-03-06 is a Friday
  expect(spreadDays(5, '2026-03-06', 2)).toEqual([
    '2026-03-06',
    '2026-03-06',
    '2026-03-09',
    '2026-03-09',
    '2026-03-10',
  ])
  expect(spreadDays(1, '2026-03-07', 1)).toEqual(['2026-03-09'])
})
