import { techFieldSchema } from '@duijie/shared/closed-lists'
import { idSchema } from '@duijie/shared/fields'
import { visitor } from '../access/actor.ts'
import { DomainError } from '../errors.ts'
import type { EventService } from '../events/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { NewsService } from '../news/service.ts'
import type { OrganizationService } from '../organizations/service.ts'
import type { PortalService } from '../portal/service.ts'
import type { ResultService } from '../results/service.ts'
import { homePage, listPage } from './list-pages.ts'
import type { PageAnswer } from './page.ts'
import { eventPage, institutionPage, needPage, newsItemPage, resultPage } from './record-pages.ts'

export type PublicPageService = ReturnType<typeof createPublicPageService>

interface Dependencies {
  events: EventService
  needs: NeedService
  news: NewsService
  organizations: OrganizationService
  portal: PortalService
  results: ResultService
  /** the address people open */
  publicUrl: string
}

const LISTED = 30

/** What is at an address for somebody who is not signed in, whoever asks. */
export function createPublicPageService(dependencies: Dependencies) {
  const { events, needs, news, organizations, portal, publicUrl, results } = dependencies

  async function list(kind: string, query: URLSearchParams): Promise<PageAnswer> {
    const field = techFieldSchema.safeParse(query.get('techField')).data
    const asked = { limit: LISTED, sort: 'newest', techField: field && [field] } as const
    switch (kind) {
      case '':
        return { page: homePage(publicUrl, await portal.show()) }
      case 'needs':
        return { page: listPage(publicUrl, kind, (await needs.list(visitor, asked)).items, field) }
      case 'results':
        return { page: listPage(publicUrl, kind, (await results.list(visitor, asked)).items, field) }
      case 'events': {
        const { items } = await events.list(visitor, { limit: LISTED, sort: 'latest' })
        return { page: listPage(publicUrl, kind, items) }
      }
      case 'news':
        return { page: listPage(publicUrl, kind, (await news.list(visitor, { limit: LISTED })).items) }
      default:
        return 'private'
    }
  }

  async function record(kind: string, id: string): Promise<PageAnswer> {
    switch (kind) {
      case 'needs': {
        const need = await needs.getOrSurvivor(visitor, id)
        if (need.id !== id) return { moved: `/needs/${need.id}` }
        // a visitor is shown no more than the teaser, and this says nothing where that should ever change
        return need.access === 'teaser' ? { page: needPage(publicUrl, need) } : 'missing'
      }
      case 'results': {
        const result = await results.getOrSurvivor(visitor, id)
        if (result.id !== id) return { moved: `/results/${result.id}` }
        return { page: resultPage(publicUrl, result) }
      }
      case 'events':
        return { page: eventPage(publicUrl, await events.get(visitor, id)) }
      case 'news':
        return { page: newsItemPage(publicUrl, await news.get(visitor, id)) }
      case 'organizations': {
        const organization = await organizations.get(visitor, id)
        if (organization.id !== id) return { moved: `/organizations/${organization.id}` }
        if (organization.kind !== 'institution') return 'private'
        const own = await results.list(visitor, { limit: LISTED, sort: 'newest', organizationId: [id] })
        return { page: institutionPage(publicUrl, organization, own) }
      }
      default:
        return 'private'
    }
  }

  return {
    publicUrl,

    /** `address` is path and query. */
    async at(address: string): Promise<PageAnswer> {
      const { pathname, searchParams } = new URL(address, 'http://page')
      const [kind = '', id, ...rest] = pathname.split('/').slice(1)
      if (id === undefined || id === '') return list(kind, searchParams)
      if (rest.length > 0) return 'private'
      if (!idSchema.safeParse(id).success) return ofAccounts.has(id) ? 'private' : unknown(kind)
      try {
        return await record(kind, id)
      } catch (error) {
        if (error instanceof DomainError && error.code === 'not_found') return 'missing'
        throw error
      }
    },
  }
}

/** Pages of accounts that stand where a record's id would. */
const ofAccounts = new Set(['new', 'figures', 'merges'])
const recordKinds = ['needs', 'results', 'events', 'news', 'organizations']
const unknown = (kind: string): PageAnswer => (recordKinds.includes(kind) ? 'missing' : 'private')
