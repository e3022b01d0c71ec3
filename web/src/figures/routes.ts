import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readFigureAddress, readYear } from './address.ts'

const staff = requireAccount('staff')

const figuresRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/figures',
  validateSearch: readFigureAddress,
  beforeLoad: requireAccount('staff', 'township'),
  component: lazyRouteComponent(() => import('./year-page.tsx'), 'YearPage'),
})

const enteredRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/figures/entered',
  beforeLoad: staff,
  component: lazyRouteComponent(() => import('./entered-page.tsx'), 'EnteredPage'),
})

const reportsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/figures/reports',
  validateSearch: readYear,
  beforeLoad: staff,
  component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
})

const reportRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/figures/reports/$reportId',
  beforeLoad: staff,
  component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
})

export const figureRoutes = [figuresRoute, enteredRoute, reportsRoute, reportRoute] as const
