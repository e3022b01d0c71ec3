import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readMailFilters } from './mail-filters.ts'
import { readSmsFilters } from './sms-filters.ts'

const mailsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/mails',
  validateSearch: readMailFilters,
  beforeLoad: requireAccount('staff', 'admin'),
  component: lazyRouteComponent(() => import('./mails-page.tsx'), 'MailsPage'),
})

const smsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/sms-messages',
  validateSearch: readSmsFilters,
  beforeLoad: requireAccount('staff', 'admin'),
  component: lazyRouteComponent(() => import('./sms-page.tsx'), 'SmsPage'),
})

export const mailRoutes = [mailsRoute, smsRoute] as const
