import { recordKinds } from '@duijie/shared/duplicate-queries'
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readDuplicateFilters } from './duplicate-filters.ts'

const duplicatesRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/duplicates',
  validateSearch: readDuplicateFilters,
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./duplicates-page.tsx'), 'DuplicatesPage'),
})

const comparisonRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/duplicates/$kind/$id/$otherId',
  params: {
    parse: ({ kind, id, otherId }) => {
      const known = recordKinds.find((each) => each === kind)
      if (!known) throw notFound()
      return { kind: known, id, otherId }
    },
  },
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./comparison-page.tsx'), 'ComparisonPage'),
})

export const duplicateRoutes = [duplicatesRoute, comparisonRoute] as const
