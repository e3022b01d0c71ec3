import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { rootRoute } from '../shell/root-route.ts'

const needRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/needs/$needId',
  component: lazyRouteComponent(() => import('./need-page.tsx'), 'NeedPage'),
})

const newNeedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/needs/new',
  beforeLoad: requireAccount('enterprise', 'township', 'staff'),
  component: lazyRouteComponent(() => import('./new-need-page.tsx'), 'NewNeedPage'),
})

const editNeedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/needs/$needId/edit',
  beforeLoad: requireAccount('enterprise', 'township', 'staff'),
  component: lazyRouteComponent(() => import('./edit-need-page.tsx'), 'EditNeedPage'),
})

const myNeedsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/needs',
  beforeLoad: requireAccount('enterprise'),
  component: lazyRouteComponent(() => import('./my-needs-page.tsx'), 'MyNeedsPage'),
})

export const needRoutes = [needRoute, newNeedRoute, editNeedRoute, myNeedsRoute] as const
