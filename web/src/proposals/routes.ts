import { idSchema } from '@duijie/shared/fields'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { requireAccount } from '../lib/access.ts'
import { addressReader } from '../lib/list-address.ts'
import { antdRoute } from '../shell/antd-route.ts'

/** which of one's own proposals is open for changes, or one more */

const offerRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/needs/$needId/offer',
  validateSearch: addressReader(() => ({ proposal: z.union([z.literal('new'), idSchema]) })),
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
