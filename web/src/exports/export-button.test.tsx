import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { fakeApi, problem } from '../testing/fake-api.ts'
import { noticeStore } from '../ui/notify.ts'
import { ExportButton } from './export-button.tsx'

async function choose(format: RegExp) {
  const user = userEvent.setup()
  const lists = [{ list: 'needs', query: { stage: ['published', 'signed'] } }]
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ExportButton lists={lists} />
    </QueryClientProvider>,
  )
  await user.click(screen.getByRole('button', { name: '导出' }))
  await user.click(await screen.findByRole('menuitem', { name: format }))
}
const notices = () => noticeStore.get().map(({ text, tone }) => [tone, text])

describe('the export of a list', () => {
  it('asks for all of it as the page has narrowed it, and saves it under the name that the API gives', async () => {
    noticeStore.clear()
    const api = fakeApi()
    const name = '技术需求-2026-03-01.csv'
    api.on(
      'GET exports/needs',
      () =>
        new Response('编号', {
          headers: {
            'content-disposition': `attachment; filename="?.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
          },
        }),
    )
    const saved: string[] = []
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined }),
    )
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download)
    })
    await choose(/CSV/)
    await vi.waitFor(() => expect(saved).toEqual([name]))
    expect(api.to('GET exports/needs')[0]?.query).toEqual({
      stage: 'published,signed',
      format: 'csv',
      language: 'zh',
    })
    expect(notices()).toEqual([['success', `已导出：${name}`]])
  })

  it('says in words why there is no file', async () => {
    noticeStore.clear()
    fakeApi().on('GET exports/needs', () =>
      problem('too_many_requests', { detail: '正在进行的导出较多，请稍后再试' }),
    )
    await choose(/Excel/)
    await vi.waitFor(() => expect(notices()).toHaveLength(1))
    expect(notices()[0]?.[0]).toBe('danger')
    expect(notices()[0]?.[1]).toContain('正在进行的导出较多')
  })
})
