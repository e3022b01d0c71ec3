import { demoId } from '@duijie/db/demo/ids'
import type { DemoRole } from './sign-in.ts'

export interface MainPage {
  name: string
  path: string
  /** what opens over the page */
  dialog?: string
}

const need = (key: string) => `/needs/${demoId('need', key)}`
const result = (key: string) => `/results/${demoId('result', key)}`

/** Of 讯芽电路, and the result of 南沚电子科技大学 that answers it: the demonstration accounts' own. */
const OWN_NEED = 'need-aoi-false-calls'
const OWN_RESULT = 'res-aoi-rejudge'
export const ownNeed = need(OWN_NEED)
/** three institutions offered to solve it */
const PROPOSED_NEED = need('need-nickel-wastewater')
export const workbench = `/workbench/${demoId('need', OWN_NEED)}`
const institution = (key: string) => demoId('organization', key)
const TRIP_INSTITUTIONS = ['zechuan-tech', 'dongchu-industry']
const heldEvent = `/events/${demoId('event', 'trip-year-end')}`
const comingEvent = `/events/${demoId('event', 'next-nanzhi')}`
const newsItem = `/news/${demoId('news', 'news-call-for-needs')}`
const comparison = `${ownNeed}?match=${demoId('result', OWN_RESULT)}`

