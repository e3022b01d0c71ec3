/** Pictures of the main pages of each role, to be looked at; with `--readme`, the one of the README alone. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { type Device, desk, phone } from './devices.ts'
import { type Product, startProduct } from './product.ts'
import { mainPages, ownNeed } from './steps/pages.ts'
import { open, settle } from './steps/settle.ts'
import { signIn } from './steps/sign-in.ts'

const FOLDER = join(import.meta.dirname, 'screenshots')
const README = join(import.meta.dirname, '../../docs/images')

interface Visit {
  browser: Browser
  product: Product
  role: keyof typeof mainPages
  device: Device
}

async function enter({ browser, product, role, device }: Visit): Promise<Page> {
  const context = await browser.newContext({
    baseURL: product.address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: device,
  })
  const page = await context.newPage()
  if (role === 'visitor') return page
  const found = product.accounts.find(({ account }) => account === role)
  if (!found) throw new Error(`The demonstration has no account ${role}`)
  await signIn(page, role, found.password)
  return page
}

async function takeAll(visit: Visit): Promise<void> {
  const page = await enter(visit)
  for (const each of mainPages[visit.role]) {
    await page.setViewportSize(visit.device)
    await open(page, each)
    if (!each.dialog) await stretch(page, visit.device)
    await page.screenshot({ path: join(FOLDER, `${visit.role}-${each.name}-${visit.device.width}.png`) })
  }
  await page.context().close()
}

/** Makes the window as high as the page: bars that stick to its edges then stand where they belong. */
async function stretch(page: Page, { width, height }: Device): Promise<void> {
  const needed = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(height, needed) })
  await settle(page)
}

async function takeForReadme(browser: Browser, product: Product): Promise<void> {
  await mkdir(README, { recursive: true })
  const page = await enter({ browser, product, role: 'enterprise', device: { width: 1440, height: 804 } })
  await open(page, { name: 'need', path: ownNeed })
  await page
    .getByText(/^匹配度：/)
    .first()
    .hover()
  await settle(page)
  await page.screenshot({ path: join(README, 'match-page.png') })
}

const product = await startProduct()
try {
  const browser = await launchBrowser()
  try {
    if (process.argv.includes('--readme')) await takeForReadme(browser, product)
    else {
      await mkdir(FOLDER, { recursive: true })
      for (const role of Object.keys(mainPages) as (keyof typeof mainPages)[]) {
        for (const device of [desk, phone]) await takeAll({ browser, product, role, device })
      }
    }
  } finally {
    await browser.close()
  }
} finally {
  await product.stop()
}
