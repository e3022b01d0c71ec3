import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { antdRoute } from '../shell/antd-route.ts'
import { readEventFilters } from './event-filters.ts'

const eventsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/events',
  validateSearch: readEventFilters,
  component: lazyRouteComponent(() => import('./events-page.tsx'), 'EventsPage'),
})

const eventRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/events/$eventId',
  component: lazyRouteComponent(() => import('./event-page.tsx'), 'EventPage'),
})

export const eventRoutes = [eventsRoute, eventRoute] as const
