import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { anAccount, anOrganization, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const PATH = `organizations/${uuid(10)}`

describe('my organization', () => {
  let fake: ReturnType<typeof fakeApi>
  let stored = anOrganization()
  beforeEach(() => {
    fake = fakeApi()
    stored = anOrganization()
    fake.on('GET townships', () => json({ items: [] }))
    fake.on(`GET ${PATH}`, () => json(stored))
    fake.on(`PATCH ${PATH}`, ({ headers, body }) => {
      if (headers.get('if-match') !== `"${stored.version}"`) return problem('version_conflict')
      stored = { ...stored, ...(body as object), version: stored.version + 1 }
      return json(stored)
    })
  })

  async function edit() {
    const { user } = renderPage('/organization', anAccount('enterprise'))
    await user.click(await screen.findByRole('button', { name: '编辑资料' }))
    await screen.findByLabelText('单位名称')
    return user
  }

  it('saves only what was changed', async () => {
    const user = await edit()
    await user.clear(screen.getByLabelText('简称'))
    await user.type(screen.getByLabelText('简称'), '青禾新材')
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText('单位资料已保存')).toBeVisible()
    expect(fake.to(`PATCH ${PATH}`)[0]?.body).toEqual({ shortName: '青禾新材' })
  })

  it("merges somebody else's changes and lets the person settle what both changed", async () => {
    const user = await edit()
    await user.type(screen.getByLabelText('所属行业'), '镀膜')
    stored = { ...stored, industry: '新能源材料', address: '创业路 9 号', version: 4 }
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))

    const notice = await screen.findByRole('alert')
    expect(notice).toHaveTextContent('对方改为：新能源材料')
    expect(screen.getByLabelText('地址')).toHaveValue('创业路 9 号')
    expect(screen.getByLabelText('所属行业')).toHaveValue('光伏玻璃镀膜')

    await user.click(within(notice).getByRole('button', { name: '采用对方的' }))
    expect(screen.getByLabelText('所属行业')).toHaveValue('新能源材料')
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText('单位资料已保存')).toBeVisible()
    expect(stored).toMatchObject({ industry: '新能源材料', address: '创业路 9 号' })
  })

  it('keeps mine when I save again', async () => {
    const user = await edit()
    await user.type(screen.getByLabelText('所属行业'), '镀膜')
    stored = { ...stored, industry: '新能源材料', version: 4 }
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    await screen.findByRole('alert')
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText('单位资料已保存')).toBeVisible()
    expect(stored).toMatchObject({ industry: '光伏玻璃镀膜', version: 5 })
  })

  it('refuses a wrong credit code before anything is sent', async () => {
    const user = await edit()
    await user.type(screen.getByLabelText('统一社会信用代码'), '91350100M000100Y44')
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText(/应为 18 位且校验位正确/)).toBeInTheDocument()
    expect(fake.to(`PATCH ${PATH}`)).toHaveLength(0)
  })

  it('tells an account without one', async () => {
    renderPage('/organization', anAccount('staff'))
    expect(await screen.findByText('您的账号没有关联单位')).toBeVisible()
  })
})
