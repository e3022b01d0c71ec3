import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const matchFitsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/match-fits',
  beforeLoad: requireAccount('staff', 'admin'),
  component: lazyRouteComponent(() => import('./match-fits-page.tsx'), 'MatchFitsPage'),
})

export const matchFitRoutes = [matchFitsRoute] as const
