import type { Database } from '@duijie/db/client'
import { type TimelineQuery, timelineKinds } from '@duijie/shared/timeline-queries'
import type { Timeline } from '@duijie/shared/timelines'
import type { Actor } from '../access/actor.ts'
import { forbidden } from '../errors.ts'
import type { ExpertService } from '../experts/service.ts'
import type { OrganizationService } from '../organizations/service.ts'
import { countTimeline, listTimeline, namesFor, type TimelineRow } from './repository.ts'
import type { TimelineSubject } from './source.ts'

export type TimelineService = ReturnType<typeof createTimelineService>

interface Dependencies {
  db: Database
  experts: ExpertService
  organizations: OrganizationService
}

/** What happens with an organization or an expert, each entry as far as the reader may see a record of its kind. */
export function createTimelineService({ db, experts, organizations }: Dependencies) {
  /** On an expert's page the expert and the institution go without saying. */
  async function present(rows: readonly TimelineRow[], own: readonly string[]) {
    const names = await namesFor(db, rows)
    return rows.map(({ others, expertId, amountFen, ...entry }) => ({
      ...entry,
      amountFen: amountFen === null ? null : Number(amountFen),
      organizations: others.flatMap((id) => (own.includes(id) ? [] : (names.organizations.get(id) ?? []))),
      expert: (expertId && !own.includes(expertId) && names.experts.get(expertId)) || null,
    }))
  }

  async function timeline(
    actor: Actor,
    subject: TimelineSubject,
    query: TimelineQuery,
    own: readonly string[],
  ): Promise<Timeline> {
    const [page, counted] = await Promise.all([
      listTimeline(db, actor, subject, query),
      countTimeline(db, actor, subject),
    ])
    const inYear = counted.filter(({ year }) => query.year === undefined || year === query.year)
    const counts = timelineKinds.flatMap((kind) => {
      const count = sum(inYear.filter((each) => each.kind === kind))
      return count > 0 ? [{ kind, count }] : []
    })
    return {
      items: await present(page.items, own),
      nextCursor: page.nextCursor,
      total: sum(counts.filter(({ kind }) => query.kind?.includes(kind) ?? true)),
      counts,
      years: [...new Set(counted.map(({ year }) => year))].sort((one, other) => other - one),
    }
  }

  return {
    async ofOrganization(actor: Actor, id: string, query: TimelineQuery): Promise<Timeline> {
      const organization = await organizations.get(actor, id)
      if (!organization.permissions.follow) throw forbidden()
      const { kind } = organization
      if (kind === 'bureau') return { items: [], nextCursor: null, total: 0, counts: [], years: [] }
      return timeline(actor, { kind, id }, query, [id])
    },

    async ofExpert(actor: Actor, id: string, query: TimelineQuery): Promise<Timeline> {
      const { organization, permissions } = await experts.get(actor, id)
      if (!permissions.edit) throw forbidden()
      return timeline(actor, { kind: 'expert', id }, query, [id, organization.id])
    },
  }
}

const sum = (parts: readonly { count: number }[]) => parts.reduce((all, { count }) => all + count, 0)
