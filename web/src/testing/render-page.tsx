import type { Account } from '@duijie/shared/accounts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createQueryClient } from '../lib/query-client.ts'
import { session } from '../lib/session.ts'
import { createAppRouter } from '../router.tsx'
// antd comes with the file: on a busy machine a test that loads it would wait for longer than it may
import '../shell/antd-layout.tsx'
import { aSession } from './records.ts'

/** The whole web at an address, signed in as that account (or nobody). */
export function renderPage(address: string, account: Account | null) {
  if (account) session.open(aSession(account))
  else session.giveUp()
  const client = createQueryClient()
  const router = createAppRouter(client, createMemoryHistory({ initialEntries: [address] }))
  const view = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { ...view, router, user: userEvent.setup({ delay: null }) }
}
