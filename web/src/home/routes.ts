import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ahead } from '../lib/ahead.ts'
import { session } from '../lib/session.ts'
import { rootRoute } from '../shell/root-route.ts'

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: ({ context }) =>
    ahead(
      import('./own-homes.ts').then(({ fetchHome }) => fetchHome(session.get().account)),
      (ask) => ask(context.queryClient),
    ),
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
})
