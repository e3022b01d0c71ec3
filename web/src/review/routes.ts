import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

export const reviewTabs = ['accounts', 'needs', 'results'] as const
export type ReviewTab = (typeof reviewTabs)[number]

const reviewRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/review',
  beforeLoad: requireAccount('staff', 'admin'),
  validateSearch: (search: Record<string, unknown>): { tab?: ReviewTab; id?: string } => {
    const tab = reviewTabs.find((known) => known === search.tab)
    return { ...(tab && { tab }), ...(typeof search.id === 'string' && { id: search.id }) }
  },
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
})

export const reviewRoutes = [reviewRoute] as const
