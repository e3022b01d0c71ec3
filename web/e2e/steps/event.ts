import type { Page } from 'playwright-core'
import { fill } from './fields.ts'
import { notice } from './record-forms.ts'

/** One press takes an event to its next stage. */
export async function moveOn(page: Page, step: string): Promise<void> {
  const button = page.getByRole('button', { name: step })
  await button.click()
  await button.waitFor({ state: 'detached' })
}

export const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

/** The link by which a guest of the list answers, as staff copy it. */
export async function linkOf(page: Page, guest: string): Promise<string> {
  await page
    .getByRole('listitem')
    .filter({ hasText: guest })
    .getByRole('button', { name: /^链\s?接$/ })
    .click()
  await page.getByRole('tooltip').getByRole('button', { name: '复制链接' }).click()
  await notice(page, '已复制')
  const link = await copied(page)
  await page.keyboard.press('Escape')
  await page.reload()
  return link
}

/** Has the scheduler place all meetings and waits for what it came to. */
export async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: '自动排程' }).click()
  await page
    .getByText(/排上 \d+ 场/)
    .first()
    .waitFor()
}

/** So many seats for enterprises. */
export async function seats(page: Page, count: number): Promise<void> {
  await page.getByRole('link', { name: '修改', exact: true }).click()
  await fill(page, { '企业名额（人）': String(count) })
  await page.getByRole('button', { name: /^保\s?存$/ }).click()
  await notice(page, '已保存')
}

/** Makes the address to subscribe to one's calendar, and reads what calendar programs get there. */
export async function subscribed(page: Page): Promise<string> {
  await page.goto('/account/calendar')
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  const address = await page.getByRole('textbox', { name: '您的订阅地址' }).inputValue()
  return (await page.request.get(address)).text()
}

/** Another day for the only stop of an event and all of its agenda. */
export async function bringForward(page: Page, day: string): Promise<void> {
  await page.getByRole('link', { name: '修改', exact: true }).click()
  const days = page.getByRole('textbox', { name: '日期' })
  await days.first().waitFor()
  for (const each of await days.all()) {
    await each.fill(day)
    await each.press('Enter')
  }
  await page.getByRole('button', { name: /^保\s?存$/ }).click()
  await notice(page, '已保存')
}
