import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { requireAccount } from '../lib/access.ts'
import { readAddress } from '../lib/list-address.ts'
import { rootRoute } from '../shell/root-route.ts'

const shape = { unread: z.coerce.string().pipe(z.stringbool()) }

export const notificationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications',
  validateSearch: (search: Record<string, unknown>) => readAddress(shape, search),
  beforeLoad: requireAccount(),
  component: lazyRouteComponent(() => import('./notifications-page.tsx'), 'NotificationsPage'),
})
