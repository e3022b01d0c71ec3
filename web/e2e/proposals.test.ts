import { demoId } from '@duijie/db/demo/ids'
import { expect, it } from 'vitest'
import { arrive } from './person.ts'
import { apiOf } from './steps/api.ts'
import { fill } from './steps/fields.ts'
import { notice } from './steps/record-forms.ts'
import { arriveAs } from './steps/session.ts'

/** Of the demonstration's enterprise, and the result of its liaison that answers it. */
const NEED_ID = demoId('need', 'need-ptfe-hole-wall')
const NEED = '毫米波雷达板聚四氟乙烯孔壁沉铜结合力差'
const RESULT = '含氟基材微孔等离子接枝金属化前处理'
const OWN = '南沚电子科技大学'
const OTHER = '东楚工业大学'
const QUESTION = '0.2 mm 孔、纵横比 8∶1 的背光能保证 9 级吗？'
const ANSWER = '能，10∶1 的孔做到过 9.5 级，可先寄样试做。'

it('lets an enterprise compare two proposals, ask about one and accept it', async () => {
  const post = await apiOf(await arrive(), 'staff')
  await post('proposals', {
    needId: NEED_ID,
    institutionId: demoId('organization', 'dongchu-industry'),
    approach: '用等离子体与硅烷偶联剂处理孔壁，替代萘钠。',
    months: 12,
    priceNegotiable: true,
  })

  const liaison = await arriveAs('liaison')
  await liaison.page.goto(`/needs/${NEED_ID}`)
  await liaison.page.getByRole('link', { name: '我们能解决' }).click()
  const results = liaison.page.getByRole('combobox', { name: '依托的成果' })
  await results.fill(RESULT)
  await results.press('Enter')
  await fill(liaison.page, {
    解决思路: '等离子体脱氟后气相接枝丙烯酸，停留 24 h 仍可沉铜，不产生含钠废液。',
    '下限（万元）': '25',
    '上限（万元）': '40',
    预计周期: '6',
  })
  await liaison.page.getByRole('button', { name: '提交方案' }).click()
  await notice(liaison.page, '方案已提交')

  const { page } = await arriveAs('enterprise')
  await page.goto(`/needs/${NEED_ID}/proposals`)
  const table = page.getByRole('table')
  for (const name of [OWN, OTHER]) await table.getByRole('columnheader', { name }).waitFor()
  const row = (name: string) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
  const prices = await row('报价').getByRole('cell').allTextContents()
  expect(prices.toSorted()).toEqual(['25–40 万元', '面议'])
  const at = prices.indexOf('25–40 万元')
  await row('处理')
    .getByRole('cell')
    .nth(at)
    .getByRole('button', { name: /入\s?围/ })
    .click()
  await notice(page, '已入围')

  await row('沟通').getByRole('cell').nth(at).getByRole('link', { name: '提问与答复' }).click()
  await page.getByRole('heading', { level: 1, name: `${NEED} × ${RESULT}` }).waitFor()
  await page.getByRole('textbox', { name: '消息' }).fill(QUESTION)
  await page.getByRole('button', { name: /^发\s?送$/ }).click()

  await liaison.page.goto('/leads')
  await liaison.page.getByRole('link', { name: `${NEED} × ${RESULT}` }).click()
  await liaison.page.getByText(QUESTION).waitFor()
  await liaison.page.getByRole('textbox', { name: '消息' }).fill(ANSWER)
  await liaison.page.getByRole('button', { name: /^发\s?送$/ }).click()
  await liaison.page.getByRole('listitem').filter({ hasText: ANSWER }).waitFor()

  await page.reload()
  await page.getByText(ANSWER).waitFor()
  await page.goto(`/needs/${NEED_ID}/proposals`)
  const decision = row('处理').getByRole('cell').nth(at)
  await decision.getByRole('button', { name: /接\s?受/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /接\s?受/ })
    .click()
  await notice(page, '已接受，双方可以联系了')
  await row('状态').getByRole('cell').nth(at).getByText('已接受').waitFor()

  await liaison.page.reload()
  await liaison.page.getByRole('button', { name: '查看联系方式' }).click()
  await liaison.page.locator('a[href^="tel:"]').first().waitFor()
})
