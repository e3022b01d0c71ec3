import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import {
  readCandidateSearch,
  readSecondmentFilters,
  readSecondmentSource,
  readSideFilters,
} from './secondment-filters.ts'

const concerned = requireAccount('staff', 'enterprise', 'liaison', 'township')
const bureau = requireAccount('staff')

const secondmentsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/secondments',
  validateSearch: readSecondmentFilters,
  beforeLoad: concerned,
  component: lazyRouteComponent(() => import('./secondments-page.tsx'), 'SecondmentsPage'),
})

const newSecondmentRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/secondments/new',
  validateSearch: readSecondmentSource,
  beforeLoad: bureau,
  component: lazyRouteComponent(() => import('./secondment-form-pages.tsx'), 'NewSecondmentPage'),
})

const secondmentRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/secondments/$secondmentId',
  beforeLoad: concerned,
  component: lazyRouteComponent(() => import('./secondment-page.tsx'), 'SecondmentPage'),
})

const editSecondmentRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/secondments/$secondmentId/edit',
  beforeLoad: bureau,
  component: lazyRouteComponent(() => import('./secondment-form-pages.tsx'), 'EditSecondmentPage'),
})

const sidesRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/secondment-sides',
  validateSearch: readSideFilters,
  beforeLoad: requireAccount('staff', 'enterprise', 'liaison'),
  component: lazyRouteComponent(() => import('./sides-page.tsx'), 'SidesPage'),
})

const candidatesRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/secondment-candidates',
  validateSearch: readCandidateSearch,
  beforeLoad: bureau,
  component: lazyRouteComponent(() => import('./candidates-page.tsx'), 'CandidatesPage'),
})

export const secondmentRoutes = [
  secondmentsRoute,
  newSecondmentRoute,
  secondmentRoute,
  editSecondmentRoute,
  sidesRoute,
  candidatesRoute,
] as const