/** The pages that each kind of reader mainly works on. */
export const mainPages: Record<DemoRole | 'visitor', readonly MainPage[]> = {
  visitor: [
    { name: 'home', path: '/' },
    { name: 'results', path: '/results?q=烧结' },
    { name: 'needs', path: '/needs' },
    { name: 'result', path: result(OWN_RESULT) },
    { name: 'need-teaser', path: ownNeed },
    { name: 'events', path: '/events' },
    { name: 'news', path: '/news' },
    { name: 'news-item', path: newsItem },
    { name: 'not-found', path: need('none') },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'register', path: '/register' },
    { name: 'forgotten-password', path: '/forgotten-password' },
    { name: 'guides', path: '/help' },
    { name: 'guide', path: '/help/enterprise' },
    { name: 'unknown-link', path: `/r/${'A'.repeat(43)}` },
  ],
  enterprise: [
    { name: 'home', path: '/' },
    { name: 'my-needs', path: '/my/needs' },
    { name: 'new-need', path: '/needs/new' },
    { name: 'need', path: ownNeed },
    { name: 'comparison', path: comparison, dialog: '需求与成果对照' },
    { name: 'organization', path: '/organization' },
    { name: 'password', path: '/account/password' },
    { name: 'calendar', path: '/account/calendar' },
    { name: 'leads', path: '/leads' },
    { name: 'notifications', path: '/notifications' },
    { name: 'digests', path: '/digests' },
    { name: 'proposals', path: `${PROPOSED_NEED}/proposals` },
    { name: 'agreements', path: '/agreements' },
    { name: 'vouchers', path: '/vouchers' },
    { name: 'secondments', path: '/secondments' },
    { name: 'secondment-requests', path: '/secondment-sides' },
  ],
  staff: [
    { name: 'home', path: '/' },
    { name: 'review-accounts', path: '/review?tab=accounts' },
    { name: 'review-needs', path: '/review?tab=needs' },
    { name: 'review-results', path: '/review?tab=results' },
    { name: 'all-needs', path: '/my/needs' },
    { name: 'all-results', path: '/my/results' },
    { name: 'workbench', path: workbench },
    { name: 'leads', path: '/leads' },
    { name: 'lead-list', path: '/leads?view=list' },
    { name: 'follow-ups-of-all', path: '/follow-ups?whose=all' },
    { name: 'mails', path: '/mails' },
    { name: 'sms-messages', path: '/sms-messages' },
    { name: 'jobs', path: '/jobs' },
    { name: 'accounts', path: '/accounts' },
    { name: 'audit-log', path: '/audit-log' },
    { name: 'duplicates', path: '/duplicates' },
    { name: 'imports', path: '/imports' },
    { name: 'organizations', path: '/organizations?kind=enterprise' },
    { name: 'organization-merges', path: '/organizations/merges' },
    { name: 'enterprise-page', path: `/organizations/${institution('hengyue-casting')}` },
    { name: 'institution-page', path: `/organizations/${institution('zechuan-tech')}?kind=agreement` },
    { name: 'expert-page', path: `/experts/${demoId('expert', 'mu-chengxi')}` },
    { name: 'proposals', path: `${PROPOSED_NEED}/proposals` },
    { name: 'diagnoses', path: '/diagnoses' },
    { name: 'search-misses', path: '/search-misses' },
    { name: 'follow-ups', path: '/follow-ups' },
    { name: 'visits', path: '/visits' },
    { name: 'visit-plan', path: '/visits/plan?days=90' },
    { name: 'visit-problems', path: '/visits/problems' },
    { name: 'new-visit', path: '/visits/new' },
    { name: 'notifications', path: '/notifications' },
    { name: 'digests', path: '/digests' },
    { name: 'match-fits', path: '/match-fits' },
    { name: 'settings', path: '/settings' },
    { name: 'agreements', path: '/agreements' },
    { name: 'new-agreement', path: '/agreements/new' },
    { name: 'provincial-projects', path: '/provincial-projects' },
    { name: 'vouchers', path: '/vouchers' },
    { name: 'new-voucher', path: '/vouchers/new' },
    { name: 'voucher-batches', path: '/voucher-batches' },
    { name: 'new-voucher-batch', path: '/voucher-batches/new?kind=payment' },
    { name: 'secondments', path: '/secondments' },
    { name: 'new-secondment', path: '/secondments/new' },
    { name: 'secondment-requests', path: '/secondment-sides' },
    { name: 'secondment-offers', path: '/secondment-sides?side=offers' },
    { name: 'secondment-candidates', path: '/secondment-candidates' },
    { name: 'figures', path: '/figures?year=2026' },
    { name: 'entered-figures', path: '/figures/entered' },
    { name: 'figure-reports', path: '/figures/reports' },
    { name: 'annual-summaries', path: '/annual-summaries' },
    { name: 'report-templates', path: '/report-templates' },
    { name: 'summary-wordings', path: '/annual-summaries/wordings' },
    { name: 'event-figures', path: '/events/figures?of=stops' },
    { name: 'events-week', path: '/events?view=week' },
    { name: 'events-month', path: '/events?view=month' },
    { name: 'events-year', path: '/events?view=year' },
    { name: 'new-event', path: '/events/new' },
    { name: 'held-event', path: heldEvent },
    { name: 'event-meetings', path: `${heldEvent}/meetings` },
    { name: 'event-schedule', path: `${heldEvent}/schedule` },
    { name: 'event-live', path: `${heldEvent}/live` },
    { name: 'event-print', path: `${heldEvent}/print` },
    { name: 'event-check-in', path: `${comingEvent}/check-in` },
    { name: 'coming-event', path: comingEvent },
    { name: 'outcomes', path: '/outcomes' },
    { name: 'trips', path: `/trips?from=institution&chosen=${TRIP_INSTITUTIONS.map(institution).join()}` },
    { name: 'all-news', path: '/news?stage=published' },
    { name: 'write-news', path: '/news/new' },
    { name: 'year-plans', path: '/year-plans' },
    { name: 'new-year-plan', path: '/year-plans/new' },
  ],
  liaison: [
    { name: 'home', path: '/' },
    { name: 'my-results', path: '/my/results' },
    { name: 'new-result', path: '/results/new' },
    { name: 'result', path: result(OWN_RESULT) },
    { name: 'needs', path: '/needs' },
    { name: 'leads', path: '/leads' },
    { name: 'offer', path: `${ownNeed}/offer` },
    { name: 'notifications', path: '/notifications' },
    { name: 'digests', path: '/digests' },
    { name: 'proposals', path: `${PROPOSED_NEED}/proposals` },
    { name: 'agreements', path: '/agreements' },
    { name: 'vouchers', path: '/vouchers' },
    { name: 'secondments', path: '/secondments' },
    { name: 'secondment-offers', path: '/secondment-sides?side=offers' },
  ],
  township: [
    { name: 'home', path: '/' },
    { name: 'all-needs', path: '/my/needs' },
    { name: 'need', path: ownNeed },
    { name: 'new-need', path: '/needs/new' },
    { name: 'visits', path: '/visits' },
    { name: 'visit-plan', path: '/visits/plan?days=90' },
    { name: 'visit-problems', path: '/visits/problems' },
    { name: 'new-visit', path: '/visits/new' },
    { name: 'organizations', path: '/organizations?kind=enterprise' },
    { name: 'enterprise-page', path: `/organizations/${institution('xunya-pcb')}` },
    { name: 'leads', path: '/leads' },
    { name: 'agreements', path: '/agreements' },
    { name: 'vouchers', path: '/vouchers' },
    { name: 'secondments', path: '/secondments' },
    { name: 'figures', path: '/figures?year=2026' },
  ],
  admin: [
    { name: 'home', path: '/' },
    { name: 'review', path: '/review' },
    { name: 'mails', path: '/mails' },
    { name: 'jobs', path: '/jobs' },
    { name: 'accounts', path: '/accounts' },
    { name: 'audit-log', path: '/audit-log' },
    { name: 'settings', path: '/settings' },
    { name: 'match-fits', path: '/match-fits' },
  ],
}
