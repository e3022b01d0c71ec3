import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireAccount } from '../lib/access.ts'
import { antdRoute } from '../shell/antd-route.ts'

const signInRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = typeof search.next === 'string' ? search.next : ''
    // only addresses of this site: `//elsewhere` and `/\elsewhere` lead away
    return /^\/(?![/\\])/.test(next) ? { next } : {}
  },
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
})

const registerRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/register',
  component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
})

const forgottenRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/forgotten-password',
  component: lazyRouteComponent(() => import('./forgotten-page.tsx'), 'ForgottenPage'),
})

const passwordRoute = createRoute({
  getParentRoute: () => antdRoute,
  path: '/account/password',
  beforeLoad: requireAccount(),
  component: lazyRouteComponent(() => import('./password-page.tsx'), 'PasswordPage'),
})

export const accountRoutes = [signInRoute, registerRoute, forgottenRoute, passwordRoute] as const
