import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { palettes } from '../src/theme/palettes.ts'
import { arrive } from './person.ts'

/** The ground of the page as a colour of the palettes. */
const ground = async (page: Page) => {
  const rgb = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const parts = rgb.match(/\d+/g)?.slice(0, 3) ?? []
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
}

it('follows the system or a choice that is kept, before anything of the product runs, and is light on paper', async () => {
  const { page } = await arrive()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/nowhere')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await ground(page)).toBe(palettes.dark.page)

  await page.getByRole('button', { name: '外观与语言' }).click()
  await page.getByRole('radio', { name: '浅色' }).check()
  await page.getByRole('radio', { name: '紧凑' }).check()
  expect(await ground(page)).toBe(palettes.light.page)
  await page.getByRole('radio', { name: '深色' }).check()
  await page.emulateMedia({ colorScheme: 'light' })

  await page.route('**/assets/*.js', (route) => route.abort())
  await page.reload()
  expect(await ground(page)).toBe(palettes.dark.page)
  expect(await page.locator('html').getAttribute('data-density')).toBe('compact')

  await page.unroute('**/assets/*.js')
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await ground(page)).toBe(palettes.light.page)
  await expect.poll(() => page.locator('html').getAttribute('data-mode')).toBe('light')
})
