import { text } from 'node:stream/consumers'
import { addDays, dayOf } from '@duijie/shared/days'
import { expect, it } from 'vitest'
import { phone } from './devices.ts'
import { arrive } from './person.ts'
import { barriers } from './steps/accessibility.ts'
import { bringForward, copied, linkOf, moveOn, run, seats, subscribed } from './steps/event.ts'
import { fill } from './steps/fields.ts'
import { notice } from './steps/record-forms.ts'
import { arriveAs } from './steps/session.ts'
import { settle } from './steps/settle.ts'

const INSTITUTION = '南沚电子科技大学'
const TITLE = '电子企业走进南沚电科大'

it('leads from an empty calendar to what came of the meetings: trip, answers, schedule, door, outcomes, tasks', async () => {
  const staff = await arriveAs('staff')
  const { page } = staff
  await staff.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/trips')
  await page.getByRole('combobox', { name: '要走访的院校' }).fill(INSTITUTION)
  await page.getByTitle(INSTITUTION, { exact: true }).click()
  await fill(page, { 带几家企业: '2' })
  // the matcher is filled beside the start of the product
  await page.getByText('2 家企业、1 家院校').waitFor({ timeout: 60_000 })
  const ticked = page.getByRole('listitem').filter({ has: page.locator('input:checked') })
  const names = await ticked.getByRole('heading', { level: 3 }).allTextContents()
  const [first = '', second = ''] = names
  expect(names).toHaveLength(2)
  await fill(page, { 开始日期: addDays(dayOf(new Date()), 3), 活动名称: TITLE })
  await page.getByRole('button', { name: '生成活动' }).click()
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  const event = new URL(page.url()).pathname

  await moveOn(page, '立项')
  await moveOn(page, '开始邀请')
  await seats(page, 1)
  await page.getByRole('button', { name: '邀请 3 位待邀请的嘉宾' }).click()
  await notice(page, '邀请已生成')
  const [link, other] = [await linkOf(page, first), await linkOf(page, second)]
  const guest = await arrive(phone)
  for (const address of [link, other]) {
    await guest.page.goto(address)
    await guest.page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await settle(guest.page)
    if (address === link) expect(await barriers(guest.page)).toEqual([])
    await guest.page.getByRole('button', { name: '参加', exact: true }).click()
    if (address === link) {
      await guest.page.getByText('您的答复：参加').waitFor()
      const saved = guest.page.waitForEvent('download')
      await guest.page.getByRole('button', { name: '加入日历' }).click()
      expect(await text(await (await saved).createReadStream())).toContain(`SUMMARY:${TITLE}`)
    } else await guest.page.getByText('您是候补第 1 位').waitFor()
  }
  await seats(page, 2)
  await guest.page.reload()
  await guest.page.getByText('您的答复：参加').waitFor()
  const host = page.getByRole('listitem').filter({ hasText: INSTITUTION })
  await host.getByRole('button', { name: '代答：参加' }).click()
  await page.getByText('共 3：参加 3').waitFor()
  await moveOn(page, '开始排期')

  await page.goto(`${event}/schedule`)
  await fill(page, { 桌数: '2' })
  await page.getByRole('button', { name: '保存设置' }).click()
  await notice(page, '设置已保存')
  await run(page)
  const grid = page.getByRole('region', { name: /^洽谈表/ })
  const card = grid.getByRole('button', { name: first })
  const row = () => card.locator('xpath=ancestor::tr').getByRole('rowheader').textContent()
  const before = await row()
  await card.press('Enter')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await grid.getByRole('button', { name: new RegExp(`${first}.*已固定`) }).waitFor()
  expect(await row()).not.toBe(before)

  await page.goto(event)
  await moveOn(page, '公布安排')
  expect(await subscribed(page)).toContain(`SUMMARY:${TITLE}`)
  await page.goto(event)
  await bringForward(page, addDays(dayOf(new Date()), -1))
  await page.goto(`${event}/schedule`)
  await run(page)

  const door = await arriveAs('staff', phone)
  await door.page.goto(`${event}/check-in`)
  for (const name of names) {
    const guestRow = door.page.getByRole('listitem').filter({ hasText: name })
    await guestRow.getByRole('button', { name: '已到' }).click()
    await guestRow.getByRole('button', { name: '撤销' }).waitFor()
  }
  await door.page.getByText(`${INSTITUTION}：已到 2 / 3`).waitFor()
  expect(await barriers(door.page)).toEqual([])

  await page.goto('/outcomes')
  const due = page.getByRole('listitem').filter({ hasText: first })
  await due.getByRole('button', { name: `复制链接：${first}` }).click()
  await notice(page, '链接已复制')
  await guest.page.goto(await copied(page))
  await guest.page.getByRole('button', { name: '有合作意向' }).click()
  await guest.page.getByText('已填写：有合作意向').waitFor()

  await page.goto(`${event}/meetings`)
  const meeting = page.getByRole('listitem').filter({ hasText: second })
  await meeting.getByRole('button', { name: '填写结果' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '继续沟通' }).click()
  await dialog.getByRole('button', { name: '保存结果' }).click()
  await notice(page, '结果已保存')
  await page.getByRole('listitem').filter({ hasText: first }).getByText('有合作意向').waitFor()

  await page.goto(event)
  await moveOn(page, '活动已举行')
  await page.getByText('到场 2 家').waitFor()
  await page.goto('/follow-ups')
  await page
    .getByText(/^了解见面后的进展/)
    .first()
    .waitFor()
  await page
    .getByText(/^了解洽谈进展/)
    .first()
    .waitFor()

  await page.goto('/year-plans/new')
  await page.getByRole('button', { name: '开始规划' }).click()
  await page.getByRole('heading', { name: '这份计划能谈成多少' }).waitFor()
  await page.getByText(/现有可谈的企业与院校共 [1-9]/).waitFor()
})
