import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { antdRoute } from '../shell/antd-route.ts'
import { readSearchFilters } from './search-filters.ts'

const needSearchRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/needs',
  validateSearch: readSearchFilters,
  component: lazyRouteComponent(() => import('./need-search-page.tsx'), 'NeedSearchPage'),
})

const resultSearchRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/results',
  validateSearch: readSearchFilters,
  component: lazyRouteComponent(() => import('./result-search-page.tsx'), 'ResultSearchPage'),
})

export const searchRoutes = [needSearchRoute, resultSearchRoute] as const
