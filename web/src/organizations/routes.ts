import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { requireAccount } from '../lib/access.ts'
import { addressReader } from '../lib/list-address.ts'
import { readTimelineFilters } from '../lib/timeline-filters.ts'
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

const mergesRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/organizations/merges',
  validateSearch: addressReader(() => ({ state: z.enum(['open', 'merged']) })),
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./merges-page.tsx'), 'OrganizationMergesPage'),
})

const mergeRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/organizations/merges/$oneId/$otherId',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./merge-page.tsx'), 'OrganizationMergePage'),
})

export const organizationRoutes = [
  myOrganizationRoute,
  organizationsRoute,
  mergesRoute,
  mergeRoute,
  organizationRoute,
] as const
