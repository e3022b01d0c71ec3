import { request } from 'playwright-core'
import { expect, it } from 'vitest'
import { describedBy, field, fill } from './steps/fields.ts'
import { notice, startNeed } from './steps/record-forms.ts'
import { arriveAs, demoPassword } from './steps/session.ts'

it('keeps what is typed in the browser over a reload, until it is thrown away', async () => {
  const { page } = await arriveAs('enterprise')
  await startNeed(page)
  await fill(page, { 需求名称: '阻焊塞孔气泡', 拟解决的技术难题: '孔径0.25 mm的塞孔固化后有气泡。' })
  await page.reload()
  await page.getByText(/^已恢复 .+ 未提交的内容$/).waitFor()
  expect(await field(page, '需求名称').inputValue()).toBe('阻焊塞孔气泡')
  expect(await field(page, '拟解决的技术难题').inputValue()).toBe('孔径0.25 mm的塞孔固化后有气泡。')

  await page.getByRole('button', { name: '丢弃草稿' }).click()
  await expect.poll(() => field(page, '需求名称').inputValue()).toBe('')
  await page.reload()
  await page.getByRole('heading', { name: '新建技术需求' }).waitFor()
  expect(await field(page, '需求名称').inputValue()).toBe('')
})

it('marks what a submission still lacks, and takes the mark away once it is there', async () => {
  const { page } = await arriveAs('enterprise')
  await startNeed(page)
  await page.getByRole('button', { name: '提交审核' }).click()
  await expect.poll(() => describedBy(page, '需求名称')).toContain('请填写此项')
  expect(await describedBy(page, '技术领域')).toContain('请选择技术领域')
  expect(await describedBy(page, '拟解决的技术难题')).toContain('请填写此项')
  await page.getByText('请声明内容不涉及国家秘密（涉密不上网）').waitFor()
  expect(await field(page, '需求名称').evaluate((element) => element === document.activeElement)).toBe(true)

  await fill(page, { 需求名称: '阻焊塞孔气泡' })
  await expect.poll(() => field(page, '需求名称').getAttribute('aria-invalid')).not.toBe('true')
  expect(await field(page, '拟解决的技术难题').getAttribute('aria-invalid')).toBe('true')
})

/** As a colleague at another browser does, while the form at that address is open. */
async function changeNeed(formUrl: string, change: object): Promise<void> {
  const { origin, pathname } = new URL(formUrl)
  const colleague = await request.newContext({ baseURL: origin })
  const data = { account: 'enterprise', password: demoPassword('enterprise') }
  const { accessToken } = await (await colleague.post('/api/v1/auth/sign-in', { data })).json()
  const headers = { authorization: `Bearer ${accessToken}` }
  const address = `/api/v1/needs/${pathname.split('/')[2]}`
  const { version } = await (await colleague.get(address, { headers })).json()
  const answer = await colleague.patch(address, {
    headers: { ...headers, 'if-match': `"${version}"` },
    data: change,
  })
  expect(answer.status()).toBe(200)
  await colleague.dispose()
}

it('goes on with what was typed after the session ran out, without a network, and where somebody else saved first', async () => {
  const { page } = await arriveAs('enterprise')
  await startNeed(page)
  await fill(page, { 需求名称: '多层板压合后涨缩预测' })

  const expired = {
    status: 401,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', title: '登录已过期', status: 401, code: 'session_expired' }),
  }
  for (const address of ['**/api/v1/needs', '**/api/v1/auth/refresh']) {
    await page.route(address, (route) => route.fulfill(expired), { times: 1 })
  }
  await page.getByRole('button', { name: '存为草稿' }).click()

  const dialog = page.getByRole('dialog', { name: '登录已过期，请重新登录' })
  await fill(dialog, { 密码: demoPassword('enterprise') })
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await notice(page, '已存为草稿')
  await page.getByRole('heading', { level: 1, name: '多层板压合后涨缩预测' }).waitFor()

  await page.getByRole('link', { name: '编辑' }).click()
  await fill(page, { 需求名称: '多层板压合涨缩的预测与补偿' })
  await changeNeed(page.url(), { title: '压合涨缩预测', targets: '补偿后偏差不超过±50 μm' })
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '存为草稿' }).click()
  await page.getByRole('alert').getByText('网络连接失败').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '存为草稿' }).click()
  await page.getByText('对方改为：压合涨缩预测').waitFor()
  expect(await field(page, '需求名称').inputValue()).toBe('多层板压合涨缩的预测与补偿')
  expect(await field(page, '预期技术指标').inputValue()).toBe('补偿后偏差不超过±50 μm')
  await page.getByRole('button', { name: '存为草稿' }).click()
  await page.getByRole('heading', { level: 1, name: '多层板压合涨缩的预测与补偿' }).waitFor()
})

it('speaks English on request, and Chinese again', async () => {
  const { page } = await arriveAs('enterprise')
  await page.getByRole('button', { name: /^账号菜单/ }).click()
  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByRole('heading', { level: 1, name: /^Hello, / }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: 'My needs' })
    .click()
  await page.getByRole('heading', { level: 1, name: 'My needs' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'My needs' }).waitFor()

  await page.getByRole('button', { name: /^Account menu/ }).click()
  await page.getByRole('radio', { name: '中文' }).check()
  await page.getByRole('heading', { level: 1, name: '我的需求' }).waitFor()
})
