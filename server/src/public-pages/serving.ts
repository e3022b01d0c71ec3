import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { render, statusOf } from './page.ts'
import type { PublicPageService } from './service.ts'

export type ServedPage = { status: 200 | 404; html: string; etag: string } | { moved: string }

/** Answers the page at an address: the built one, with what everybody may read of it put in. */
export async function createPageServing(pages: PublicPageService, root: string) {
  const template = await readFile(join(root, 'index.html'), 'utf8')
  return async (address: string): Promise<ServedPage> => {
    const answer = await pages.at(address)
    if (typeof answer === 'object' && 'moved' in answer) return answer
    const html = render(template, answer, pages.publicUrl)
    const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`
    return { status: statusOf(answer), html, etag }
  }
}
