import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shell/root-route.ts'

const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/r/$token',
  component: lazyRouteComponent(() => import('./link-page.tsx'), 'LinkPage'),
})

export const linkRoutes = [linkRoute] as const
