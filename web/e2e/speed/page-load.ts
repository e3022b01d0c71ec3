import { setTimeout } from 'node:timers/promises'
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
    speedFrames: number[]
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
const LOOK_MS = 250
const LOAD_MS = 120_000

/**
 * Opens the page with nothing kept from before, and tells what was seen once it has come to rest. It is asked by the
 * browser's own protocol: what Playwright brings into a page for `waitForFunction` would be evaluated in the middle of
 * what is measured.
 */
export async function openPage(page: Page, path: string): Promise<PageLoad> {
  await page.goto(path, { waitUntil: 'commit' })
  await untilTrue(
    page,
    `document.querySelector('main h1, main [role="heading"]') && !document.querySelector('main [aria-busy="true"]')`,
  )
  return await page.evaluate(() => window.speedSeen)
}

/** Until the page says so, and nothing was seen to happen for a while. */
async function untilTrue(page: Page, expression: string): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  const end = Date.now() + LOAD_MS
  const quiet = `Boolean(${expression}) && performance.now() - window.speedSeen.last > ${QUIET_MS}`
  while (Date.now() < end) {
    const { result } = await protocol.send('Runtime.evaluate', { expression: quiet })
    if (result.value === true) return await protocol.detach()
    await setTimeout(LOOK_MS)
  }
  throw new Error(`${page.url()} did not come to rest within ${LOAD_MS / 1000} s`)
}

const ROWS = 10_000
/** as a turn of the wheel scrolls, px, and how often at the beginning, in the middle and at the end */
const TURN = 600
const TURNS = 60
const SLOW_FRAME_MS = 50

export interface Scrolling {
  rows: number
  frames: number
  /** frames that took more than 50 ms */
  late: number
  longest: number
  /** turns of the wheel after which no row stood in the middle of the window */
  blank: number
}

/**
 * Turns the wheel over a list whose answer is repeated until it has ten thousand rows: at its beginning, in its
 * middle and to its end, where the rows that belong there must be seen.
 */
export async function scrollLongList(page: Page, path: string, api: RegExp): Promise<Scrolling> {
  await page.route(api, async (route) => {
    const answer = await route.fetch()
    const list = (await answer.json()) as { items: { id: string; title: string }[] }
    if (!Array.isArray(list.items) || list.items.length === 0)
      return await route.fulfill({ response: answer })
    const items = Array.from({ length: ROWS }, (_, index) => {
      const item = list.items[index % list.items.length] as { id: string; title: string }
      const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
      return { ...item, id, title: `[${index + 1}] ${item.title}` }
    })
    await route.fulfill({ response: answer, json: { ...list, items, nextCursor: null, total: ROWS } })
  })
  await page.goto(path)
  await untilTrue(page, `document.querySelector('main :is(li, tr)')`)
  await page.evaluate(() => {
    const frames: number[] = []
    window.speedFrames = frames
    let before = performance.now()
    const follow = (now: number) => {
      frames.push(now - before)
      before = now
      requestAnimationFrame(follow)
    }
    requestAnimationFrame((now) => {
      before = now
      requestAnimationFrame(follow)
    })
  })
  const look = () =>
    page.evaluate(async () => {
      await new Promise(requestAnimationFrame)
      const there = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2)
      const row = Number(/\[(\d+)\]/.exec(there?.closest('li, tr')?.textContent ?? '')?.[1] ?? 0)
      const { scrollHeight } = document.documentElement
      return { row, below: scrollHeight - window.innerHeight - window.scrollY }
    })
  const { width, height } = page.viewportSize() as { width: number; height: number }
  await page.mouse.move(width / 2, height / 2)
  const seen = new Set<number>()
  let blank = 0
  for (const place of [0, 0.5, 1]) {
    await page.evaluate((share) => {
      const way = document.documentElement.scrollHeight - window.innerHeight
      window.scrollTo(0, share === 1 ? way - 20_000 : way * share)
    }, place)
    for (let turn = 0; turn < (place === 1 ? TURNS * 5 : TURNS); turn += 1) {
      await page.mouse.wheel(0, TURN)
      const { row, below } = await look()
      // the page's head at its beginning, what stands below the list at its end
      if (row === 0 && turn > 0 && below > TURN) blank += 1
      seen.add(row)
      if (below < 1) break
    }
  }
  const frames = await page.evaluate(() => window.speedFrames)
  const near = (wanted: number) => [...seen].some((row) => Math.abs(row - wanted) <= ROWS / 50)
  const missing = [1, ROWS / 2, ROWS].filter((wanted) => !near(wanted))
  if (missing.length > 0) throw new Error(`rows near ${missing.join(' and ')} were not seen`)
  const late = frames.filter((frame) => frame > SLOW_FRAME_MS).length
  return { rows: ROWS, frames: frames.length, late, longest: Math.max(...frames), blank }
}
