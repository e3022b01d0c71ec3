import { idSchema } from '@duijie/shared/fields'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { addressReader } from '../lib/list-address.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readPlanFilters, readProblemFilters, readVisitFilters } from './visit-filters.ts'

const beforeLoad = requireAccount('staff', 'township')

const visitsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/visits',
  beforeLoad,
  validateSearch: readVisitFilters,
  component: lazyRouteComponent(() => import('./visits-page.tsx'), 'VisitsPage'),
})

const planRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/visits/plan',
  beforeLoad,
  validateSearch: readPlanFilters,
  component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
})

const problemsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/visits/problems',
  beforeLoad,
  validateSearch: readProblemFilters,
  component: lazyRouteComponent(() => import('./problems-page.tsx'), 'ProblemsPage'),
})

const newVisitRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/visits/new',
  beforeLoad,
  validateSearch: addressReader(() => ({ enterpriseId: idSchema })),
  component: lazyRouteComponent(() => import('./visit-form-pages.tsx'), 'NewVisitPage'),
})

const visitRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/visits/$visitId',
  beforeLoad,
  component: lazyRouteComponent(() => import('./visit-page.tsx'), 'VisitPage'),
})

const recordVisitRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/visits/$visitId/record',
  beforeLoad,
  component: lazyRouteComponent(() => import('./visit-form-pages.tsx'), 'RecordVisitPage'),
})

const editVisitRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/visits/$visitId/edit',
  beforeLoad,
  component: lazyRouteComponent(() => import('./visit-form-pages.tsx'), 'EditVisitPage'),
})

export const visitRoutes = [
  visitsRoute,
  planRoute,
  problemsRoute,
  newVisitRoute,
  visitRoute,
  recordVisitRoute,
  editVisitRoute,
] as const
