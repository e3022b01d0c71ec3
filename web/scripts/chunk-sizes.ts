/** What Vite's manifest says of a chunk; a key is a source file, or `_` and the name of a shared chunk. */
export interface Chunk {
  file: string
  name?: string
  isEntry?: boolean
  imports?: readonly string[]
  dynamicImports?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>

export interface Sizes {
  /** gzipped bytes of all JavaScript that the first page loads, by who opens it */
  firstPages: Record<string, number>
  /** gzipped bytes of what a page loads beyond the first page and the component library, by source file */
  pages: Record<string, number>
  /** pages that load the charts at once */
  withCharts: string[]
}

export const BUDGET = { firstPage: 200_000, page: 150_000 }

/** Of visitors, and what the homes of all roles share; the home of each role is fetched beside it. */
const PUBLIC_HOME = 'src/home/public-home.tsx'
const ROLE_HOME = 'src/home/role-home.tsx'
const BELL = 'src/notifications/bell.tsx'
/** The chunk of antd's parts that most pages share; it comes once, with the first page behind the home. */
const LIBRARY = 'antd'
const CHARTS = 'src/figures/chart.tsx'

/** What of the budget each page of the build takes; `gzipped` tells the bytes of a file. */
export function chunkSizes(manifest: Manifest, gzipped: (file: string) => number): Sizes {
  const chunkOf = (key: string): Chunk => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the build has no ${key}`)
    return chunk
  }
  const loadedWith = (...keys: string[]): Set<string> => {
    const loaded = new Set<string>()
    for (const waiting = [...keys]; waiting.length > 0; ) {
      const key = waiting.pop() as string
      if (loaded.has(key)) continue
      loaded.add(key)
      waiting.push(...(chunkOf(key).imports ?? []))
    }
    return loaded
  }
  const bytesOf = (keys: Iterable<string>) => {
    const files = new Set([...keys].map((key) => chunkOf(key).file))
    return [...files].reduce((sum, file) => sum + gzipped(file), 0)
  }

  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (entry === undefined) throw new Error('the build has no entry')
  const first = loadedWith(entry)
  const firstPages: Record<string, number> = { visitor: bytesOf(loadedWith(entry, PUBLIC_HOME)) }
  const homes = Object.keys(manifest).filter((key) => /^src\/home\/.*-home\.tsx$/.test(key))
  for (const home of homes.filter((key) => key !== PUBLIC_HOME)) {
    firstPages[`signed in, ${home}`] = bytesOf(loadedWith(entry, BELL, ROLE_HOME, home))
  }

  const known = new Set([
    ...first,
    ...Object.keys(manifest).filter((key) => manifest[key]?.name === LIBRARY && key.startsWith('_')),
  ])
  const sources = [...first].flatMap((key) => chunkOf(key).dynamicImports ?? [])
  const pages: Record<string, number> = {}
  const withCharts: string[] = []
  for (const page of new Set(sources)) {
    const loaded = loadedWith(page)
    pages[page] = bytesOf([...loaded].filter((key) => !known.has(key)))
    if ([...loaded].some((key) => chunkOf(key).name === 'charts' || key === CHARTS)) withCharts.push(page)
  }
  return { firstPages, pages, withCharts }
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** What is above the budget, one line a fault. */
export function sizeFaults({ firstPages, pages, withCharts }: Sizes, budget = BUDGET): string[] {
  const over = (what: string, bytes: number, most: number) =>
    bytes > most ? [`${what} loads ${kB(bytes)} of gzipped JavaScript, ${kB(most)} at most`] : []
  return [
    ...Object.entries(firstPages).flatMap(([who, bytes]) =>
      over(`the first page (${who})`, bytes, budget.firstPage),
    ),
    ...Object.entries(pages).flatMap(([page, bytes]) => over(page, bytes, budget.page)),
    ...withCharts.map((page) => `${page} loads the charts before they are shown: import them by lazy()`),
  ]
}

/** The figures in lines to be read: the first pages, and the largest pages. */
export function sizeLines({ firstPages, pages }: Sizes): string[] {
  const largest = Object.entries(pages).sort(([, a], [, b]) => b - a)
  return [
    ...Object.entries(firstPages).map(([who, bytes]) => `${kB(bytes).padStart(9)}  first page, ${who}`),
    ...largest.slice(0, 5).map(([page, bytes]) => `${kB(bytes).padStart(9)}  ${page}`),
  ]
}
