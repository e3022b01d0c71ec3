import { QueryClient } from '@tanstack/react-query'
import { breathe } from './breathe.ts'
import { NetworkFailure, UnreadableAnswer } from './failures.ts'
import { onOtherReader } from './on-other-reader.ts'

const RETRIES = 2

function isPassing(error: Error): boolean {
  return error instanceof NetworkFailure || (error instanceof UnreadableAnswer && error.status >= 502)
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        retry: (count, error) => count < RETRIES && isPassing(error),
        // without a network they would wait without a word; so they say what is wrong, and read anew once it is back
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

// the schemas of the session are made, those of all routes follow
await breathe()
export const queryClient = createQueryClient()

onOtherReader(() => queryClient.clear())
