import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readAuditFilters } from './audit-filters.ts'

const auditLogRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/audit-log',
  validateSearch: readAuditFilters,
  beforeLoad: requireAccount('staff', 'admin'),
  component: lazyRouteComponent(() => import('./audit-log-page.tsx'), 'AuditLogPage'),
})

export const auditLogRoutes = [auditLogRoute] as const
