import { problemStatuses } from '@duijie/shared/problem'
import { DomainError } from '../errors.ts'
import type { LinkService } from './service.ts'

/** The HTTP status of the page at `/r/:token`: previews and crawlers learn that a link is over, nothing else. */
export async function linkPageStatus(links: LinkService, token: string): Promise<number> {
  try {
    await links.open(token)
    return 200
  } catch (error) {
    if (error instanceof DomainError) return problemStatuses[error.code]
    throw error
  }
}
