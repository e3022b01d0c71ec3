import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ApiProblem } from '../lib/failures.ts'
import { renderRouted } from '../testing/render-routed.tsx'
import { Loaded } from './loaded.tsx'

const broken = new ApiProblem({ type: 'x', title: 'x', status: 500, code: 'internal_error' })

function Panel({ read }: { read: () => Promise<string> }) {
  const query = useQuery({ queryKey: ['panel'], queryFn: read })
  return <Loaded query={query}>{(words) => <p>{words}</p>}</Loaded>
}

it('keeps what was read before, marked, where it cannot be read again', async () => {
  const read = vi
    .fn()
    .mockResolvedValueOnce('before')
    .mockRejectedValueOnce(broken)
    .mockResolvedValueOnce('after')
  const { client, user } = await renderRouted(<Panel read={read} />)
  await screen.findByText('before')
  await client.invalidateQueries()
  expect(await screen.findByRole('status')).toHaveTextContent('内容可能不是最新：系统出现故障')
  expect(screen.getByText('before')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '重试' }))
  await screen.findByText('after')
  expect(screen.queryByRole('status')).toBeNull()
})
