import { buffer } from 'node:stream/consumers'
import { demoId } from '@duijie/db/demo/ids'
import { expect, it } from 'vitest'
import { phone } from './devices.ts'
import { arrive } from './person.ts'
import { barriers } from './steps/accessibility.ts'
import { arriveAs } from './steps/session.ts'
import { settle } from './steps/settle.ts'

/** Of the demonstration's enterprise, and the result of its liaison that answers it. */
const NEED = '线路板AOI假点过多，复判人手不够'
const RESULT = '印制电路外观检测二次判图深度学习系统'

it('leads from a match to the introduction: pushed, answered by link on a phone and in the application', async () => {
  const staff = await arriveAs('staff')
  await staff.page.goto(`/needs/${demoId('need', 'need-aoi-false-calls')}`)
  const match = staff.page.getByRole('article', { name: RESULT })
  await match.getByRole('button', { name: '加入线索' }).click()
  await match.getByRole('link', { name: '查看线索' }).click()
  await staff.page.getByRole('heading', { level: 1, name: `${NEED} × ${RESULT}` }).waitFor()

  await staff.page.getByRole('button', { name: '推送给双方' }).click()
  const dialog = staff.page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^推\s?送$/ }).click()
  await dialog.getByText('系统内消息已发出').waitFor()
  const sent = dialog.getByRole('listitem').filter({ hasText: '企业联系人' })
  const message = (await sent.locator('pre').textContent()) ?? ''
  const link = /\/r\/[\w-]{43}/.exec(message)?.[0] ?? ''
  expect(message).toContain(RESULT)
  const saved = staff.page.waitForEvent('download')
  await sent.getByRole('button', { name: '保存图片' }).click()
  const picture = await buffer(await (await saved).createReadStream())
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.length).toBeGreaterThan(10_000)
  await dialog.getByRole('button', { name: /^完\s?成$/ }).click()

  const enterprise = await arrive(phone)
  await enterprise.page.goto(link)
  await enterprise.page.getByRole('heading', { level: 1, name: RESULT }).waitFor()
  await settle(enterprise.page)
  expect(await barriers(enterprise.page)).toEqual([])
  await enterprise.page.getByRole('button', { name: '感兴趣' }).click()
  await enterprise.page.getByText('贵方的答复：感兴趣。').waitFor()
  expect(enterprise.answers.join('\n')).not.toContain(NEED)

  const liaison = await arriveAs('liaison')
  await liaison.page.goto('/leads')
  await liaison.page.getByRole('link', { name: `${NEED} × ${RESULT}` }).click()
  await liaison.page.getByText('引荐双方之后，可以在这里看到对方的联系方式').waitFor()
  await liaison.page.getByRole('button', { name: /^答\s?复$/ }).click()
  await liaison.page.getByRole('button', { name: '提交答复' }).click()
  await liaison.page.getByRole('button', { name: '修改答复' }).waitFor()

  await staff.page.reload()
  await staff.page.getByText('双方都感兴趣，请引荐').waitFor()
  await staff.page.getByRole('button', { name: '引荐双方' }).click()
  await staff.page
    .getByRole('dialog')
    .getByRole('button', { name: /^确\s?定$/ })
    .click()
  await staff.page.getByRole('button', { name: '记录见面' }).waitFor()

  await liaison.page.reload()
  await liaison.page.getByRole('button', { name: '查看联系方式' }).click()
  await liaison.page.locator('a[href^="tel:"]').first().waitFor()
})

it('takes a bulk action back, and every lead stands where it stood', async () => {
  const { page } = await arriveAs('staff')
  const chosen = page.getByRole('checkbox', { name: /^选择：/ })
  const suggested = async () => {
    await page.goto('/leads?view=list&stage=suggested')
    await chosen.first().waitFor()
    return chosen.count()
  }
  // suggestions come in the background after the start
  await expect.poll(suggested, { timeout: 30_000 }).toBeGreaterThan(1)
  await chosen.first().check()
  await chosen.nth(1).check()
  const names = [
    await chosen.first().getAttribute('aria-label'),
    await chosen.nth(1).getAttribute('aria-label'),
  ]
  await page
    .getByRole('region', { name: '批量操作' })
    .getByRole('button', { name: /^采\s?纳$/ })
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^确\s?定$/ })
    .click()
  const outcome = page.getByRole('status').filter({ hasText: '已处理 2 条' })
  await outcome.waitFor()
  const standing = (name: string | null) => page.getByRole('checkbox', { name: name ?? '', exact: true })
  for (const name of names) await standing(name).waitFor({ state: 'detached' })
  await outcome.getByRole('button', { name: /^撤\s?销$/ }).click()
  await outcome.waitFor({ state: 'detached' })
  for (const name of names) await standing(name).waitFor()

  // at the workbench by keys alone
  await page.goto('/workbench?show=unscreened')
  const candidate = page.getByRole('article').filter({ hasText: '待筛选' }).first()
  await candidate.waitFor()
  const title = (await candidate.getAttribute('aria-label')) ?? ''
  await candidate.focus()
  await page.keyboard.press('a')
  await page.getByText(`已采纳：${title}`).waitFor()
  const accepted = page.getByRole('article', { name: title, exact: true })
  await accepted.getByText('已筛选').waitFor()
  await page.keyboard.press('u')
  await accepted.getByText('待筛选').waitFor()
  await page
    .getByRole('combobox', { name: /的权重$/ })
    .first()
    .selectOption({ label: '不计' })
  await page.getByText('预览中，尚未保存').waitFor()
  await page.getByRole('button', { name: '保存为需求的关键词' }).click()
  await page.getByText(/保存了关键词$/).waitFor()
  await page.getByRole('button', { name: '恢复原文关键词' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复原文关键词' }).click()
  await page.getByText('已恢复为按原文匹配').waitFor()
})
