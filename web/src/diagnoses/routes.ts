import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { requireAccount } from '../lib/access.ts'
import { addressReader } from '../lib/list-address.ts'
import { antdRoute } from '../shell/antd-route.ts'

export const owners = ['all', 'mine', 'nobody'] as const

const diagnosesRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/diagnoses',
  validateSearch: addressReader(() => ({ whose: z.enum(owners) })),
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./diagnoses-page.tsx'), 'DiagnosesPage'),
})

export const diagnosisRoutes = [diagnosesRoute] as const
