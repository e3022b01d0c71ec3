import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const invitationsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/invitations',
  beforeLoad: requireAccount('staff', 'admin'),
  component: lazyRouteComponent(() => import('./invitations-page.tsx'), 'InvitationsPage'),
})

export const invitationRoutes = [invitationsRoute] as const
