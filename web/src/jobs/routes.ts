import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const jobsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/jobs',
  beforeLoad: requireAccount('staff', 'admin'),
  component: lazyRouteComponent(() => import('./jobs-page.tsx'), 'JobsPage'),
})

export const jobRoutes = [jobsRoute] as const
