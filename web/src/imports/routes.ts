import { importListQuerySchema, rowFilterSchema } from '@duijie/shared/import-queries'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { readAddress } from '../lib/list-address.ts'
import { antdRoute } from '../shell/antd-route.ts'

const beforeLoad = requireAccount('staff', 'enterprise', 'liaison')
const { kind } = importListQuerySchema.shape

const importsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/imports',
  beforeLoad,
  validateSearch: (search: Record<string, unknown>) => readAddress({ kind }, search),
  component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
})

const importRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/imports/$importId',
  beforeLoad,
  validateSearch: (search: Record<string, unknown>) => readAddress({ only: rowFilterSchema }, search),
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
})

export const importRoutes = [importsRoute, importRoute] as const
