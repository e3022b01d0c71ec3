import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { requireAccount } from '../lib/access.ts'
import { addressReader } from '../lib/list-address.ts'
import { antdRoute } from '../shell/antd-route.ts'

const flag = z.union([z.literal(true), z.literal('true').transform((): true => true)])

const liveRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/events/$eventId/live',
  validateSearch: addressReader(() => ({ dark: flag })),
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./live-page.tsx'), 'LivePage'),
})

export const sheetKinds = ['tables', 'badges', 'agendas', 'schedule'] as const

const printRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/events/$eventId/print',
  validateSearch: addressReader(() => ({ what: z.enum(sheetKinds) })),
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./print-page.tsx'), 'PrintPage'),
})

export const eventDayRoutes = [liveRoute, printRoute] as const
