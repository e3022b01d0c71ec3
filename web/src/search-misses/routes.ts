import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const searchMissesRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/search-misses',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./search-misses-page.tsx'), 'SearchMissesPage'),
})

export const searchMissRoutes = [searchMissesRoute] as const
