import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { beginAntdStyles } from '../theme/antd-styles.ts'
import { rootRoute } from './root-route.ts'

/**
 * Parent of every page that uses antd. The shell itself does not, so that antd arrives beside the page that
 * needs it and not before the first paint.
 */
export const antdRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'antd',
  component: lazyRouteComponent(() => {
    beginAntdStyles()
    return import('./antd-layout.tsx')
  }, 'AntdLayout'),
})
