import { createRoute } from '@tanstack/react-router'
import { ahead } from '../lib/ahead.ts'
import { session } from '../lib/session.ts'
import { rootRoute } from '../shell/root-route.ts'
import { HomePage } from './home-page.tsx'
import { fetchHome } from './own-homes.ts'

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: ({ context }) => ahead(fetchHome(session.get().account), (ask) => ask(context.queryClient)),
  component: HomePage,
})
