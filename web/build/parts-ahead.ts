import { dirname, join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { routesOf } from './routes-of.ts'

/** Read by the API, which puts the files of the page that is asked for into the head of its answer. */
const FILE = '.vite/parts.json'

interface Parts {
  /** by the path of a route: what it needs beside what every page needs */
  pages: Record<string, string[]>
  /** by role, and of visitors: what stands at the door */
  homes: Record<string, string[]>
}

/** what a parent of routes brings along, beside the rules of antd */
const parents: Record<string, string> = { antdRoute: 'src/shell/antd-layout.tsx' }
const homes = {
  visitor: ['public-home.tsx', 'portal-queries.ts'],
  ...Object.fromEntries(
    Object.entries({
      admin: 'admin',
      staff: 'office',
      township: 'office',
      enterprise: 'enterprise',
      liaison: 'liaison',
    }).map(([role, home]) => [
      role,
      ['role-home.tsx', `${home}-home.tsx`, 'home-queries.ts', '../notifications/bell.tsx'],
    ]),
  ),
}

/** Writes down which files each page is made of, so that a browser can be told with the page's address. */
export function buildPartsAhead(): Plugin {
  let root = ''
  return {
    name: 'build-parts-ahead',
    apply: 'build',
    configResolved: (config) => {
      root = config.root
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const chunkOf = new Map(chunks.flatMap((chunk) => chunk.moduleIds.map((id) => [id, chunk] as const)))
      const entry = chunks.find(({ isEntry }) => isEntry)
      const first = new Set(filesOf(entry ? [entry] : [], bundle))
      const partsOf = (ids: readonly string[]) => {
        const wanted = ids.map((id) => {
          const chunk = chunkOf.get(id)
          if (!chunk) throw new Error(`${id} is in none of the files of the build`)
          return chunk
        })
        return filesOf(wanted, bundle).filter((file) => !first.has(file))
      }
      const parts: Parts = { pages: {}, homes: {} }
      for (const id of this.getModuleIds()) {
        if (!/[\\/]routes\.ts$/.test(id)) continue
        for (const { path, parent, imports } of routesOf(this.getModuleInfo(id)?.code ?? '')) {
          const own = partsOf(imports.map((specifier) => join(dirname(id), specifier)))
          const above = parents[parent]
          parts.pages[path] = above
            ? [...new Set([antdStyles(bundle), ...partsOf([join(root, above)]), ...own])]
            : own
        }
      }
      for (const [reader, names] of Object.entries(homes)) {
        parts.homes[reader] = partsOf(names.map((name) => join(root, 'src/home', name)))
      }
      this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(parts) })
    },
  }
}

/** The file of antd's rules, which no module imports as a style sheet. */
function antdStyles(bundle: Rolldown.OutputBundle): string {
  const found = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes('antd.css'))
  if (!found) throw new Error('the build has no antd.css')
  return found.fileName
}

/** The chunks, all that they import, and the style sheets of these. */
function filesOf(chunks: readonly Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>()
  const visit = (chunk: Rolldown.OutputChunk) => {
    if (found.has(chunk.fileName)) return
    found.add(chunk.fileName)
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) found.add(sheet)
    for (const name of chunk.imports) {
      const imported = bundle[name]
      if (imported?.type === 'chunk') visit(imported)
    }
  }
  for (const chunk of chunks) visit(chunk)
  return [...found]
}
