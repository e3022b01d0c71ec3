import { type QueryKey, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createIntent, isUnsettled } from './intent.ts'

interface Command<Input, Output> {
  send: (input: Input, idempotencyKey: string) => Promise<Output>
  /** query keys whose data this changes */
  invalidates?: (output: Output, input: Input) => QueryKey[]
  onDone?: (output: Output, input: Input) => void
  onFailed?: (error: Error, input: Input) => void
}

/** A write to the API: one Idempotency-Key for each intent, and the queries it changes are read again. */
export function useCommand<Input, Output>(
  command: Command<Input, Output>,
): UseMutationResult<Output, Error, Input> {
  const [intent] = useState(createIntent)
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input) => command.send(input, intent.keyFor(input)),
    onSuccess(output, input) {
      intent.settled()
      for (const queryKey of command.invalidates?.(output, input) ?? []) {
        void client.invalidateQueries({ queryKey })
      }
      command.onDone?.(output, input)
    },
    onError(error, input) {
      if (!isUnsettled(error)) intent.settled()
      command.onFailed?.(error, input)
    },
  })
}
