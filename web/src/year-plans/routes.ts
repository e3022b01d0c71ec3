import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const yearPlansRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/year-plans',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./year-plans-page.tsx'), 'YearPlansPage'),
})

const newYearPlanRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/year-plans/new',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./new-year-plan-page.tsx'), 'NewYearPlanPage'),
})

const yearPlanRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/year-plans/$planId',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./year-plan-page.tsx'), 'YearPlanPage'),
})

export const yearPlanRoutes = [yearPlansRoute, newYearPlanRoute, yearPlanRoute] as const
