import type { HomeTask, HomeTaskKind } from '@duijie/shared/homes'
import type { LinkProps } from '@tanstack/react-router'

type Place = Pick<LinkProps, 'to' | 'search'>

/** Where exactly the records are that were counted. */
export function placeOf({ kind, days }: HomeTask): Place {
  const within = days ?? undefined
  const places: Record<HomeTaskKind, Place> = {
    pending_accounts: { to: '/review', search: { tab: 'accounts' } },
    submitted_needs: { to: '/review', search: { tab: 'needs' } },
    submitted_results: { to: '/review', search: { tab: 'results' } },
    diagnoses: { to: '/diagnoses' },
    suggested_leads: { to: '/leads', search: { view: 'list', stage: ['suggested'], status: ['active'] } },
    answered_leads: {
      to: '/leads',
      search: { view: 'list', stage: ['pushed'], status: ['active'], waitingFor: ['bureau'] },
    },
    unanswered_leads: { to: '/leads', search: { unanswered: true } },
    overdue_outcomes: { to: '/outcomes' },
    overdue_tasks: { to: '/follow-ups', search: { whose: 'all', show: 'overdue' } },
    overdue_problems: { to: '/visits/problems', search: { overdue: true } },
    open_proposals: { to: '/my/needs' },
    unread_threads: { to: '/leads' },
    invitations: { to: '/events' },
    asked_meetings: { to: '/events' },
    refined_needs: { to: '/my/needs', search: { stage: ['refined'], status: ['active'] } },
    returned_results: { to: '/my/results', search: { stage: ['returned'], status: ['active'] } },
    draft_results: { to: '/my/results', search: { stage: ['draft'], status: ['active'] } },
    returned_needs: { to: '/my/needs', search: { stage: ['returned'], status: ['active'] } },
    draft_needs: { to: '/my/needs', search: { stage: ['draft'], status: ['active'] } },
    ending_agreements: { to: '/agreements', search: { endsWithinDays: within, sort: 'ending' } },
    lapsing_vouchers: { to: '/vouchers', search: { lapsesWithinDays: within, sort: 'lapsing' } },
    ending_secondments: { to: '/secondments', search: { endsWithinDays: within, sort: 'ending' } },
  }
  return places[kind]
}

const late: readonly HomeTaskKind[] = ['overdue_outcomes', 'overdue_tasks', 'overdue_problems']
export const isLate = ({ kind }: HomeTask): boolean => late.includes(kind)
