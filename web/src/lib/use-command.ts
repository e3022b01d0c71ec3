import {
  type QueryClient,
  type QueryKey,
  type UseMutationResult,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { useState } from 'react'
import { createIntent, isUnsettled } from './intent.ts'

interface Command<Input, Output> {
  send: (input: Input, idempotencyKey: string) => Promise<Output>
  /** query keys whose data this changes */
  invalidates?: (output: Output, input: Input) => QueryKey[]
  /** what of the data is certain to change, shown at once and taken back where it fails */
  foresees?: Foresight<Input>
  onDone?: (output: Output, input: Input) => void
  onFailed?: (error: Error, input: Input) => void
}

interface Foresight<Input> {
  queryKey: QueryKey
  change: (data: unknown, input: Input) => unknown
}

/** A write to the API: one Idempotency-Key for each intent, and the queries it changes are read again. */
export function useCommand<Input, Output>(
  command: Command<Input, Output>,
): UseMutationResult<Output, Error, Input> {
  const [intent] = useState(createIntent)
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input) => command.send(input, intent.keyFor(input)),
    onMutate: async (input) => command.foresees && (await show(client, command.foresees, input)),
    onSuccess(output, input) {
      intent.settled()
      for (const queryKey of command.invalidates?.(output, input) ?? []) {
        void client.invalidateQueries({ queryKey })
      }
      command.onDone?.(output, input)
    },
    onError(error, input, takeBack) {
      if (!isUnsettled(error)) intent.settled()
      takeBack?.()
      command.onFailed?.(error, input)
    },
  })
}

async function show<Input>(client: QueryClient, { queryKey, change }: Foresight<Input>, input: Input) {
  // an answer that is on its way tells of before
  await client.cancelQueries({ queryKey })
  const before = client.getQueriesData({ queryKey })
  client.setQueriesData({ queryKey }, (data: unknown) => (data === undefined ? data : change(data, input)))
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data)
    void client.invalidateQueries({ queryKey })
  }
}
