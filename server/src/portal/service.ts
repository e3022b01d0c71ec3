import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import { excerptOf } from '@duijie/shared/excerpts'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { Portal, PortalEvent } from '@duijie/shared/portal'
import { comingEventStages } from '@duijie/shared/stages'
import { visitor } from '../access/actor.ts'
import type { EventService } from '../events/service.ts'
import type { FigureService } from '../figures/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { NewsService } from '../news/service.ts'
import type { ResultService } from '../results/service.ts'
import { countByField, countInstitutions } from './repository.ts'

export type PortalService = ReturnType<typeof createPortalService>

interface Dependencies {
  db: Database
  clock: () => Date
  events: EventService
  figures: FigureService
  needs: NeedService
  news: NewsService
  results: ResultService
}

const SHOWN = 6
const EVENTS_SHOWN = 4
const NEWS_SHOWN = 5
const EXCERPT = 90
/** Counting is kept so long; what may be seen is asked anew each time. */
const KEPT_MS = 60_000

type Counts = Pick<Portal, 'counters' | 'techFields'>

/** Whoever asks is answered what a visitor may see. */
export function createPortalService({ db, clock, events, figures, needs, news, results }: Dependencies) {
  let kept: { counts: Promise<Counts>; until: number } | undefined

  async function count(): Promise<Counts> {
    const today = dayOf(clock())
    const [byField, institutions, totals] = await Promise.all([
      countByField(db),
      countInstitutions(db),
      figures.publicTotals(today),
    ])
    const sum = (rows: readonly { count: number }[]) => rows.reduce((all, row) => all + row.count, 0)
    const fields = new Map<string | null, Portal['techFields'][number]>()
    for (const kind of ['needs', 'results'] as const) {
      for (const { techField, count: found } of byField[kind]) {
        if (techField === null) continue
        const row = fields.get(techField) ?? { techField, needs: 0, results: 0 }
        fields.set(techField, { ...row, [kind]: found })
      }
    }
    return {
      counters: { needs: sum(byField.needs), results: sum(byField.results), institutions, ...totals },
      techFields: [...fields.values()].sort(
        (a, b) => b.needs + b.results - (a.needs + a.results) || (a.techField < b.techField ? -1 : 1),
      ),
    }
  }

  function counts(): Promise<Counts> {
    const now = clock().getTime()
    if (!kept || kept.until <= now) {
      const counting = { counts: count(), until: now + KEPT_MS }
      kept = counting
      counting.counts.catch(() => {
        if (kept === counting) kept = undefined
      })
    }
    return kept.counts
  }

  return {
    async show(): Promise<Portal> {
      const now = clock()
      const newest = { limit: SHOWN, sort: 'newest' } as const
      const [counted, newNeeds, newResults, coming, told] = await Promise.all([
        counts(),
        needs.list(visitor, newest),
        results.list(visitor, newest),
        events.list(visitor, {
          from: dayOf(now),
          stage: [...comingEventStages],
          sort: 'soonest',
          limit: EVENTS_SHOWN,
        }),
        news.list(visitor, { limit: NEWS_SHOWN }),
      ])
      return {
        ...counted,
        needs: newNeeds.items.map(({ id, title, techField, industry, teaser, publishedAt }) => ({
          ...{ id, title, techField, industry, publishedAt },
          excerpt: excerptOf(teaser ?? '', EXCERPT),
        })),
        results: newResults.items.map(
          ({ id, title, organization, techField, trl, summary, publishedAt }) => ({
            ...{ id, title, organization, techField, trl, publishedAt },
            excerpt: excerptOf(summary, EXCERPT),
          }),
        ),
        events: coming.items.map((event) => portalEvent(event, now)),
        news: told.items.map(({ id, title, pinned, publishedAt }) => ({ id, title, pinned, publishedAt })),
      }
    },
  }
}

function portalEvent(event: HostedEvent, now: Date): PortalEvent {
  const { id, title, direction, place, startsAt, endsAt, registrationEndsAt } = event
  return {
    ...{ id, title, direction, place, startsAt, endsAt, registrationEndsAt },
    institutions: [...new Set(event.stops.map(({ institution }) => institution.name))],
    registrationOpen:
      event.registration === 'open' && now.getTime() < Date.parse(registrationEndsAt ?? event.endsAt),
  }
}
