import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { Find, FindKind, FindList } from '@duijie/shared/finds'
import { halfWidth } from '@duijie/shared/readings'
import type { Actor } from '../access/actor.ts'
import type { AgreementService } from '../agreements/service.ts'
import type { EventService } from '../events/service.ts'
import type { ExpertService } from '../experts/service.ts'
import type { LeadService } from '../leads/service.ts'
import type { NewsService } from '../news/service.ts'
import type { OrganizationService } from '../organizations/service.ts'
import type { SearchService } from '../search/service.ts'
import type { VisitService } from '../visits/service.ts'

export type FindService = ReturnType<typeof createFindService>

interface Dependencies {
  db: Database
  agreements: AgreementService
  events: EventService
  experts: ExpertService
  leads: LeadService
  news: NewsService
  organizations: OrganizationService
  search: SearchService
  visits: VisitService
}

/** More of a kind are for its own list. */
const OF_A_KIND = 4

const titled = (kind: FindKind, { id, title }: { id: string; title: string }, detail = ''): Find => ({
  kind,
  id,
  title,
  detail,
})
const together = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')

/**
 * Records of all kinds by a part of their names. It asks the list or the search of each kind as the actor
 * would, so that what may be seen stays decided there.
 */
export function createFindService(dependencies: Dependencies) {
  const { db, agreements, events, experts, leads, news, organizations, search, visits } = dependencies
  const source = { db, counted: false }

  async function titles(actor: Actor, kind: 'needs' | 'results', q: string) {
    // the search answers signs alone with everything there is
    if (!/[\p{L}\p{N}]/u.test(q)) return { degraded: false, items: [] }
    const { items, degraded } = await search.suggest(actor, kind, q)
    return {
      degraded,
      items: items.flatMap(({ id, text }) => (id === null ? [] : [{ id, title: text }])).slice(0, OF_A_KIND),
    }
  }

  /** Leads have no name of their own: they are found by what they bring together. */
  async function leadsOf(actor: Actor, needIds: string[], resultIds: string[]): Promise<Find[]> {
    const asked = [
      ...(needIds.length > 0 ? [{ needId: needIds }] : []),
      ...(resultIds.length > 0 ? [{ resultId: resultIds }] : []),
    ]
    const pages = await Promise.all(
      asked.map((of) => leads.list(actor, { ...of, sort: 'moved', limit: OF_A_KIND }, source)),
    )
    const found = new Map(pages.flatMap(({ items }) => items).map((lead) => [lead.id, lead]))
    return [...found.values()]
      .slice(0, OF_A_KIND)
      .map(({ id, need, target }) => titled('lead', { id, title: `${need.title} × ${target.title}` }))
  }

  return {
    async find(actor: Actor, typed: string): Promise<FindList> {
      const q = halfWidth(typed)
      const asked = { q, limit: OF_A_KIND }
      const [needs, results, named, people, hosted, told, signed, paid] = await Promise.all([
        titles(actor, 'needs', q),
        titles(actor, 'results', q),
        organizations.list(actor, asked, source),
        experts.list(actor, asked, source),
        events.list(actor, { ...asked, sort: 'latest' }, source),
        news.list(actor, asked),
        agreements.list(actor, { ...asked, sort: 'updated' }, source),
        visits.list(actor, { ...asked, sort: 'latest' }, source),
      ])
      const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
      return {
        items: [
          ...needs.items.map((need) => titled('need', need)),
          ...results.items.map((result) => titled('result', result)),
          ...named.items.map(({ id, name, townshipName, city }) =>
            titled('organization', { id, title: name }, townshipName ?? city),
          ),
          ...people.items.map(({ id, name, title, organization }) =>
            titled('expert', { id, title: name }, together(title, organization.name)),
          ),
          ...hosted.items.map(({ id, title, startsAt, place }) =>
            titled('event', { id, title }, together(dayOf(new Date(startsAt)), place)),
          ),
          ...told.items.map((item) =>
            titled('news', item, item.publishedAt ? dayOf(new Date(item.publishedAt)) : ''),
          ),
          ...(await leadsOf(actor, ids(needs.items), ids(results.items))),
          ...signed.items.map((agreement) => titled('agreement', agreement, agreement.number ?? '')),
          ...paid.items.map(({ id, day, enterprise }) =>
            titled('visit', { id, title: enterprise.name }, day),
          ),
        ],
        degraded: needs.degraded || results.degraded,
      }
    },
  }
}
