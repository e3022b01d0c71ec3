import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { requireAccount } from '../lib/access.ts'
import { addressReader } from '../lib/list-address.ts'
import { rootRoute } from '../shell/root-route.ts'

export const notificationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications',
  validateSearch: addressReader(() => ({ unread: z.coerce.string().pipe(z.stringbool()) })),
  beforeLoad: requireAccount(),
  component: lazyRouteComponent(() => import('./notifications-page.tsx'), 'NotificationsPage'),
})
