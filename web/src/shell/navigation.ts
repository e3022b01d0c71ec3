import type { Account } from '@duijie/shared/accounts'
import type { LinkProps } from '@tanstack/react-router'
import type { useShellTexts } from './texts.ts'

type TextKey = Parameters<ReturnType<typeof useShellTexts>>[0]

export interface NavigationEntry {
  to: NonNullable<LinkProps['to']>
  text: TextKey
}

/** Where each role goes from the header, its own work first. */
export function navigationFor(account: Account | null): NavigationEntry[] {
  const catalogue: NavigationEntry[] = [
    { to: '/needs', text: 'needs' },
    { to: '/results', text: 'results' },
  ]
  const home: NavigationEntry = { to: '/', text: 'home' }
  const organization: NavigationEntry = { to: '/organization', text: 'organization' }
  const leads: NavigationEntry = { to: '/leads', text: 'leads' }
  const thesaurus: NavigationEntry = { to: '/thesaurus', text: 'thesaurus' }
  const mails: NavigationEntry = { to: '/mails', text: 'mails' }
  const jobs: NavigationEntry = { to: '/jobs', text: 'jobs' }
  switch (account?.role) {
    case 'staff':
      return [
        home,
        { to: '/review', text: 'review' },
        leads,
        { to: '/my/needs', text: 'allNeeds' },
        { to: '/my/results', text: 'allResults' },
        ...catalogue,
        { to: '/duplicates', text: 'duplicates' },
        thesaurus,
        mails,
        jobs,
      ]
    case 'admin':
      return [home, ...catalogue, thesaurus, mails, jobs]
    case 'township':
      return [home, { to: '/my/needs', text: 'townshipNeeds' }, leads, ...catalogue]
    case 'enterprise':
      return [home, { to: '/my/needs', text: 'myNeeds' }, leads, ...catalogue, organization]
    case 'liaison':
      return [home, { to: '/my/results', text: 'myResults' }, leads, ...catalogue, organization]
    default:
      return [home, ...catalogue]
  }
}
