import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ApiProblem } from '../lib/failures.ts'
import { renderRouted } from '../testing/render-routed.tsx'
import { Loaded } from './loaded.tsx'

const broken = new ApiProblem({ type: 'x', title: 'x', status: 500, code: 'internal_error' })

function Panel({ read, page = false }: { read: () => Promise<string>; page?: boolean }) {
  const query = useQuery({ queryKey: ['panel'], queryFn: read })
  return (
    <Loaded query={query} page={page}>
      {(words) => <p>{words}</p>}
    </Loaded>
  )
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

it('says of a page whose address the API cannot read that there is nothing', async () => {
  const unread = new ApiProblem({ type: 'x', title: 'x', status: 400, code: 'validation_failed' })
  await renderRouted(<Panel page read={vi.fn().mockRejectedValue(unread)} />)
  expect(await screen.findByRole('heading', { name: '没有找到这项内容' })).toBeVisible()
  expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
})
