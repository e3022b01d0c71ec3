import type { FollowUp } from '@duijie/shared/follow-ups'
import { screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./follow-ups-page.tsx')), 60_000)

const task: FollowUp = {
  id: uuid(71),
  subject: { kind: 'lead', id: uuid(72), title: '酸奶保质 × 后酸化菌株' },
  title: '电话询问张总',
  dueOn: '2026-11-20',
  overdueDays: 4,
  owner: { id: uuid(73), name: '李科' },
  note: '',
  status: 'open',
  doneAt: null,
  version: 3,
  createdAt: '2026-11-10T02:00:00Z',
}

describe('the tasks', () => {
  it('are done by one press, and taken back by another', async () => {
    const api = fakeApi()
    let now = task
    api.on('GET follow-ups', () => {
      const items = now.status === 'open' ? [now] : []
      return json({ items, nextCursor: null, total: items.length })
    })
    api.on(`PATCH follow-ups/${task.id}`, ({ body }) => {
      now = { ...now, ...(body as Partial<FollowUp>), version: now.version + 1 }
      return json(now)
    })
    const account = anAccount('staff')
    const { user } = renderPage('/follow-ups', account)
    await screen.findByText(/已逾期 4 天/)
    expect(screen.getByRole('link', { name: task.subject.title })).toHaveAttribute(
      'href',
      `/leads/${uuid(72)}`,
    )
    expect(api.to('GET follow-ups')[0]?.query).toMatchObject({ ownerId: account.id, status: 'open' })
    await user.click(screen.getByRole('button', { name: '完成：电话询问张总' }))
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    await screen.findByRole('button', { name: '完成：电话询问张总' })
    const sent = api.to(`PATCH follow-ups/${task.id}`)
    expect(sent.map(({ body }) => body)).toEqual([{ status: 'done' }, { status: 'open' }])
    expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"'])
  })

  it('are gone before the server answers, and back where it refuses', async () => {
    const api = fakeApi()
    api.on('GET follow-ups', () => json({ items: [task], nextCursor: null, total: 1 }))
    let refuse: (answer: Response) => void = () => undefined
    api.on(
      `PATCH follow-ups/${task.id}`,
      () =>
        new Promise((resolve) => {
          refuse = resolve
        }),
    )
    const { user } = renderPage('/follow-ups', anAccount('staff'))
    await user.click(await screen.findByRole('button', { name: '完成：电话询问张总' }))
    await waitFor(() => expect(screen.queryByText('电话询问张总')).toBeNull())
    refuse(problem('internal_error'))
    expect(await screen.findByText('电话询问张总')).toBeVisible()
  })
})
