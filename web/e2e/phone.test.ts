import { demoId } from '@duijie/db/demo/ids'
import { expect, it } from 'vitest'
import { phone } from './devices.ts'
import { barriers } from './steps/accessibility.ts'
import { arriveAs } from './steps/session.ts'
import { settle } from './steps/settle.ts'

const NEED = '线路板AOI假点过多，复判人手不够'

it('leads from the menu to a need and down to its matches on a phone', async () => {
  const { page } = await arriveAs('enterprise', phone)
  await page.getByRole('button', { name: '菜单', exact: true }).click()
  const menu = page.getByRole('dialog')
  await menu.waitFor()
  await settle(page)
  expect(await barriers(page)).toEqual([])
  await menu.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '我的需求' }).click()
  await menu.waitFor({ state: 'hidden' })
  await expect.poll(() => page.locator(':focus').evaluate(({ tagName }) => tagName)).toBe('H1')
  await page.getByRole('link', { name: NEED }).click()

  const text = page.getByRole('region', { name: '需求内容' })
  const matches = page.getByRole('heading', { name: '匹配的科技成果' })
  await matches.waitFor()
  await settle(page)
  expect(await barriers(page)).toEqual([])
  const [above, below] = await Promise.all([text.boundingBox(), matches.boundingBox()])
  expect(below?.y).toBeGreaterThan((above?.y ?? Number.NaN) + (above?.height ?? Number.NaN))
  expect(below?.y).toBeGreaterThan(phone.height)

  await page.getByRole('link', { name: /^有 \d+ 项较匹配的成果$/ }).click()
  await expect.poll(async () => (await matches.boundingBox())?.y).toBeLessThan(phone.height / 2)
})

it('compares a need and a result one at a time on a phone', async () => {
  const { page } = await arriveAs('enterprise', phone)
  const compared = demoId('result', 'res-aoi-rejudge')
  await page.goto(`/needs/${demoId('need', 'need-aoi-false-calls')}?match=${compared}`)
  const dialog = page.getByRole('dialog', { name: '需求与成果对照' })
  const side = (name: string) => dialog.getByRole('region', { name, exact: true })
  await side('成果').waitFor()
  await settle(page)
  expect(await barriers(page)).toEqual([])
  expect(await side('需求').isVisible()).toBe(false)
  await dialog.getByRole('button', { name: '需求', exact: true }).click()
  await side('需求').locator('mark').first().waitFor()
  expect(await side('成果').isVisible()).toBe(false)
})
