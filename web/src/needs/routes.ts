import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const needRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/needs/$needId',
  component: lazyRouteComponent(() => import('./need-page.tsx'), 'NeedPage'),
})

const newNeedRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/needs/new',
  beforeLoad: requireAccount('enterprise', 'township', 'staff'),
  component: lazyRouteComponent(() => import('./new-need-page.tsx'), 'NewNeedPage'),
})

const editNeedRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/needs/$needId/edit',
  beforeLoad: requireAccount('enterprise', 'township', 'staff'),
  component: lazyRouteComponent(() => import('./edit-need-page.tsx'), 'EditNeedPage'),
})

const myNeedsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/my/needs',
  beforeLoad: requireAccount('enterprise'),
  component: lazyRouteComponent(() => import('./my-needs-page.tsx'), 'MyNeedsPage'),
})

export const needRoutes = [needRoute, newNeedRoute, editNeedRoute, myNeedsRoute] as const
