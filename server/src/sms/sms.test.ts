import { randomUUID } from 'node:crypto'
import { smsMessages } from '@duijie/db/schema/sms-messages'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { smsListQuerySchema } from '@duijie/shared/sms-queries'
import { eq, sql } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { startJobWorker } from '../jobs/worker.ts'
import type { SmsGateway } from './gateway.ts'
import type { NewSms, SmsService } from './service.ts'
import { createSmsParts } from './sms-parts.ts'
import { SMS_SECRET, startSmsGateway } from './testing/sms-gateway.ts'

type Gateway = Awaited<ReturnType<typeof startSmsGateway>>

describe('text messages', () => {
  const closers: (() => Promise<unknown>)[] = []
  let database: TestDatabase
  let sms: SmsService
  let gateway: Gateway
  let reported: string[]
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close()
  })

  const clock = () => new Date()
  const accountOf = (role: 'staff' | 'admin'): Actor => ({
    role,
    accountId: randomUUID(),
    organizationId: null,
    townshipId: null,
  })
  const staff = accountOf('staff')

  async function start(configured?: SmsGateway) {
    reported = []
    database = await createTestDatabase()
    const { db } = database
    closers.push(database.close)
    const parts = createSmsParts({ db, clock, gateway: configured })
    sms = parts.sms
    const report = (error: unknown) => reported.push(String(error))
    const worker = { db, handlers: parts.smsHandlers, schedules: [], clock, report, pollMs: 50 }
    closers.push(startJobWorker(worker).stop)
  }
  async function startWithGateway(secret = SMS_SECRET) {
    gateway = await startSmsGateway()
    closers.push(gateway.close)
    await start({ url: gateway.url, secret })
  }
  const message: NewSms = {
    kind: 'push',
    to: { name: '王工', phone: '138 0000 1234' },
    text: '【某区科技局】请看一项成果：https://duijie.example/r/TOKEN',
    values: { title: '酸奶保质', url: 'https://duijie.example/r/TOKEN' },
    key: 'push 1',
    about: { kind: 'push', id: randomUUID() },
  }
  const list = (actor: Actor, query: object = {}) => sms.list(actor, smsListQuerySchema().parse(query))
  async function queue(values: Partial<NewSms> = {}): Promise<string> {
    await sms.queue(database.db, { ...message, ...values })
    return (await list(staff)).items[0]?.id ?? ''
  }
  const stored = async (id: string) =>
    (await database.db.select().from(smsMessages).where(eq(smsMessages.id, id)))[0]
  const settled = (id: string, state: string) =>
    expect.poll(async () => (await stored(id))?.state, { timeout: 15_000 }).toBe(state)
  /** As if the time until the next try were over. */
  async function nextTry() {
    const sooner = sql`update pgboss.job set start_after = now() - interval '1s' where state = 'retry' returning 1`
    await expect.poll(async () => (await database.db.execute(sooner)).length, { timeout: 15_000 }).toBe(1)
  }

  it('are signed and tried again under one id until the gateway takes them, and sent on once', async () => {
    await startWithGateway()
    gateway.trouble.push({ status: 503 }, { status: 302 })
    const id = await queue()
    expect(await queue({ text: 'of the same occasion' })).toBe(id)
    await nextTry()
    await expect.poll(() => gateway.calls.length).toBe(2)
    await nextTry()
    await settled(id, 'sent')
    const { to: _to, key: _key, about: _about, ...said } = message
    expect(gateway.calls).toEqual(Array(3).fill({ id, to: '+8613800001234', parts: 1, ...said }))
    expect([...gateway.sent]).toEqual([[id, message.text]])
    expect(await stored(id)).toMatchObject({ attempts: 3, lastError: '', sentAt: expect.any(Date) })
    expect(await sms.sendAgain(staff, [id])).toEqual({ queued: 0 })
  })

  it('wait while the signature does not fit, which the operator may set right', async () => {
    await startWithGateway('another secret of sixteen')
    const id = await queue()
    await expect
      .poll(async () => (await stored(id))?.lastError, { timeout: 15_000 })
      .toContain('wrong signature')
    expect(await stored(id)).toMatchObject({ state: 'queued' })
    expect(gateway.calls).toEqual([])
  })

  it('are given up where the gateway says never, with a reason that names no number and no link', async () => {
    await startWithGateway()
    const reason = 'no template for +8613800001234: https://duijie.example/r/TOKEN'
    gateway.trouble.push({ status: 422, body: { reason } })
    const id = await queue()
    await settled(id, 'failed')
    expect((await stored(id))?.lastError).toBe('422 no template for ***: …')
    expect(await sms.sendAgain(staff, [id])).toEqual({ queued: 1 })
    await settled(id, 'sent')
  })

  it('wait, and say why, while no gateway answers; neither number nor link is reported', async () => {
    const gone = await startSmsGateway()
    await gone.close()
    await start({ url: gone.url, secret: SMS_SECRET })
    const id = await queue()
    await expect
      .poll(async () => (await stored(id))?.lastError, { timeout: 15_000 })
      .toContain('ECONNREFUSED')
    await expect.poll(() => reported.length).toBeGreaterThan(0)
    expect(reported.join()).not.toMatch(/1380000|TOKEN|duijie\.example/)
    expect(await stored(id)).toMatchObject({ state: 'queued' })
  })

  it('are kept without a gateway, where nothing pretends to be sent', async () => {
    await start()
    const id = await queue()
    const kept = { delivering: false, total: 1, counts: { kept: 1, sent: 0 } }
    expect(await list(staff, { state: 'kept' })).toMatchObject({
      ...kept,
      items: [{ id, text: message.text, recipient: { phone: '+8613800001234', name: '王工' }, sentAt: null }],
    })
    const seen = await list(accountOf('admin'))
    expect(seen).toMatchObject({ ...kept, items: [{ id, text: null, recipient: null }] })
    await expect(sms.sendAgain(accountOf('admin'), [id])).rejects.toMatchObject({ code: 'forbidden' })
    await expect(sms.sendAgain(staff, [id])).rejects.toMatchObject({ code: 'stage_conflict' })
  })

  it.each(['', '021-5555 1234', '+1 415 555 0100', '12800001234', '138000012345', '+86 21 5555 1234'])(
    'do not go to %j',
    async (phone) => {
      await start()
      await expect(queue({ to: { name: '', phone } })).rejects.toMatchObject({ code: 'validation_failed' })
    },
  )
})
