import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readTimelineFilters } from '../lib/timeline-filters.ts'
import { antdRoute } from '../shell/antd-route.ts'

const expertRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/experts/$expertId',
  validateSearch: readTimelineFilters,
  component: lazyRouteComponent(() => import('./expert-page.tsx'), 'ExpertPage'),
})

export const expertRoutes = [expertRoute] as const
