import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { embeddedJson } from './markup.ts'

/** What the build of the web writes down: by the path of a route and by who stands at the door. */
const partsSchema = z.object({
  pages: z.record(z.string(), z.array(z.string())),
  homes: z.record(z.string(), z.array(z.string())),
})

/**
 * Tells a browser the files of a page with the page: by itself it learns them from scripts that it has loaded and
 * run, one round to the server after the other. Gives, for the head of the page at an address, the list that
 * appearance.js asks for; at the door it chooses by who was here last. (As links in the head each file would cost an
 * old computer twice: once where the browser looks ahead, once where it reads on.) Without the build's list, nothing.
 */
export async function readPartsAhead(root: string): Promise<(address: string) => string> {
  const written = await readFile(join(root, '.vite/parts.json'), 'utf8').catch(() => null)
  if (written === null) return () => ''
  const { pages, homes } = partsSchema.parse(JSON.parse(written))
  const routes = Object.entries(pages)
    // a part that is written out goes before one that may be anything
    .sort(([a], [b]) => (a.replace(/\$\w+/g, '\uffff') < b.replace(/\$\w+/g, '\uffff') ? -1 : 1))
    .map(([path, files]) => ({
      pattern: new RegExp(`^${path.replace(/\$\w+/g, '[^/]+')}/?$`),
      list: listOf(files),
    }))
  const atDoor = listOf(homes)
  return (address) => {
    const path = address.replace(/[?#].*$/s, '')
    return path === '/' ? atDoor : (routes.find(({ pattern }) => pattern.test(path))?.list ?? '')
  }
}

const listOf = (files: string[] | Record<string, string[]>) =>
  `<script type="application/json" id="parts">${embeddedJson(files)}</script>`
