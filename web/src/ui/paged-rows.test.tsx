import { QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '../lib/query-client.ts'
import { PagedRows } from './paged-rows.tsx'
import { useGoingOn } from './use-going-on.ts'

const ROW_HEIGHT = 90
const items = Array.from({ length: 300 }, (_, index) => ({ id: String(index), title: `row ${index + 1}` }))
const columns = [
  { key: 'title', title: 'Title', heading: true, cell: ({ title }: { title: string }) => title },
]

beforeAll(() => Promise.all([import('./long-list.tsx'), import('./long-table.tsx')]), 120_000)

describe('a list of hundreds of rows', () => {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW_HEIGHT)
  })
  afterEach(() => vi.restoreAllMocks())

  it('draws the rows in sight, and says how many there are and which these are', async () => {
    const { container } = render(
      <PagedRows items={items} total={500} table={null}>
        {({ title }) => <p>{title}</p>}
      </PagedRows>,
    )
    const drawn = () => [...container.querySelectorAll('li[aria-posinset]')]
    await waitFor(() => expect(drawn().length).toBeGreaterThan(5))
    expect(drawn().length).toBeLessThan(40)
    expect(drawn()[2]).toHaveTextContent('row 3')
    expect(drawn()[2]).toHaveAttribute('aria-posinset', '3')
    expect(drawn()[2]).toHaveAttribute('aria-setsize', '500')
  })

  it('draws all rows of a table for the printer', async () => {
    const { container } = render(
      <PagedRows items={items} total={300} table={{ caption: 'Rows', columns }}>
        {() => null}
      </PagedRows>,
    )
    await waitFor(() => expect(container.querySelector('table')).toHaveAttribute('aria-rowcount', '301'))
    const drawn = () => container.querySelectorAll('tbody th')
    expect(drawn().length).toBeLessThan(40)
    expect(drawn()[1]?.closest('tr')).toHaveAttribute('aria-rowindex', '3')
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(drawn()).toHaveLength(300)
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(drawn().length).toBeLessThan(40)
  })
})

function Pages({ read }: { read: (page: number) => void }) {
  const query = useInfiniteQuery({
    queryKey: ['pages'],
    queryFn: ({ pageParam }) => {
      read(pageParam)
      return Promise.resolve(pageParam)
    },
    initialPageParam: 1,
    getNextPageParam: (page) => (page < 3 ? page + 1 : null),
  })
  const end = useGoingOn(query)
  return (
    <div ref={end}>
      {query.data?.pages.join(' ')}
      <button type="button" onClick={() => void query.fetchNextPage()}>
        more
      </button>
    </div>
  )
}

it('fetches the next page as the end comes near, once more was asked for', async () => {
  const watching = new Set<() => void>()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      tell: () => void
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        this.tell = () => tell([{ isIntersecting: true }])
      }
      observe() {
        watching.add(this.tell)
      }
      disconnect() {
        watching.delete(this.tell)
      }
    },
  )
  const read = vi.fn()
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Pages read={read} />
    </QueryClientProvider>,
  )
  await screen.findByText('1')
  expect(watching.size).toBe(0)
  await userEvent.click(screen.getByRole('button'))
  await screen.findByText('1 2')
  act(() => watching.forEach((tell) => void tell()))
  await screen.findByText('1 2 3')
  expect(watching.size).toBe(0)
  expect(read).toHaveBeenCalledTimes(3)
})
