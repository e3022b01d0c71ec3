import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const offerRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/needs/$needId/offer',
  beforeLoad: requireAccount('liaison'),
  component: lazyRouteComponent(() => import('./offer-page.tsx'), 'OfferPage'),
})

const proposalsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/needs/$needId/proposals',
  beforeLoad: requireAccount('staff', 'enterprise', 'township', 'liaison'),
  component: lazyRouteComponent(() => import('./proposals-page.tsx'), 'ProposalsPage'),
})

export const proposalRoutes = [offerRoute, proposalsRoute] as const
