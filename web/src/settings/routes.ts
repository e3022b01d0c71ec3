import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const settingsRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/settings',
  beforeLoad: requireAccount('staff', 'admin'),
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
})

export const settingRoutes = [settingsRoute] as const
