import { dayOf } from '@duijie/shared/days'
import type { EnterpriseHome, HomeEvent, HomeTask, LiaisonHome } from '@duijie/shared/homes'
import { comingEventStages } from '@duijie/shared/stages'
import type { AccountActor } from '../access/actor.ts'
import type { EventDayService } from '../events/day/service.ts'
import type { EventService } from '../events/service.ts'
import type { LeadService } from '../leads/service.ts'
import type { ProposalService } from '../proposals/service.ts'
import type { ThreadService } from '../threads/service.ts'
import { homeEvent } from './events.ts'
import { needsAnswered } from './needs-answered.ts'
import { needsFitting } from './needs-fitting.ts'
import { busiestResults, resultStagesOf } from './results-standing.ts'
import { type Counting, tasksOf, totalOf, waitingTasks } from './tasks.ts'
import { newSince } from './visits.ts'

type Matching = Parameters<typeof needsFitting>[0]

export interface SideDependencies extends Matching {
  clock: () => Date
  eventDays: EventDayService
  events: EventService
  leads: LeadService
  proposals: ProposalService
  threads: ThreadService
}

const one = { limit: 1 }
const MANY = 100

/** The homes of the two sides that are brought together. */
export function createSideHomes(dependencies: SideDependencies) {
  const { db, clock, eventDays, events, leads, needs, proposals, threads } = dependencies

  async function ofBothSides(actor: AccountActor) {
    const [unanswered, unread, invitations, asked, withoutOutcome, nextMeeting, nextEvent, stages] =
      await Promise.all([
        waitingTasks([
          ['unanswered_leads', totalOf(leads.list(actor, { unanswered: true, sort: 'moved', ...one }))],
        ]),
        threads.unanswered(actor),
        eventDays.own.invitations(actor),
        eventDays.own.asked(actor),
        eventDays.own.withoutOutcome(actor),
        eventDays.own.next(actor),
        nextOwnEvent(actor),
        leads.stages(actor),
      ])
    const ofEvents = (found: typeof invitations) => found.map(({ event, total }) => ({ ...event, total }))
    const tasks = [
      ...unanswered,
      ...tasksOf(
        'unread_threads',
        unread.map(({ leadId, title }) => ({ id: leadId, title, total: 1 })),
      ),
      ...tasksOf('invitations', ofEvents(invitations)),
      ...tasksOf('asked_meetings', ofEvents(asked)),
      ...tasksOf('overdue_outcomes', ofEvents(withoutOutcome)),
    ]
    return { tasks, nextMeeting, nextEvent, leads: stages }
  }

  /** The soonest event that it is a guest of, or the host of a stop. */
  async function nextOwnEvent(actor: AccountActor): Promise<HomeEvent | null> {
    const coming = {
      from: dayOf(clock()),
      stage: [...comingEventStages],
      sort: 'soonest' as const,
      ...one,
    }
    const [asGuest, asHost] = await Promise.all([
      events.list(actor, { ...coming, own: true }),
      actor.role === 'liaison' && actor.organizationId
        ? events.list(actor, { ...coming, institutionId: [actor.organizationId] })
        : { items: [] },
    ])
    const [first] = [...asGuest.items, ...asHost.items].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    return first ? homeEvent(first) : null
  }

  /** What an institution offers is decided on need by need. */
  async function openProposals(actor: AccountActor): Promise<HomeTask[]> {
    const { items } = await proposals.list(actor, { stage: ['submitted', 'shortlisted'], limit: MANY })
    const byNeed = new Map<string, { id: string; title: string; total: number }>()
    for (const { need } of items) {
      byNeed.set(need.id, { id: need.id, title: need.title, total: (byNeed.get(need.id)?.total ?? 0) + 1 })
    }
    return tasksOf('open_proposals', [...byNeed.values()])
  }

  return {
    async enterprise(actor: AccountActor): Promise<EnterpriseHome> {
      const own = {
        organizationId: [actor.organizationId ?? actor.accountId],
        status: ['active' as const],
        sort: 'newest' as const,
        ...one,
      }
      const count = (kind: Counting[0], stage: 'refined' | 'returned' | 'draft'): Counting => [
        kind,
        totalOf(needs.list(actor, { ...own, stage: [stage] })),
      ]
      const since = await newSince(db, actor.accountId, clock())
      const [common, offered, drafts, answered] = await Promise.all([
        ofBothSides(actor),
        openProposals(actor),
        waitingTasks([
          count('refined_needs', 'refined'),
          count('returned_needs', 'returned'),
          count('draft_needs', 'draft'),
        ]),
        needsAnswered(dependencies, actor, since),
      ])
      return { ...common, ...answered, newSince: since, tasks: [...common.tasks, ...offered, ...drafts] }
    },

    async liaison(actor: AccountActor): Promise<LiaisonHome> {
      const since = await newSince(db, actor.accountId, clock())
      const [common, { matchesOf, ...fitting }, totals] = await Promise.all([
        ofBothSides(actor),
        needsFitting(dependencies, actor, since),
        resultStagesOf(dependencies, actor),
      ])
      const kinds = { returned: 'returned_results', draft: 'draft_results' } as const
      const [drafts, busiest] = await Promise.all([
        waitingTasks(
          totals.flatMap(({ stage, total }): Counting[] =>
            stage === 'returned' || stage === 'draft' ? [[kinds[stage], Promise.resolve(total)]] : [],
          ),
        ),
        busiestResults(dependencies, actor, matchesOf),
      ])
      return {
        ...{ ...common, ...fitting, newSince: since, busiest, results: totals },
        resultsTotal: totals.reduce((sum, { total }) => sum + total, 0),
        tasks: [...common.tasks, ...drafts],
      }
    },
  }
}
