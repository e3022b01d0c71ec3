import type { Page } from 'playwright-core'
import type { MainPage } from './pages.ts'

/** The router, which it lets its own tools find under this name. */
interface Routed {
  __TSR_ROUTER__?: {
    navigate: (to: { href: string }) => Promise<void>
    subscribe: (event: 'onRendered', heard: () => void) => () => void
  }
}

/** Opens a page, from inside the product where the browser is there already, and waits until it is all there. */
export async function open(page: Page, { path, dialog }: MainPage): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(path)
  else await follow(page, path)
  if (dialog) await page.getByRole('dialog', { name: dialog }).waitFor()
  await settle(page)
}

/** As a link would: nothing is loaded anew but what the page needs. */
async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(async (href) => {
    const { __TSR_ROUTER__: router } = globalThis as Routed
    if (!router) throw new Error('The router is not to be found')
    await new Promise<void>((resolve, reject) => {
      const leave = router.subscribe('onRendered', () => {
        leave()
        resolve()
      })
      router.navigate({ href }).catch(reject)
    })
  }, path)
}

/** Waits until the page shows what it is going to show: data, fonts, and no movement any more. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const busy = page.getByRole('status', { name: '正在加载' }).or(page.locator('[aria-busy="true"]'))
  await busy.first().waitFor({ state: 'detached' })
  await page.evaluate(async () => {
    await document.fonts.ready
    // the end of one movement may begin another; what is out of sight does not move on and is not waited for
    for (let frame = 0; frame < 120; frame += 1) {
      const moves = document.getAnimations().some(({ effect, playState }) => {
        return playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
      })
      if (!moves) break
      await new Promise(requestAnimationFrame)
    }
  })
}

/** How many pixels the page is wider than the window. */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
