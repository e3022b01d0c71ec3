import type { Notification } from '@duijie/shared/notifications'
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { anAccount } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const aNotification = (values: Partial<Notification>): Notification => ({
  id: 7,
  kind: 'lead_answered',
  subject: { kind: 'lead', id: '6b8f8a3e-5a53-4a53-8c55-3a3f1f1f2a11' },
  values: { title: '酸奶保质', side: 'enterprise', answer: 'interested' },
  createdAt: '2026-11-24T02:00:00Z',
  readAt: null,
  ...values,
})

/** An API whose notifications are told by a stream that the test writes to. */
function told(items: Notification[]) {
  const api = fakeApi()
  const list = () =>
    json({ items, unread: items.filter(({ readAt }) => readAt === null).length, more: false })
  let feed: ReadableStreamDefaultController<Uint8Array> | undefined
  api.on('GET notifications', list)
  api.on('GET notifications/stream', () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        feed = controller
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  })
  api.on('POST notifications/read', () => {
    for (const item of items) item.readAt = '2026-11-24T03:00:00Z'
    return new Response(null, { status: 204 })
  })
  const say = (state: object) =>
    feed?.enqueue(new TextEncoder().encode(`event: state\ndata: ${JSON.stringify(state)}\n\n`))
  return { api, items, say }
}

describe('the bell', () => {
  it('counts what is unread, tells it in words, and forgets it when all is read', async () => {
    const { api } = told([aNotification({})])
    const { user } = renderPage('/', anAccount('staff'))
    await user.click(await screen.findByRole('button', { name: '通知，1 条未读' }))
    const list = screen.getByRole('region', { name: '通知' })
    const link = await within(list).findByRole('link', { name: /企业方对“酸奶保质”的答复：感兴趣/ })
    expect(link).toHaveAttribute('href', '/leads/6b8f8a3e-5a53-4a53-8c55-3a3f1f1f2a11')
    await user.click(within(list).getByRole('button', { name: '全部已读' }))
    await screen.findByRole('button', { name: '通知' })
    expect(api.to('POST notifications/read')[0]?.body).toEqual({ upTo: 7 })
  })

  it('looks again when the stream says that something is new, and not otherwise', async () => {
    const { api, items, say } = told([aNotification({})])
    renderPage('/', anAccount('staff'))
    await screen.findByRole('button', { name: '通知，1 条未读' })
    say({ unread: 1, newest: 7 })
    items.unshift(aNotification({ id: 8 }))
    say({ unread: 2, newest: 8 })
    await screen.findByRole('button', { name: '通知，2 条未读' })
    expect(api.to('GET notifications')).toHaveLength(2)
  })

  it('closes by Escape and gives the focus back', async () => {
    told([])
    const { user } = renderPage('/', anAccount('liaison'))
    const bell = await screen.findByRole('button', { name: '通知' })
    await user.click(bell)
    await screen.findByText('还没有通知')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: '通知' })).toBeNull()
    expect(bell).toHaveFocus()
  })
})
