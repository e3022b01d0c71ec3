import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { requireAccount } from '../lib/access.ts'
import { addressReader } from '../lib/list-address.ts'
import { antdRoute } from '../shell/antd-route.ts'

export const shownTasks = ['open', 'overdue', 'week', 'done'] as const

const followUpsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/follow-ups',
  validateSearch: addressReader(() => ({ whose: z.enum(['mine', 'all']), show: z.enum(shownTasks) })),
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./follow-ups-page.tsx'), 'FollowUpsPage'),
})

export const followUpRoutes = [followUpsRoute] as const
