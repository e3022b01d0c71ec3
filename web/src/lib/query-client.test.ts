import { onlineManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiProblem, NetworkFailure } from './failures.ts'
import { createQueryClient } from './query-client.ts'

afterEach(() => onlineManager.setOnline(true))

it('says at once that a change cannot be sent without a network, and does not send it later unasked', async () => {
  onlineManager.setOnline(false)
  const send = vi.fn().mockRejectedValue(new NetworkFailure('no answer'))
  const client = createQueryClient()
  const mutation = client.getMutationCache().build(client, { mutationFn: send })
  await expect(mutation.execute(undefined)).rejects.toBeInstanceOf(NetworkFailure)
  onlineManager.setOnline(true)
  expect(send).toHaveBeenCalledTimes(1)
})

it('keeps showing what it read, and reads anew once the network is back', async () => {
  const client = createQueryClient()
  client.mount()
  const read = vi.fn().mockResolvedValueOnce('before').mockResolvedValueOnce('after')
  const observer = new QueryObserver(client, { queryKey: ['needs'], queryFn: read, staleTime: 0 })
  const stop = observer.subscribe(() => {})
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('before'))
  onlineManager.setOnline(false)
  expect(observer.getCurrentResult().data).toBe('before')
  onlineManager.setOnline(true)
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('after'))
  stop()
  client.unmount()
})

it('asks again where no answer came, and not where the answer was no', async () => {
  const client = createQueryClient()
  const refused = new ApiProblem({ type: 'about:blank', title: 'x', status: 404, code: 'not_found' })
  const read = vi.fn().mockRejectedValue(refused)
  await expect(
    client.fetchQuery({
      queryKey: ['gone'],
      queryFn: read,
      retry: client.getDefaultOptions().queries?.retry,
    }),
  ).rejects.toBe(refused)
  expect(read).toHaveBeenCalledTimes(1)
})
