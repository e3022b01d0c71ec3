import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readTripAddress } from './trip-address.ts'

const tripsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/trips',
  validateSearch: readTripAddress,
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./trips-page.tsx'), 'TripsPage'),
})

export const tripRoutes = [tripsRoute] as const
