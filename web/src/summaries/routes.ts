import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const staff = requireAccount('staff')

const summariesRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/annual-summaries',
  beforeLoad: staff,
  component: lazyRouteComponent(() => import('./summaries-page.tsx'), 'SummariesPage'),
})

const wordingsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/annual-summaries/wordings',
  beforeLoad: staff,
  component: lazyRouteComponent(() => import('./wordings-page.tsx'), 'WordingsPage'),
})

const summaryRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/annual-summaries/$summaryId',
  beforeLoad: staff,
  component: lazyRouteComponent(() => import('./summary-page.tsx'), 'SummaryPage'),
})

export const summaryRoutes = [summariesRoute, wordingsRoute, summaryRoute] as const
