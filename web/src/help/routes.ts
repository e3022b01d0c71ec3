import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { antdRoute } from '../shell/antd-route.ts'
import { guideNames } from './guide-names.ts'

const guidesRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/help',
  component: lazyRouteComponent(() => import('./guides-page.tsx'), 'GuidesPage'),
})

const guideRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/help/$guide',
  beforeLoad: ({ params }) => {
    if (!guideNames.some((name) => name === params.guide)) throw notFound()
  },
  component: lazyRouteComponent(() => import('./guide-page.tsx'), 'GuidePage'),
})

export const helpRoutes = [guidesRoute, guideRoute] as const
