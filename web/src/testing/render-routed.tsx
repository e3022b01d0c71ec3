import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { createQueryClient } from '../lib/query-client.ts'

/** One component at `/`, with another page to leave for. */
export async function renderRouted(element: ReactNode) {
  const root = createRootRoute({ component: Outlet })
  const routeTree = root.addChildren([
    createRoute({ getParentRoute: () => root, path: '/', component: () => element }),
    createRoute({ getParentRoute: () => root, path: '/elsewhere', component: () => <p>elsewhere</p> }),
  ])
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/'] }) })
  await router.load()
  const client = createQueryClient()
  const view = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
  const leave = () => router.history.push('/elsewhere')
  return {
    ...view,
    client,
    leave,
    at: () => router.state.location.pathname,
    user: userEvent.setup({ delay: null }),
  }
}
