import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { button } from '../testing/forms.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const failed = {
  id: uuid(80),
  name: 'send-mail',
  subjectIds: [uuid(81)],
  error: '任务超时，执行它的进程可能已中断',
  attempts: 13,
  createdAt: '2026-03-05T02:00:00.000Z',
  failedAt: '2026-03-07T02:00:00.000Z',
}

describe('background jobs', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    fake.on('GET jobs', () =>
      json({
        items: [
          { name: 'send-mail', waiting: 7, running: 1, failed: 1, done: 42, nextRunAt: null },
          {
            name: 'tidy-up',
            waiting: 0,
            running: 0,
            failed: 0,
            done: 3,
            nextRunAt: '2026-03-07T02:35:00.000Z',
          },
          { name: 'unheard-of', waiting: 0, running: 0, failed: 0, done: 0, nextRunAt: null },
        ],
      }),
    )
    fake.on('GET jobs/failed', () => json({ items: [failed], nextCursor: null, total: 1 }))
  })

  it('show how each kind stands and what failed, and run one again', async () => {
    fake.on(`POST jobs/${uuid(80)}/retry`, () => json({ retried: 1 }))
    const { user } = renderPage('/jobs', anAccount('admin'))
    const row = await screen.findByRole('row', { name: /发送邮件/ })
    expect(row).toHaveTextContent('71142按需执行')
    expect(screen.getByRole('row', { name: /清理过期数据/ })).toHaveTextContent('10:35')
    expect(screen.getByRole('row', { name: /unheard-of/ })).toBeVisible()
    const article = await screen.findByRole('article', { name: '发送邮件' })
    expect(article).toHaveTextContent('任务超时')
    expect(article).toHaveTextContent('已尝试 13 次')
    await user.click(within(article).getByText('重新执行'))
    expect(await screen.findByText('已重新排队 1 项')).toBeVisible()
  })

  it('run all again after asking', async () => {
    fake.on('POST jobs/retries', () => json({ retried: 1 }))
    const { user } = renderPage('/jobs', anAccount('staff'))
    await screen.findByRole('article', { name: '发送邮件' })
    await user.click(button('全部重新执行'))
    const dialog = await screen.findByRole('dialog')
    expect(fake.to('POST jobs/retries')).toHaveLength(0)
    await user.click(within(dialog).getByRole('button', { name: '全部重新执行' }))
    await waitFor(() => expect(fake.to('POST jobs/retries')).toHaveLength(1))
  })

  it('are for the bureau', async () => {
    renderPage('/jobs', anAccount('enterprise'))
    await waitFor(() => expect(screen.queryByText('任务种类')).toBeNull())
    expect(fake.to('GET jobs')).toHaveLength(0)
  })
})
