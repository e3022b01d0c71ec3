import type { Account } from '@duijie/shared/accounts'
import type { LinkProps } from '@tanstack/react-router'
import type { useShellTexts } from './texts.ts'

type TextKey = Parameters<ReturnType<typeof useShellTexts>>[0]

export interface NavigationEntry {
  to: NonNullable<LinkProps['to']>
  text: TextKey
  /** lists beside it that have paths of their own, and pages of records that have no list */
  beside?: readonly NonNullable<LinkProps['to']>[]
}

/** Whether the page at this path belongs to the entry. */
export const leadsTo = ({ to, beside = [] }: NavigationEntry, pathname: string) =>
  [to, ...beside]
    .map((path) => path.replace(/\/\$.*/, ''))
    .some((path) => pathname === path || pathname.startsWith(`${path}/`))

export interface Navigation {
  main: NavigationEntry[]
  /** what is seldom needed, together under one menu */
  more: NavigationEntry[]
  /** what that menu is called */
  moreText: TextKey
}

/** Where each role goes from the header, its own work first. */
export function navigationFor(account: Account | null): Navigation {
  const found: NavigationEntry[] = [
    { to: '/needs', text: 'needs' },
    { to: '/results', text: 'results' },
  ]
  const events: NavigationEntry = { to: '/events', text: 'events' }
  const catalogue = [...found, events]
  const news: NavigationEntry = { to: '/news', text: 'news' }
  const home: NavigationEntry = { to: '/', text: 'home' }
  const organization: NavigationEntry = { to: '/organization', text: 'organization' }
  const agreements: NavigationEntry = { to: '/agreements', text: 'agreements' }
  const support: NavigationEntry[] = [
    { to: '/vouchers', text: 'vouchers', beside: ['/voucher-batches'] },
    { to: '/secondments', text: 'secondments', beside: ['/secondment-sides', '/secondment-candidates'] },
  ]
  const leads: NavigationEntry = { to: '/leads', text: 'leads' }
  const running: NavigationEntry[] = [
    news,
    { to: '/accounts', text: 'accounts' },
    { to: '/invitations', text: 'invitations' },
    { to: '/thesaurus', text: 'thesaurus' },
    { to: '/match-fits', text: 'matchFits' },
    { to: '/mails', text: 'mails', beside: ['/sms-messages'] },
    { to: '/jobs', text: 'jobs' },
    { to: '/audit-log', text: 'auditLog' },
    { to: '/settings', text: 'settings' },
  ]
  switch (account?.role) {
    case 'staff':
      return {
        main: [
          home,
          { to: '/review', text: 'review' },
          { to: '/workbench', text: 'workbench' },
          leads,
          { to: '/follow-ups', text: 'followUps' },
          { to: '/visits', text: 'visits' },
          ...catalogue,
        ],
        more: [
          agreements,
          ...support,
          { to: '/figures', text: 'figures' },
          { to: '/annual-summaries', text: 'summaries' },
          { to: '/report-templates', text: 'reportTemplates' },
          { to: '/provincial-projects', text: 'provincialProjects' },
          { to: '/trips', text: 'trips' },
          { to: '/year-plans', text: 'yearPlans' },
          { to: '/outcomes', text: 'outcomes' },
          { to: '/my/needs', text: 'allNeeds' },
          { to: '/my/results', text: 'allResults' },
          { to: '/diagnoses', text: 'diagnoses' },
          { to: '/search-misses', text: 'searchMisses' },
          { to: '/organizations', text: 'organizations', beside: ['/experts/$expertId'] },
          { to: '/duplicates', text: 'duplicates' },
          { to: '/imports', text: 'imports' },
          ...running,
        ],
        moreText: 'manage',
      }
    case 'admin':
      return {
        main: [home, { to: '/review', text: 'review' }, ...catalogue],
        more: running,
        moreText: 'manage',
      }
    case 'township':
      return {
        main: [
          home,
          { to: '/visits', text: 'visits' },
          { to: '/my/needs', text: 'townshipNeeds' },
          { to: '/organizations', text: 'organizations', beside: ['/experts/$expertId'] },
          leads,
          { to: '/figures', text: 'figures' },
          ...found,
        ],
        more: [events, agreements, ...support, news],
        moreText: 'more',
      }
    case 'enterprise':
      return {
        main: [home, { to: '/my/needs', text: 'myNeeds' }, leads, agreements, ...catalogue, organization],
        more: [...support, news],
        moreText: 'more',
      }
    case 'liaison':
      return {
        main: [home, { to: '/my/results', text: 'myResults' }, leads, agreements, ...catalogue, organization],
        more: [...support, news],
        moreText: 'more',
      }
    default:
      return { main: [home, ...catalogue, news, { to: '/help', text: 'guides' }], more: [], moreText: 'more' }
  }
}
