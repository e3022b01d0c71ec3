import { demoId } from '@duijie/db/demo/ids'
import { expect, it } from 'vitest'
import { arrive } from './person.ts'

it('shows a visitor results with all but whom to call', async () => {
  const { page, answers } = await arrive()
  await page.goto('/')
  await page.getByRole('searchbox', { name: '搜索科技成果或技术需求' }).fill('烧结')
  await page.getByRole('button', { name: '搜索' }).click()

  const found = page.getByRole('link', { name: '抗氧化微纳复合铜浆及其低温低压互连' })
  await page.getByRole('article').filter({ has: found }).locator('mark').first().waitFor()
  const total = page.getByText(/^共 \d+ 项$/)
  const before = await total.textContent()
  await page
    .getByRole('group', { name: '技术领域' })
    .getByRole('checkbox', { name: /^电子信息/ })
    .check()
  await page.getByRole('button', { name: '移除筛选：电子信息' }).waitFor()
  await expect.poll(() => total.textContent()).not.toBe(before)
  expect(new URL(page.url()).searchParams.get('techField')).toBe('electronics')

  await found.click()
  await page.getByRole('heading', { level: 1, name: '抗氧化微纳复合铜浆及其低温低压互连' }).waitFor()
  await page.getByText(/5 mm×5 mm碳化硅裸片/).waitFor()
  expect(await page.getByText('联系方式').count()).toBe(0)
  expect(answers.join('\n')).toContain('ZL2022 1 0000537.4')
  expect(answers.join('\n')).not.toContain('13900000214')
})

it('shows a visitor what enterprises need, but no more than the public summary', async () => {
  const { page, answers } = await arrive()
  await page.goto('/needs')
  await page.getByRole('combobox', { name: /^搜索需求/ }).fill('孔壁沉铜')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByText('登录并通过审核的高校联络人可查看全文').first().waitFor()
  await page.getByRole('link', { name: '毫米波雷达板聚四氟乙烯孔壁沉铜结合力差' }).click()
  await page.getByRole('heading', { name: '想看全文？' }).waitFor()

  const received = answers.join('\n')
  for (const hidden of ['讯芽电路', '萘钠', '药水寿命', '水平沉铜线', '13900000117'])
    expect(received).not.toContain(hidden)

  await page.getByRole('main').getByRole('link', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
})

it('says the same of a need that is hidden as of one that does not exist', async () => {
  const { page } = await arrive()
  for (const id of [demoId('need', 'need-sic-die-attach'), demoId('need', 'none')]) {
    await page.goto(`/needs/${id}`)
    await page.getByRole('heading', { name: '没有找到这项内容' }).waitFor()
  }
})

it('leads a visitor from the door to a field, a notice and a link to hand on', async () => {
  const { page } = await arrive()
  await page.goto('/')
  await page.getByText('公开需求（项）').waitFor()
  const field = page.getByRole('link', { name: /^新材料：成果 \d+$/ })
  const counted = Number(/\d+/.exec((await field.getAttribute('aria-label')) ?? '')?.[0])
  await page.getByRole('link', { name: '关于征集下一年度企业技术需求的通知' }).click()
  await page.getByRole('heading', { name: '填报要求' }).waitFor()
  await page.getByRole('button', { name: '分享' }).click()
  const link = page.getByRole('textbox', { name: '本页链接' })
  expect(await link.inputValue()).toBe(page.url())
  await page.keyboard.press('Escape')
  await page.goBack()
  await field.click()
  await page.getByText(`共 ${counted} 项`).waitFor()
})

it('tells who runs no scripts what a visitor may read, by a page of the right status', async () => {
  const { page } = await arrive()
  const read = async (path: string) => {
    const answer = await page.request.get(path)
    return { status: answer.status(), text: await answer.text() }
  }
  const open = await read(`/results/${demoId('result', 'res-aoi-rejudge')}`)
  expect(open.status).toBe(200)
  expect(open.text).toMatch(/<script type="application\/ld\+json">.*"CreativeWork"/)
  expect(open.text).toMatch(/<script type="module"/)
  const hidden = await read(`/needs/${demoId('need', 'need-sic-die-attach')}`)
  expect(hidden).toEqual(await read(`/needs/${demoId('need', 'none')}`))
  expect(hidden.status).toBe(404)
  const picture = await page.request.get('/share.png')
  expect(picture.headers()['content-type']).toBe('image/png')
  const map = (await read('/sitemap.xml')).text
  expect(map).toContain(demoId('news', 'news-call-for-needs'))
  expect(map).not.toContain(demoId('need', 'need-sic-die-attach'))
})
