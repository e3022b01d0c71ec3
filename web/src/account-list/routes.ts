import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readAccountFilters } from './account-filters.ts'

const accountsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/accounts',
  validateSearch: readAccountFilters,
  beforeLoad: requireAccount('staff', 'admin'),
  component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
})

export const accountListRoutes = [accountsRoute] as const
