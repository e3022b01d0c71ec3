import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { button, fill } from '../testing/forms.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anExplanation, resultMatches } from '../testing/matches.ts'
import { aNeed, anAccount, aResult, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(
  () =>
    loadPages(
      () => import('./result-page.tsx'),
      () => import('./edit-result-page.tsx'),
    ),
  120_000,
)

const path = `results/${uuid(30)}`
const result = aResult({
  experts: [{ id: uuid(50), name: '柯睿临', title: '教授' }],
  ip: [{ kind: 'invention', number: 'ZL2022 1 0000819.7', status: 'granted' }],
  priceNegotiable: true,
  summary: '空心与致密二氧化硅复合溶胶，双 85 老化后透过率下降 0.3%。',
})
const need = aNeed()

describe('the page of a result', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    fake.on(`GET ${path}`, () => json(result))
    fake.on(`GET ${path}/history`, () => json({ items: [] }))
    fake.on(`GET ${path}/readings`, () => json({ enterprises: 5 }))
    fake.on(`GET ${path}/matches`, () =>
      json(
        resultMatches(result, [
          { need, score: 77, level: 'strong', explanation: anExplanation(need, result, { 透过率: 9 }) },
        ]),
      ),
    )
  })

  it('shows everybody the result, its people, rights and price, and no needs', async () => {
    renderPage(`/${path}`, null)
    expect(await screen.findByText('柯睿临')).toBeVisible()
    const rights = screen.getByRole('table', { name: '知识产权' })
    expect(within(rights).getByRole('row', { name: /发明专利 ZL2022 1 0000819.7 已授权/ })).toBeVisible()
    expect(screen.getByText('面议')).toBeVisible()
    expect(fake.to(`GET ${path}/matches`)).toHaveLength(0)
    expect(fake.to(`GET ${path}/readings`)).toHaveLength(0)
  })

  it('shows its liaison the needs it answers, with the marks in both', async () => {
    renderPage(`/${path}`, anAccount('liaison'))
    const card = await screen.findByRole('article', { name: need.title })
    expect(screen.getByRole('heading', { name: '能解决的企业需求' })).toBeVisible()
    expect(card).toHaveTextContent('青禾新材料')
    expect(await screen.findByText('近 30 天 5 家企业看过')).toBeVisible()
    expect(card.querySelector('mark')).toHaveTextContent('透过率')
    const text = screen.getByRole('region', { name: '成果内容' })
    expect(text.querySelector('mark')).toHaveTextContent('透过率')
  })

  it('asks for no needs for a liaison of another institution', async () => {
    const other = { id: uuid(12), kind: 'institution' as const, name: '别的大学' }
    renderPage(`/${path}`, anAccount('liaison', { organization: other }))
    expect(await screen.findByText('柯睿临')).toBeVisible()
    expect(fake.to(`GET ${path}/matches`)).toHaveLength(0)
  })
})

describe('editing a result', () => {
  it('puts what the API refuses at its row of the table of rights', async () => {
    const fake = fakeApi()
    fake.on(`GET ${path}`, () => json(aResult({ ...result, permissions: { edit: true, actions: [] } })))
    fake.on('GET experts', () => json({ items: [], nextCursor: null, total: 0 }))
    fake.on(`PATCH ${path}`, () =>
      problem('validation_failed', { errors: [{ pointer: '/ip/0/number', detail: '专利号格式不正确' }] }),
    )
    const { user } = renderPage(`/${path}/edit`, anAccount('liaison'))
    const number = await screen.findByLabelText('第 1 项的编号')
    await fill(user, number, 'ZL-1')
    await fill(user, screen.getByLabelText('联系人'), '计听澜')
    await user.click(button('保存'))
    const refused = await screen.findByText('专利号格式不正确')
    expect(refused.closest('.ant-form-item')).toContainElement(number)
    await waitFor(() =>
      expect(fake.to(`PATCH ${path}`)[0]?.body).toEqual({
        ip: [{ kind: 'invention', number: 'ZL-1', status: 'granted' }],
        contact: { name: '计听澜', phone: '', email: '' },
      }),
    )
    await user.click(button('添加一项'))
    expect(screen.getByLabelText('第 2 项的编号')).toHaveValue('')
    await user.click(screen.getByLabelText('移除第 1 项'))
    expect(screen.getByLabelText('第 1 项的编号')).toHaveValue('')
  })
})
