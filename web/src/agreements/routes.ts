import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readAgreementFilters, readAgreementSource, readProjectFilters } from './agreement-filters.ts'

const concerned = requireAccount('staff', 'enterprise', 'liaison', 'township')

const agreementsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/agreements',
  validateSearch: readAgreementFilters,
  beforeLoad: concerned,
  component: lazyRouteComponent(() => import('./agreements-page.tsx'), 'AgreementsPage'),
})

const newAgreementRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/agreements/new',
  validateSearch: readAgreementSource,
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./agreement-form-pages.tsx'), 'NewAgreementPage'),
})

const agreementRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/agreements/$agreementId',
  beforeLoad: concerned,
  component: lazyRouteComponent(() => import('./agreement-page.tsx'), 'AgreementPage'),
})

const editAgreementRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/agreements/$agreementId/edit',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./agreement-form-pages.tsx'), 'EditAgreementPage'),
})

const projectsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/provincial-projects',
  validateSearch: readProjectFilters,
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./projects-page.tsx'), 'ProjectsPage'),
})

export const agreementRoutes = [
  agreementsRoute,
  newAgreementRoute,
  agreementRoute,
  editAgreementRoute,
  projectsRoute,
] as const
