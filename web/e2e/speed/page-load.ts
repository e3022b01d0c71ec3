import type { Page } from 'playwright-core'

/** What a person waits for and sees move while a page opens, as the browser tells it. */
export interface PageLoad {
  /** largest contentful paint, ms */
  lcp: number
  /** cumulative layout shift */
  cls: number
  /** the longest that the page did not answer at a stretch, ms */
  longestTask: number
  /** JavaScript as it came over the wire, bytes */
  script: number
  /** what moved, the most first, for those who repair it */
  moved: string[]
}

interface Seen extends PageLoad {
  last: number
}
declare global {
  interface Window {
    speedSeen: Seen
  }
}

/** Listens from the first moment of every page of the context. */
export async function watchLoads(page: Page): Promise<void> {
  // tsx marks each named function with a helper that the page does not have
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(() => {
    const seen: Seen = { lcp: 0, cls: 0, longestTask: 0, script: 0, moved: [], last: 0 }
    window.speedSeen = seen
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => {
        seen.last = performance.now()
        for (const entry of list.getEntries()) take(entry)
      }).observe({ type, buffered: true })
    watch('largest-contentful-paint', ({ startTime }) => {
      seen.lcp = startTime
    })
    watch('longtask', ({ duration }) => {
      seen.longestTask = Math.max(seen.longestTask, duration)
    })
    watch('layout-shift', (entry) => {
      const shift = entry as PerformanceEntry & {
        value: number
        hadRecentInput: boolean
        sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[]
      }
      if (shift.hadRecentInput) return
      seen.cls += shift.value
      const sources = shift.sources.map(({ node, previousRect, currentRect }) => {
        const element = node instanceof Element ? node : node?.parentElement
        const name = `${element?.tagName.toLowerCase()}.${element?.className}`
        return `${name} ${Math.round(previousRect.top)}→${Math.round(currentRect.top)}`
      })
      seen.moved.push(`${shift.value.toFixed(3)} ${sources.join(', ')}`)
    })
    watch('resource', (entry) => {
      const { name, encodedBodySize } = entry as PerformanceResourceTiming
      if (/\.js$/.test(new URL(name).pathname)) seen.script += encodedBodySize
    })
  })
}

const QUIET_MS = 1000

/** Opens the page with nothing kept from before, and tells what was seen once it has come to rest. */
export async function openPage(page: Page, path: string): Promise<PageLoad> {
  await page.goto(path)
  await page.waitForFunction(
    (quiet) =>
      document.querySelector('main h1, main [role="heading"]') &&
      !document.querySelector('main [aria-busy="true"]') &&
      performance.now() - window.speedSeen.last > quiet,
    QUIET_MS,
    { polling: 100, timeout: 120_000 },
  )
  return await page.evaluate(() => window.speedSeen)
}

const ROWS = 10_000

export interface Scrolling {
  rows: number
  frames: number
  /** frames that took more than 50 ms */
  late: number
  longest: number
}

/** Scrolls through a list whose answer is repeated until it has ten thousand rows. */
export async function scrollLongList(page: Page, path: string, api: RegExp): Promise<Scrolling> {
  await page.route(api, async (route) => {
    const answer = await route.fetch()
    const list = (await answer.json()) as { items: { id: string }[] }
    if (!Array.isArray(list.items) || list.items.length === 0)
      return await route.fulfill({ response: answer })
    const items = Array.from({ length: ROWS }, (_, index) => ({
      ...(list.items[index % list.items.length] as { id: string }),
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    }))
    await route.fulfill({ response: answer, json: { ...list, items, nextCursor: null, total: ROWS } })
  })
  await page.goto(path)
  await page.waitForFunction((rows) => document.querySelectorAll('main ul > li').length >= rows, ROWS, {
    timeout: 90_000,
  })
  await page.waitForFunction((quiet) => performance.now() - window.speedSeen.last > quiet, QUIET_MS, {
    polling: 100,
    timeout: 120_000,
  })
  return await page.evaluate(async (rows) => {
    const frames: number[] = []
    const steps = 120
    let before = await new Promise(requestAnimationFrame)
    for (let step = 0; step < steps; step += 1) {
      window.scrollBy(0, 600)
      const now = await new Promise(requestAnimationFrame)
      frames.push(now - before)
      before = now
    }
    const late = frames.filter((frame) => frame > 50).length
    return { rows, frames: frames.length, late, longest: Math.max(...frames) }
  }, ROWS)
}
