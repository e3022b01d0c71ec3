import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { rootRoute } from '../shell/root-route.ts'

const resultRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/results/$resultId',
  component: lazyRouteComponent(() => import('./result-page.tsx'), 'ResultPage'),
})

const newResultRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/results/new',
  beforeLoad: requireAccount('liaison', 'staff'),
  component: lazyRouteComponent(() => import('./new-result-page.tsx'), 'NewResultPage'),
})

const editResultRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/results/$resultId/edit',
  beforeLoad: requireAccount('liaison', 'staff'),
  component: lazyRouteComponent(() => import('./edit-result-page.tsx'), 'EditResultPage'),
})

const myResultsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/results',
  beforeLoad: requireAccount('liaison'),
  component: lazyRouteComponent(() => import('./my-results-page.tsx'), 'MyResultsPage'),
})

export const resultRoutes = [resultRoute, newResultRoute, editResultRoute, myResultsRoute] as const
