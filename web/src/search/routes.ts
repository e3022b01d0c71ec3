import type { SearchKind } from '@duijie/shared/search-queries'
import type { QueryClient } from '@tanstack/react-query'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ahead } from '../lib/ahead.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readSearchFilters } from './search-filters.ts'

/** What a search finds is asked for by the address alone. */
const askSearch =
  (kind: SearchKind) =>
  ({ context, location }: { context: { queryClient: QueryClient }; location: { search: object } }) =>
    ahead(import('./queries.ts'), ({ searchQueries }) =>
      context.queryClient.prefetchInfiniteQuery(
        searchQueries.pages(kind, readSearchFilters({ ...location.search })),
      ),
    )

const needSearchRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/needs',
  validateSearch: readSearchFilters,
  loader: askSearch('needs'),
  component: lazyRouteComponent(() => import('./need-search-page.tsx'), 'NeedSearchPage'),
})

const resultSearchRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/results',
  validateSearch: readSearchFilters,
  loader: askSearch('results'),
  component: lazyRouteComponent(() => import('./result-search-page.tsx'), 'ResultSearchPage'),
})

export const searchRoutes = [needSearchRoute, resultSearchRoute] as const
