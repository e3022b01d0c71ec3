import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const scheduleRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/events/$eventId/schedule',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./schedule-page.tsx'), 'SchedulePage'),
})

const meetingsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/events/$eventId/meetings',
  beforeLoad: requireAccount('staff', 'enterprise', 'liaison'),
  component: lazyRouteComponent(() => import('./meetings-page.tsx'), 'MeetingsPage'),
})

const overdueRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/outcomes',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./overdue-page.tsx'), 'OverduePage'),
})

export const scheduleRoutes = [scheduleRoute, meetingsRoute, overdueRoute] as const
