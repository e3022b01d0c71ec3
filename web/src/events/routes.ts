import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readEventFilters } from './event-filters.ts'
import { readFigureAddress } from './figure-span.ts'

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

const eventFiguresRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/events/figures',
  validateSearch: readFigureAddress,
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./figures-page.tsx'), 'EventFiguresPage'),
})

const newEventRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/events/new',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./event-form-pages.tsx'), 'NewEventPage'),
})

const editEventRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/events/$eventId/edit',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./event-form-pages.tsx'), 'EditEventPage'),
})

const checkInRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/events/$eventId/check-in',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./check-in-page.tsx'), 'CheckInPage'),
})

export const eventRoutes = [
  eventsRoute,
  eventFiguresRoute,
  eventRoute,
  newEventRoute,
  editEventRoute,
  checkInRoute,
] as const
