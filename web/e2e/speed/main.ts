import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Product, startProduct } from '../product.ts'
import { ownNeed, workbench } from '../steps/pages.ts'
import { type DemoRole, signIn } from '../steps/sign-in.ts'
import { openPage, type PageLoad, scrollLongList, watchLoads } from './page-load.ts'

const GOALS = { lcp: 2500, cls: 0.1, longestTask: 200 }
const SLOWDOWN = 4

const options = {
  rounds: { type: 'string', default: '3' },
  only: { type: 'string' },
  phone: { type: 'boolean', default: false },
  moved: { type: 'boolean', default: false },
} as const
const given = parseArgs({ options, strict: true }).values
const rounds = Number(given.rounds)
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds is a number of at least 1')
const chosen = (name: string) => given.only === undefined || name.includes(given.only)

type Reader = DemoRole | 'visitor'
const PAGES: readonly [Reader, string, string][] = [
  ['visitor', 'home', '/'],
  ['visitor', 'search of results', '/results?q=烧结'],
  ['visitor', 'search of needs', '/needs'],
  ['staff', 'home', '/'],
  ['staff', 'search of results', '/results?q=烧结'],
  ['staff', 'search of needs', '/needs'],
  ['staff', 'need with its matches', ownNeed],
  ['staff', 'workbench', workbench],
  ['enterprise', 'home', '/'],
  ['enterprise', 'need with its matches', ownNeed],
  ['liaison', 'home', '/'],
]

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number
const beside = (value: string, good: boolean, width: number) => `${value.padStart(width)}${good ? ' ' : '!'}`

const product = await startProduct()
const browser = await launchBrowser().catch(async (error: unknown) => {
  await product.stop()
  throw error
})
try {
  const size = given.phone ? '390 × 844' : '1440 × 900'
  console.log(
    `${SLOWDOWN}× CPU slowdown, ${size}, nothing cached; medians of ${rounds}. ! is beyond the goal.`,
  )
  console.log('                                      LCP ms     CLS  longest task ms  JavaScript kB')
  console.log(
    `goal${String(GOALS.lcp).padStart(40)}${String(GOALS.cls).padStart(8)}${String(GOALS.longestTask).padStart(17)}`,
  )
  for (const reader of ['visitor', 'staff', 'enterprise', 'liaison'] as const) await measurePages(reader)
  await measureScrolling()
} finally {
  await browser.close()
  await product.stop()
}

async function measurePages(reader: Reader): Promise<void> {
  const pages = PAGES.filter(([who, name]) => who === reader && chosen(`${reader}: ${name}`))
  if (pages.length === 0) return
  const context = await arrive(browser, product, reader)
  // the first answers of a server and the first page of a browser are slower than all others, and not the page's doing
  const first = await slowPage(context)
  await openPage(first, '/')
  await first.close()
  for (const [, name, path] of pages) {
    const loads: PageLoad[] = []
    for (let round = 0; round < rounds; round += 1) {
      const page = await slowPage(context)
      loads.push(await openPage(page, path))
      await page.close()
    }
    print(`${reader}: ${name}`, loads)
  }
  await context.close()
}

function print(name: string, loads: readonly PageLoad[]): void {
  const of = (figure: Exclude<keyof PageLoad, 'moved'>) => median(loads.map((load) => load[figure]))
  const [lcp, cls, longestTask] = [of('lcp'), of('cls'), of('longestTask')]
  console.log(
    [
      name.padEnd(36),
      beside(lcp.toFixed(0), lcp <= GOALS.lcp, 8),
      beside(cls.toFixed(3), cls <= GOALS.cls, 7),
      beside(longestTask.toFixed(0), longestTask <= GOALS.longestTask, 16),
      (of('script') / 1000).toFixed(0).padStart(14),
    ].join(''),
  )
  if (given.moved) for (const line of loads.flatMap(({ moved }) => moved)) console.log(`    ${line}`)
}

async function measureScrolling(): Promise<void> {
  const context = await arrive(browser, product, 'staff')
  for (const shape of ['rows', 'table'] as const) {
    if (!chosen(`scrolling ${shape}`)) continue
    const page = await slowPage(context)
    const path = shape === 'table' ? '/agreements#table' : '/agreements'
    const found = await scrollLongList(page, path, /\/api\/v1\/agreements(?:\?|$)/)
    const { rows, frames, late, longest, blank } = found
    console.log(
      `scrolling ${rows} rows as ${shape}: ${late} of ${frames} frames above 50 ms (goal 0), the longest ${longest.toFixed(0)} ms; ${blank} turns of the wheel found no row`,
    )
    await page.close()
  }
  await context.close()
}

/** One person at a browser of their own, signed in where they have an account. */
async function arrive(on: Browser, { address, accounts }: Product, reader: Reader): Promise<BrowserContext> {
  const context = await on.newContext({
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: given.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
  })
  if (reader === 'visitor') return context
  const found = accounts.find(({ account }) => account === reader)
  if (!found) throw new Error(`the demonstration has no account ${reader}`)
  const page = await context.newPage()
  await signIn(page, found.account, found.password)
  await page.close()
  return context
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await watchLoads(page)
  const protocol = await context.newCDPSession(page)
  await protocol.send('Network.setCacheDisabled', { cacheDisabled: true })
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  return page
}
