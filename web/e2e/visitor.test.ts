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
  for (const hidden of ['讯芽电路', '萘钠', '背光', '13900000117']) expect(received).not.toContain(hidden)

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
