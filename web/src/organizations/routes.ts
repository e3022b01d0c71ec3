import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const myOrganizationRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/organization',
  beforeLoad: requireAccount(),
  component: lazyRouteComponent(() => import('./my-organization-page.tsx'), 'MyOrganizationPage'),
})

export const organizationRoutes = [myOrganizationRoute] as const
