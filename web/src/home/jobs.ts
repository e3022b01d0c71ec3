import type { AccountRole } from '@duijie/shared/closed-lists'
import type { LinkProps } from '@tanstack/react-router'
import type { HomeTextKey } from './texts.ts'

export interface Job {
  to: NonNullable<LinkProps['to']>
  title: HomeTextKey
  text: HomeTextKey
}

const jobs = {
  browseResults: { to: '/results', title: 'browseResults', text: 'browseResultsText' },
  browseNeeds: { to: '/needs', title: 'browseNeeds', text: 'browseNeedsText' },
  newNeed: { to: '/needs/new', title: 'newNeed', text: 'newNeedText' },
  myNeeds: { to: '/my/needs', title: 'myNeeds', text: 'myNeedsText' },
  newResult: { to: '/results/new', title: 'newResult', text: 'newResultText' },
  myResults: { to: '/my/results', title: 'myResults', text: 'myResultsText' },
  organization: { to: '/organization', title: 'organization', text: 'organizationText' },
  review: { to: '/review', title: 'review', text: 'reviewText' },
  enterNeed: { to: '/needs/new', title: 'enterNeed', text: 'enterNeedText' },
  recordVisit: { to: '/visits/new', title: 'recordVisit', text: 'recordVisitText' },
  enterResult: { to: '/results/new', title: 'enterResult', text: 'enterResultText' },
} as const satisfies Record<string, Job>

/** What each role mainly comes for, the first thing first. */
export function jobsFor(role: AccountRole): readonly Job[] {
  switch (role) {
    case 'enterprise':
      return [jobs.newNeed, jobs.myNeeds, jobs.browseResults, jobs.organization]
    case 'liaison':
      return [jobs.newResult, jobs.myResults, jobs.browseNeeds, jobs.organization]
    case 'staff':
      return [jobs.review, jobs.enterNeed, jobs.enterResult, jobs.browseNeeds]
    case 'township':
      return [jobs.recordVisit, jobs.enterNeed, jobs.browseNeeds, jobs.browseResults]
    case 'admin':
      return [jobs.review, jobs.browseNeeds, jobs.browseResults]
    case 'broker':
      return [jobs.browseNeeds, jobs.browseResults]
  }
}
