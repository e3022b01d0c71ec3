import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../../lib/access.ts'
import { ahead } from '../../lib/ahead.ts'
import { antdRoute } from '../../shell/antd-route.ts'
import { readQueueFilters } from './queue-filters.ts'

const beforeLoad = requireAccount('staff')

const firstRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/workbench',
  validateSearch: readQueueFilters,
  beforeLoad,
  component: lazyRouteComponent(() => import('./workbench-page.tsx'), 'WorkbenchPage'),
})

const needRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/workbench/$needId',
  validateSearch: readQueueFilters,
  beforeLoad,
  loader: ({ context, params }) =>
    ahead(import('./queries.ts'), ({ workbenchQueries }) =>
      context.queryClient.prefetchQuery(workbenchQueries.need(params.needId)),
    ),
  component: lazyRouteComponent(() => import('./need-workbench-page.tsx'), 'NeedWorkbenchPage'),
})

export const workbenchRoutes = [firstRoute, needRoute] as const
