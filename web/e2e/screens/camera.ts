import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Device } from '../devices.ts'
import type { DemoAccount, Product } from '../product.ts'
import { settle } from '../steps/settle.ts'
import { signIn } from '../steps/sign-in.ts'

export interface Studio {
  browser: Browser
  product: Product
}

export type Sitter = 'visitor' | DemoAccount['account']

/** A browser of its own, signed in; nothing moves in it. */
export async function enter({ browser, product }: Studio, who: Sitter, device: Device): Promise<Page> {
  const context = await browser.newContext({
    baseURL: product.address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: device,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  const page = await context.newPage()
  if (who !== 'visitor') await signIn(page, who, passwordOf(product, who))
  return page
}

export function passwordOf(product: Product, who: string): string {
  const found = product.accounts.find(({ account }) => account === who)
  if (!found) throw new Error(`The demonstration has no account ${who}`)
  return found.password
}

/** How much is kept of a picture that is too large otherwise, the best first. */
const tries = [
  { scale: 1, quality: 70 },
  { scale: 1, quality: 50 },
  { scale: 0.8, quality: 40 },
  { scale: 0.6, quality: 35 },
  { scale: 0.5, quality: 25 },
]

interface Frame {
  /** bytes that the file may have */
  most: number
  /** of the page, from 0 to 1 */
  scale?: number
  /** pixels of the page from its top; else what is in the window */
  height?: number
}

/** Writes what the page shows as WebP; returns the bytes of the file. */
export async function take(page: Page, file: string, { most, scale = 1, height }: Frame): Promise<number> {
  const view = page.viewportSize() ?? { width: 0, height: 0 }
  const session = await page.context().newCDPSession(page)
  const { x, y } = height ? { x: 0, y: 0 } : await page.evaluate(() => ({ x: 0, y: window.scrollY }))
  const clip = { x, y, width: view.width, height: height ?? view.height }
  let bytes = Buffer.alloc(0)
  for (const one of tries) {
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: one.quality,
      clip: { ...clip, scale: scale * one.scale },
    })
    bytes = Buffer.from(data, 'base64')
    if (bytes.length <= most) break
  }
  await session.detach()
  if (bytes.length > most) throw new Error(`${file} has ${bytes.length} bytes, more than ${most}`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
  return bytes.length
}

/** As long as nothing changes, in milliseconds, a page is taken to be all there; it is not waited for longer than most. */
const STILL = { after: 400, most: 5000 }

/** Waits for what a page asks for once it is there: panels beside its record, the ways on below a failure. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(
    ({ after, most }) =>
      // no function has a name here: the page would not know what names it
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, after)
        new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(resolve, after)
        }).observe(document.body, { subtree: true, childList: true, characterData: true })
        setTimeout(resolve, most)
      }),
    STILL,
  )
  await settle(page)
}

/** Makes the window as high as the page, so that bars that stick to its edges stand where they belong. */
export async function stretch(page: Page, { width, height }: Device, most: number): Promise<number> {
  const needed = await page.evaluate(() => document.documentElement.scrollHeight)
  const high = Math.min(Math.max(height, needed), most)
  await page.setViewportSize({ width, height: high })
  await settle(page)
  return high
}
