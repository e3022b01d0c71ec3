import type { AccountRole } from '@duijie/shared/closed-lists'
import type { TourStep } from './texts.ts'

/** In the header, where it is wide enough; else behind the menu's button. */
const link = (path: string) => [`header nav a[href="${path}"]`, '[data-tour="menu"]']
/** What the role's home shows first; the whole of it is taller than the page. */
const home = ['[data-tour="home"] section', 'main h1']
const jobs = ['[data-tour="jobs"]']
const palette = ['[data-tour="palette"]']
const bell = ['[data-tour="bell"]']
const account = ['[data-tour="account"]']

export interface TourStop {
  text: TourStep
  /** the first of these that is on the page */
  at: readonly string[]
}

const last: readonly TourStop[] = [
  { text: 'palette', at: palette },
  { text: 'account', at: account },
]

/** What each role is shown, in the order of its work. */
export const stopsOf: Record<AccountRole, readonly TourStop[]> = {
  enterprise: [
    { text: 'enterpriseNeeds', at: link('/my/needs') },
    { text: 'enterpriseHome', at: home },
    { text: 'sideLeads', at: link('/leads') },
    { text: 'bell', at: bell },
    ...last,
  ],
  liaison: [
    { text: 'liaisonHome', at: home },
    { text: 'liaisonNeeds', at: link('/needs') },
    { text: 'liaisonResults', at: link('/my/results') },
    { text: 'sideLeads', at: link('/leads') },
    ...last,
  ],
  staff: [
    { text: 'staffHome', at: home },
    { text: 'staffReview', at: link('/review') },
    { text: 'staffLeads', at: link('/leads') },
    { text: 'staffJobs', at: jobs },
    ...last,
  ],
  township: [
    { text: 'townshipHome', at: home },
    { text: 'townshipVisits', at: link('/visits') },
    { text: 'townshipNeeds', at: link('/my/needs') },
    ...last,
  ],
  admin: [{ text: 'adminHome', at: home }, { text: 'adminReview', at: link('/review') }, ...last],
  broker: [{ text: 'sideLeads', at: link('/leads') }, ...last],
}
