import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { requireAccount } from '../lib/access.ts'
import { readAddress } from '../lib/list-address.ts'
import { antdRoute } from '../shell/antd-route.ts'

export const owners = ['all', 'mine', 'nobody'] as const

const diagnosesRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/diagnoses',
  validateSearch: (search: Record<string, unknown>) => readAddress({ whose: z.enum(owners) }, search),
  beforeLoad: requireAccount('staff'),
  component: lazyRouteComponent(() => import('./diagnoses-page.tsx'), 'DiagnosesPage'),
})

export const diagnosisRoutes = [diagnosesRoute] as const
