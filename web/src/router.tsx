import type { QueryClient } from '@tanstack/react-query'
import { createBrowserHistory, createRouter, type RouterHistory } from '@tanstack/react-router'
import { accountListRoutes } from './account-list/routes.ts'
import { accountRoutes } from './accounts/routes.ts'
import { agreementRoutes } from './agreements/routes.ts'
import { auditLogRoutes } from './audit-log/routes.ts'
import { calendarRoutes } from './calendars/routes.ts'
import { diagnosisRoutes } from './diagnoses/routes.ts'
import { digestRoutes } from './digests/routes.ts'
import { duplicateRoutes } from './duplicates/routes.ts'
import { eventDayRoutes } from './event-days/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { expertRoutes } from './experts/routes.ts'
import { figureRoutes } from './figures/routes.ts'
import { followUpRoutes } from './follow-ups/routes.ts'
import { helpRoutes } from './help/routes.ts'
import { homeRoute } from './home/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { leadRoutes } from './leads/routes.ts'
import { workbenchRoutes } from './leads/workbench/routes.ts'
import { parseAddressSearch, stringifyAddressSearch } from './lib/address-search.ts'
import { breathe } from './lib/breathe.ts'
import { onOtherReader } from './lib/on-other-reader.ts'
import { queryClient } from './lib/query-client.ts'
import { linkRoutes } from './links/routes.ts'
import { mailRoutes } from './mails/routes.ts'
import { matchFitRoutes } from './match-fits/routes.ts'
import { needRoutes } from './needs/routes.ts'
import { newsRoutes } from './news/routes.ts'
import { notificationsRoute } from './notifications/routes.ts'
import { organizationRoutes } from './organizations/routes.ts'
import { proposalRoutes } from './proposals/routes.ts'
import { reportTemplateRoutes } from './report-templates/routes.ts'
import { resultRoutes } from './results/routes.ts'
import { reviewRoutes } from './review/routes.ts'
import { scheduleRoutes } from './schedules/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { searchMissRoutes } from './search-misses/routes.ts'
import { secondmentRoutes } from './secondments/routes.ts'
import { settingRoutes } from './settings/routes.ts'
import { antdRoute } from './shell/antd-route.ts'
import { NotFound } from './shell/not-found.tsx'
import { PendingPage } from './shell/pending-page.tsx'
import { rootRoute } from './shell/root-route.ts'
import { summaryRoutes } from './summaries/routes.ts'
import { thesaurusRoutes } from './thesaurus/routes.ts'
import { tripRoutes } from './trips/routes.ts'
import { FailureState } from './ui/failure-state.tsx'
import { visitRoutes } from './visits/routes.ts'
import { voucherRoutes } from './vouchers/routes.ts'
import { yearPlanRoutes } from './year-plans/routes.ts'

/** The frame stands at once while the first page is on its way; later the page before stays for a while. */
const FIRST_PENDING = { defaultPendingMs: 0, defaultPendingMinMs: 0 }
const LATER_PENDING = { defaultPendingMs: 1000, defaultPendingMinMs: 500 }

export function createAppRouter(queryClient: QueryClient, history: RouterHistory = createBrowserHistory()) {
  const router = createRouter({
    history,
    context: { queryClient },
    routeTree: rootRoute.addChildren([
      homeRoute,
      notificationsRoute,
      ...linkRoutes,
      antdRoute.addChildren([
        ...accountRoutes,
        ...accountListRoutes,
        ...auditLogRoutes,
        ...calendarRoutes,
        ...searchRoutes,
        ...searchMissRoutes,
        ...digestRoutes,
        ...diagnosisRoutes,
        ...needRoutes,
        ...resultRoutes,
        ...newsRoutes,
        ...invitationRoutes,
        ...leadRoutes,
        ...workbenchRoutes,
        ...agreementRoutes,
        ...voucherRoutes,
        ...secondmentRoutes,
        ...eventRoutes,
        ...eventDayRoutes,
        ...tripRoutes,
        ...yearPlanRoutes,
        ...figureRoutes,
        ...summaryRoutes,
        ...reportTemplateRoutes,
        ...followUpRoutes,
        ...visitRoutes,
        ...scheduleRoutes,
        ...proposalRoutes,
        ...reviewRoutes,
        ...organizationRoutes,
        ...expertRoutes,
        ...duplicateRoutes,
        ...importRoutes,
        ...thesaurusRoutes,
        ...matchFitRoutes,
        ...jobRoutes,
        ...settingRoutes,
        ...mailRoutes,
        ...helpRoutes,
      ]),
    ]),
    defaultPreload: 'intent',
    scrollRestoration: true,
    // what no route's validateSearch lets through does not reach a page
    search: { strict: true },
    parseSearch: parseAddressSearch,
    stringifySearch: stringifyAddressSearch,
    ...FIRST_PENDING,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: ({ error, reset }) => <FailureState error={error} onRetry={reset} page />,
    defaultNotFoundComponent: NotFound,
  })
  const unsubscribe = router.subscribe('onResolved', () => {
    unsubscribe()
    router.update({ ...router.options, ...LATER_PENDING })
  })
  return router
}

await breathe()
export const router = createAppRouter(queryClient)

onOtherReader(() => void router.invalidate())

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
