import type { SmsMessage } from '@duijie/shared/sms'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const aMessage = (changes: Partial<SmsMessage> = {}): SmsMessage => ({
  id: uuid(95),
  kind: 'push',
  state: 'failed',
  recipient: { phone: '+8613800001234', name: '王工' },
  text: '【某区科技局】请看一项成果：https://duijie.example/r/x',
  parts: 2,
  attempts: 1,
  lastError: '422 没有模板',
  createdAt: '2026-03-05T02:00:00.000Z',
  sentAt: null,
  ...changes,
})

describe('the outbox of text messages', () => {
  let fake: ReturnType<typeof fakeApi>
  const answer = (message: SmsMessage, delivering = true) =>
    fake.on('GET sms-messages', () => {
      const counts = { queued: 0, sent: 0, failed: 1, kept: 0 }
      return json({ items: [message], nextCursor: null, total: 1, delivering, counts })
    })
  beforeEach(() => {
    fake = fakeApi()
    answer(aMessage())
  })
  const row = (name = '王工 +8613800001234') => screen.findByRole('article', { name })

  it('is reached from the mails, says why a message was not sent and sends it again', async () => {
    const counts = { queued: 0, sent: 0, failed: 0, kept: 0 }
    fake.on('GET mails', () => json({ items: [], nextCursor: null, total: 0, delivering: true, counts }))
    fake.on('POST sms-messages/sendings', () => json({ queued: 1 }))
    const { user } = renderPage('/mails', anAccount('staff'))
    await user.click(await screen.findByRole('link', { name: '短信' }))
    expect(await row()).toHaveTextContent('422 没有模板')
    expect(await row()).toHaveTextContent('按 2 条计费')
    await user.click(within(await row()).getByText('重新发送'))
    expect(await screen.findByText('已排队 1 条')).toBeVisible()
    expect(fake.to('POST sms-messages/sendings')[0]?.body).toEqual({ ids: [uuid(95)] })
  })

  it('says that nothing is sent without a gateway', async () => {
    answer(aMessage({ state: 'kept', lastError: '', attempts: 0 }), false)
    renderPage('/sms-messages', anAccount('staff'))
    expect(await screen.findByText(/还没有配置短信网关/)).toBeVisible()
    expect(await row()).toHaveTextContent('未发送（留存）')
    expect(screen.queryByText('现在发送')).toBeNull()
  })

  it('shows the administrator neither receiver nor text', async () => {
    answer(aMessage({ recipient: null, text: null }))
    renderPage('/sms-messages', anAccount('admin'))
    const hidden = await row('推送')
    expect(within(hidden).queryByRole('button')).toBeNull()
    expect(hidden).not.toHaveTextContent('duijie.example')
  })
})
