import type { Page } from 'playwright-core'
import type { MainPage } from './pages.ts'

/** Opens a page and waits until it is all there, with what opens over it. */
export async function open(page: Page, { path, dialog }: MainPage): Promise<void> {
  await page.goto(path)
  if (dialog) await page.getByRole('dialog', { name: dialog }).waitFor()
  await settle(page)
}

/** Waits until the page shows what it is going to show: data, fonts, and no movement any more. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const busy = page.getByRole('status', { name: '正在加载' }).or(page.locator('[aria-busy="true"]'))
  await busy.first().waitFor({ state: 'detached' })
  await page.evaluate(async () => {
    await document.fonts.ready
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}

/** How many pixels the page is wider than the window. */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
