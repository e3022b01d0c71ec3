import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { render, statusOf } from './page.ts'
import { readPartsAhead } from './parts-ahead.ts'
import type { PublicPageService } from './service.ts'

type ServedPage = { status: 200 | 404; html: string; etag: string } | { moved: string }

/** Longer than this nobody waits for what only crawlers read. */
const PATIENCE_MS = 1500

/**
 * Answers the page at an address: the built one, with what everybody may read of it put in. Where that cannot be
 * had, or not soon, it is the built page alone, which then says by itself what is wrong.
 */
export async function createPageServing(
  pages: Pick<PublicPageService, 'at' | 'publicUrl'>,
  root: string,
  report: (error: unknown) => void,
) {
  const built = await readFile(join(root, 'index.html'), 'utf8')
  const partsAt = await readPartsAhead(root)
  const templateAt = (address: string) => built.replace('<script', (first) => partsAt(address) + first)
  const served = (status: 200 | 404, html: string): ServedPage => {
    const hash = createHash('sha256').update(html).digest('base64url')
    // weak: the same whether it is sent compressed or not
    return { status, html, etag: `W/"${hash.slice(0, 27)}"` }
  }
  return async (address: string): Promise<ServedPage> => {
    const stop = new AbortController()
    const late = wait(PATIENCE_MS, undefined, { signal: stop.signal }).catch(() => undefined)
    const asked = pages.at(address).catch(report)
    const answer = await Promise.race([asked, late])
    stop.abort()
    if (typeof answer === 'object' && 'moved' in answer) return answer
    const template = templateAt(address)
    if (!answer) return served(200, template)
    return served(statusOf(answer), render(template, answer, pages.publicUrl))
  }
}
