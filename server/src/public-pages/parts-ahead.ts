import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { embeddedJson } from './markup.ts'

/** What the build of the web writes down: by the path of a route and by who stands at the door. */
const partsSchema = z.object({
  pages: z.record(z.string(), z.array(z.string())),
  homes: z.record(z.string(), z.array(z.string())),
})

export interface PartsAhead {
  /** links to the files of the page at an address, for the end of the head */
  of(address: string): string
  /** the files of every home, which appearance.js chooses from, before the first script */
  homes(address: string): string
}

/**
 * Tells a browser the files of a page with the page: by itself it learns them from scripts that it has loaded and
 * run, one round to the server after the other. Without the build's list it says nothing.
 */
export async function readPartsAhead(root: string): Promise<PartsAhead> {
  const written = await readFile(join(root, '.vite/parts.json'), 'utf8').catch(() => null)
  if (written === null) return { of: () => '', homes: () => '' }
  const { pages, homes } = partsSchema.parse(JSON.parse(written))
  const routes = Object.entries(pages)
    // a part that is written out goes before one that may be anything
    .sort(([a], [b]) => (a.replace(/\$\w+/g, '\uffff') < b.replace(/\$\w+/g, '\uffff') ? -1 : 1))
    .map(([path, files]) => ({
      pattern: new RegExp(`^${path.replace(/\$\w+/g, '[^/]+')}/?$`),
      links: files.map(linkTo).join(''),
    }))
  const atDoor = `<script type="application/json" id="home-parts">${embeddedJson(homes)}</script>`
  return {
    of: (address) => {
      const path = pathOf(address)
      return routes.find(({ pattern }) => pattern.test(path))?.links ?? ''
    },
    homes: (address) => (pathOf(address) === '/' ? atDoor : ''),
  }
}

const pathOf = (address: string) => address.replace(/[?#].*$/s, '')

// behind what every page needs, which is asked for at the same time
const linkTo = (file: string) =>
  file.endsWith('.css')
    ? `<link rel="preload" as="style" crossorigin fetchpriority="low" href="/${file}">`
    : `<link rel="modulepreload" crossorigin fetchpriority="low" href="/${file}">`
