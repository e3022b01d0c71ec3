import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readMailFilters } from './mail-filters.ts'

const mailsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/mails',
  validateSearch: readMailFilters,
  beforeLoad: requireAccount('staff', 'admin'),
  component: lazyRouteComponent(() => import('./mails-page.tsx'), 'MailsPage'),
})

export const mailRoutes = [mailsRoute] as const
