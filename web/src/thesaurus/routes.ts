import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readThesaurusFilters } from './thesaurus-filters.ts'

const thesaurusRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/thesaurus',
  validateSearch: readThesaurusFilters,
  beforeLoad: requireAccount('staff', 'admin'),
  component: lazyRouteComponent(() => import('./thesaurus-page.tsx'), 'ThesaurusPage'),
})

export const thesaurusRoutes = [thesaurusRoute] as const
