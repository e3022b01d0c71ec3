import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { readTimelineFilters } from '../lib/timelines.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readOrganizationFilters } from './organization-filters.ts'

const myOrganizationRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/organization',
  beforeLoad: requireAccount(),
  component: lazyRouteComponent(() => import('./my-organization-page.tsx'), 'MyOrganizationPage'),
})

const organizationsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/organizations',
  validateSearch: readOrganizationFilters,
  component: lazyRouteComponent(() => import('./organizations-page.tsx'), 'OrganizationsPage'),
})

const organizationRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/organizations/$organizationId',
  validateSearch: readTimelineFilters,
  component: lazyRouteComponent(() => import('./organization-page.tsx'), 'OrganizationPage'),
})

export const organizationRoutes = [myOrganizationRoute, organizationsRoute, organizationRoute] as const
