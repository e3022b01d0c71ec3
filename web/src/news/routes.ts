import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'
import { readNewsFilters } from './news-filters.ts'

const newsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/news',
  validateSearch: readNewsFilters,
  component: lazyRouteComponent(() => import('./news-page.tsx'), 'NewsPage'),
})

const newsItemRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/news/$newsId',
  component: lazyRouteComponent(() => import('./news-item-page.tsx'), 'NewsItemPage'),
})

const newNewsItemRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/news/new',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./news-form-pages.tsx'), 'NewNewsItemPage'),
})

const editNewsItemRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/news/$newsId/edit',
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./news-form-pages.tsx'), 'EditNewsItemPage'),
})

export const newsRoutes = [newsRoute, newsItemRoute, newNewsItemRoute, editNewsItemRoute] as const
