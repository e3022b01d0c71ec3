import { importListQuerySchema, rowFilterSchema } from '@duijie/shared/import-queries'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { addressReader } from '../lib/list-address.ts'
import { antdRoute } from '../shell/antd-route.ts'

const beforeLoad = requireAccount('staff', 'enterprise', 'liaison')

const importsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/imports',
  beforeLoad,
  validateSearch: addressReader(() => ({ kind: importListQuerySchema().shape.kind })),
  component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
})

const importRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/imports/$importId',
  beforeLoad,
  validateSearch: addressReader(() => ({ only: rowFilterSchema })),
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
})

export const importRoutes = [importsRoute, importRoute] as const
