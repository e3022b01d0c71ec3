import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const calendarRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/account/calendar',
  beforeLoad: requireAccount(),
  component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
})

export const calendarRoutes = [calendarRoute] as const
