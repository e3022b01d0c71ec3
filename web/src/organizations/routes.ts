import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { rootRoute } from '../shell/root-route.ts'

const myOrganizationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organization',
  beforeLoad: requireAccount(),
  component: lazyRouteComponent(() => import('./my-organization-page.tsx'), 'MyOrganizationPage'),
})

export const organizationRoutes = [myOrganizationRoute] as const
