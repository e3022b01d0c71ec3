import { addDays, dayOf } from '@duijie/shared/days'
import type { FigureId } from '@duijie/shared/figures'
import type { HomeFunnel, OfficeHome } from '@duijie/shared/homes'
import { type Actor, isAccount } from '../access/actor.ts'
import type { AccountService } from '../accounts/service.ts'
import type { AgreementService } from '../agreements/service.ts'
import type { EventDayService } from '../events/day/service.ts'
import type { EventService } from '../events/service.ts'
import type { FigureService } from '../figures/service.ts'
import type { FollowUpService } from '../follow-ups/service.ts'
import type { LeadService } from '../leads/service.ts'
import type { DiagnosisService } from '../needs/diagnoses/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import type { SecondmentService } from '../secondments/service.ts'
import type { SettingService } from '../settings/service.ts'
import type { VisitProblemService } from '../visits/problems/service.ts'
import type { VoucherService } from '../vouchers/service.ts'
import { eventsAround } from './events.ts'
import { type Counting, daysAhead, totalOf, waitingTasks } from './tasks.ts'

export interface OfficeDependencies {
  clock: () => Date
  accounts: AccountService
  agreements: AgreementService
  diagnoses: DiagnosisService
  eventDays: EventDayService
  events: EventService
  figures: FigureService
  followUps: FollowUpService
  leads: LeadService
  needs: NeedService
  results: ResultService
  secondments: SecondmentService
  settings: SettingService
  visitProblems: VisitProblemService
  vouchers: VoucherService
}

const bureauFunnel = ['needs_collected', 'leads_pushed', 'meetings_held', 'agreements_signed'] as const
const townshipFunnel = [
  'enterprises_visited',
  'needs_collected',
  'leads_pushed',
  'agreements_signed',
] as const

const one = { limit: 1 }
const active: { status: 'active'[]; limit: number } = { status: ['active'], ...one }
const newest = { ...active, sort: 'newest' as const }
const moved = { ...active, sort: 'moved' as const }

/** The homes of those who look after others' records: the bureau, and the officers of townships. */
export function createOfficeHomes(dependencies: OfficeDependencies) {
  const { clock, accounts, diagnoses, eventDays, events, figures, followUps, leads, needs, results } =
    dependencies

  async function endingTasks(actor: Actor): Promise<Counting[]> {
    const { agreements, vouchers, secondments, settings } = dependencies
    const days = await daysAhead(settings)
    const ending = { sort: 'ending' as const, ...one }
    return [
      [
        'ending_agreements',
        totalOf(agreements.list(actor, { endsWithinDays: days.agreements, ...ending })),
        days.agreements,
      ],
      [
        'lapsing_vouchers',
        totalOf(vouchers.list(actor, { lapsesWithinDays: days.vouchers, sort: 'lapsing', ...one })),
        days.vouchers,
      ],
      [
        'ending_secondments',
        totalOf(secondments.list(actor, { endsWithinDays: days.secondments, ...ending })),
        days.secondments,
      ],
    ]
  }

  const overdueProblems = (actor: Actor): Counting => [
    'overdue_problems',
    totalOf(dependencies.visitProblems.list(actor, { overdue: true, ...one })),
  ]

  async function bureauTasks(actor: Actor, today: string): Promise<Counting[]> {
    const ending = await endingTasks(actor)
    return [
      ['pending_accounts', totalOf(accounts.list(actor, { status: ['pending'], ...one }))],
      ['submitted_needs', totalOf(needs.list(actor, { stage: ['submitted', 'confirmed'], ...newest }))],
      ['submitted_results', totalOf(results.list(actor, { stage: ['submitted'], ...newest }))],
      ['diagnoses', diagnoses.list(actor, {}).then(({ items }) => items.length)],
      ['suggested_leads', totalOf(leads.list(actor, { stage: ['suggested'], ...moved }))],
      ['answered_leads', totalOf(leads.list(actor, { stage: ['pushed'], waitingFor: ['bureau'], ...moved }))],
      ['overdue_outcomes', eventDays.outcomes.countOverdue(actor)],
      [
        'overdue_tasks',
        totalOf(followUps.list(actor, { status: ['open'], dueBy: addDays(today, -1), ...one })),
      ],
      overdueProblems(actor),
      ...ending,
    ]
  }

  async function townshipTasks(actor: Actor): Promise<Counting[]> {
    const ending = await endingTasks(actor)
    const own = { townshipId: [(isAccount(actor) && actor.townshipId) || ''], ...newest }
    return [
      ['unanswered_leads', totalOf(leads.list(actor, { unanswered: true, sort: 'moved', ...one }))],
      overdueProblems(actor),
      ['returned_needs', totalOf(needs.list(actor, { stage: ['returned'], ...own }))],
      ['draft_needs', totalOf(needs.list(actor, { stage: ['draft'], ...own }))],
      ...ending,
    ]
  }

  async function funnel(actor: Actor, ids: readonly FigureId[], today: string): Promise<HomeFunnel> {
    const year = today.slice(0, 4)
    const days = { from: `${year}-01-01`, to: `${year}-12-31` }
    const found = await figures.some(actor, ids, days)
    return {
      ...days,
      steps: found.map(({ id, unit, value, target, rate }) => ({ id, unit, value, target, rate })),
    }
  }

  async function home(
    actor: Actor,
    tasks: (actor: Actor, today: string) => Promise<Counting[]>,
    steps: readonly FigureId[],
  ): Promise<OfficeHome> {
    const today = dayOf(clock())
    const [waiting, way, around] = await Promise.all([
      tasks(actor, today).then(waitingTasks),
      funnel(actor, steps, today),
      eventsAround(events, actor, today),
    ])
    return { tasks: waiting, funnel: way, events: around }
  }

  return {
    bureau: (actor: Actor) => home(actor, bureauTasks, bureauFunnel),
    township: (actor: Actor) => home(actor, townshipTasks, townshipFunnel),
  }
}
