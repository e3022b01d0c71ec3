import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { ahead } from '../lib/ahead.ts'
import { readMatchAddress } from '../lib/match-address.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readResultFilters } from './result-filters.ts'

const resultRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/results/$resultId',
  validateSearch: readMatchAddress,
  loader: ({ context, params }) =>
    ahead(import('./ask-result.ts'), ({ askResult }) => askResult(context.queryClient, params.resultId)),
  component: lazyRouteComponent(() => import('./result-page.tsx'), 'ResultPage'),
})

const newResultRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/results/new',
  beforeLoad: requireAccount('liaison', 'staff'),
  component: lazyRouteComponent(() => import('./new-result-page.tsx'), 'NewResultPage'),
})

const editResultRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/results/$resultId/edit',
  beforeLoad: requireAccount('liaison', 'staff'),
  component: lazyRouteComponent(() => import('./edit-result-page.tsx'), 'EditResultPage'),
})

const myResultsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/my/results',
  validateSearch: readResultFilters,
  beforeLoad: requireAccount('liaison', 'staff'),
  component: lazyRouteComponent(() => import('./my-results-page.tsx'), 'MyResultsPage'),
})

export const resultRoutes = [resultRoute, newResultRoute, editResultRoute, myResultsRoute] as const
