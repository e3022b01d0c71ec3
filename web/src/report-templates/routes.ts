import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const staff = requireAccount('staff')

const templatesRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/report-templates',
  beforeLoad: staff,
  component: lazyRouteComponent(() => import('./templates-page.tsx'), 'TemplatesPage'),
})

const templateRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/report-templates/$templateId',
  beforeLoad: staff,
  component: lazyRouteComponent(() => import('./template-page.tsx'), 'TemplatePage'),
})

export const reportTemplateRoutes = [templatesRoute, templateRoute] as const
