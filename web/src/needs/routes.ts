import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { ahead } from '../lib/ahead.ts'
import { readMatchAddress } from '../lib/match-address.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readNeedFilters } from './need-filters.ts'

const needRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/needs/$needId',
  validateSearch: readMatchAddress,
  loader: ({ context, params }) =>
    ahead(import('./ask-need.ts'), ({ askNeed }) => askNeed(context.queryClient, params.needId)),
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

const refineNeedRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/needs/$needId/refine',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./refine-need-page.tsx'), 'RefineNeedPage'),
})

const myNeedsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/my/needs',
  validateSearch: readNeedFilters,
  beforeLoad: requireAccount('enterprise', 'township', 'staff', 'liaison'),
  component: lazyRouteComponent(() => import('./my-needs-page.tsx'), 'MyNeedsPage'),
})

export const needRoutes = [needRoute, newNeedRoute, editNeedRoute, refineNeedRoute, myNeedsRoute] as const
