import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const digestsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/digests',
  beforeLoad: requireAccount('enterprise', 'liaison', 'staff'),
  component: lazyRouteComponent(() => import('./digests-page.tsx'), 'DigestsPage'),
})

export const digestRoutes = [digestsRoute] as const
