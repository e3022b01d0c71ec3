import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readLeadFilters } from './lead-filters.ts'

const concerned = requireAccount('staff', 'enterprise', 'liaison', 'township')

const leadsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/leads',
  validateSearch: readLeadFilters,
  beforeLoad: concerned,
  component: lazyRouteComponent(() => import('./leads-page.tsx'), 'LeadsPage'),
})

const leadRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/leads/$leadId',
  beforeLoad: concerned,
  component: lazyRouteComponent(() => import('./lead-page.tsx'), 'LeadPage'),
})

export const leadRoutes = [leadsRoute, leadRoute] as const
