import type { Mail } from '@duijie/shared/mails'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const aMail = (changes: Partial<Mail> = {}): Mail => ({
  id: uuid(90),
  kind: 'push',
  state: 'failed',
  recipient: { address: 'wang@firm.example.cn', name: '王工', domain: 'firm.example.cn' },
  subject: '一条匹配的成果',
  attempts: 1,
  lastError: '550 no such user',
  createdAt: '2026-03-05T02:00:00.000Z',
  sentAt: null,
  ...changes,
})

describe('the outbox', () => {
  let fake: ReturnType<typeof fakeApi>
  const answer = (mail: Mail, delivering = true) =>
    fake.on('GET mails', () =>
      json({
        items: [mail],
        nextCursor: null,
        total: 1,
        delivering,
        counts: { queued: 0, sent: 0, failed: 1, kept: 0 },
      }),
    )
  beforeEach(() => {
    fake = fakeApi()
    answer(aMail())
  })
  const row = (name = '一条匹配的成果') => screen.findByRole('article', { name })

  it('says why a mail was not sent and sends it again', async () => {
    fake.on('POST mails/sendings', () => json({ queued: 1 }))
    const { user } = renderPage('/mails', anAccount('staff'))
    expect(await row()).toHaveTextContent('550 no such user')
    await user.click(within(await row()).getByText('重新发送'))
    expect(await screen.findByText('已排队 1 封')).toBeVisible()
    expect(fake.to('POST mails/sendings')[0]?.body).toEqual({ ids: [uuid(90)] })
  })

  it('shows a mail in a frame without scripts', async () => {
    fake.on(`GET mails/${uuid(90)}`, () =>
      json({
        ...aMail(),
        text: '正文',
        html: '<script>parent.document.title = "x"</script><p>正文</p>',
        messageId: '<1@example.cn>',
        subjectKind: 'push',
        subjectId: uuid(91),
      }),
    )
    const { user } = renderPage('/mails', anAccount('staff'))
    await user.click(within(await row()).getByText('阅读'))
    const frame = await screen.findByTitle('一条匹配的成果')
    expect(frame).toHaveAttribute('sandbox', '')
    expect(frame).toHaveAttribute('srcdoc', expect.stringContaining('正文'))
  })

  it('says that nothing is sent without a mail server', async () => {
    answer(aMail({ state: 'kept', lastError: '', attempts: 0 }), false)
    renderPage('/mails', anAccount('staff'))
    expect(await screen.findByText(/还没有配置邮件服务器/)).toBeVisible()
    expect(await row()).toHaveTextContent('未发送（留存）')
    expect(screen.queryByText('现在发送')).toBeNull()
  })

  it('shows the administrator neither receiver nor subject', async () => {
    answer(aMail({ subject: null, recipient: { address: null, name: null, domain: 'firm.example.cn' } }))
    renderPage('/mails', anAccount('admin'))
    const hidden = await row('推送')
    expect(hidden).toHaveTextContent('@firm.example.cn')
    expect(within(hidden).queryByRole('button')).toBeNull()
    expect(screen.queryByRole('searchbox')).toBeNull()
  })
})
