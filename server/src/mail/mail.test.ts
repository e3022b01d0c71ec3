import { randomUUID } from 'node:crypto'
import { mails as mailTable } from '@duijie/db/schema/mails'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { mailListQuerySchema } from '@duijie/shared/mail-queries'
import { eq, sql } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { startJobWorker } from '../jobs/worker.ts'
import { deliveryBy } from './delivery.ts'
import { mailHandler } from './send-mail.ts'
import { createMailService, type MailService, type NewMail } from './service.ts'
import { type SmtpSink, startSmtpSink } from './testing/smtp-sink.ts'

describe('mails', () => {
  const closers: (() => Promise<void>)[] = []
  let database: TestDatabase
  let mails: MailService
  let sink: SmtpSink
  let reported: string[]
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close()
  })

  const clock = () => new Date()
  const noLinks = { tokenOf: () => '' }
  const accountOf = (role: 'staff' | 'admin'): Actor => ({
    role,
    accountId: randomUUID(),
    organizationId: null,
    townshipId: null,
  })
  const staff = accountOf('staff')

  /** With a worker, unless mails are only written. */
  async function start(server?: { url: string; from: string }) {
    reported = []
    database = await createTestDatabase()
    const { db } = database
    closers.push(database.close)
    mails = createMailService({ db, clock, server })
    const handlers = [mailHandler({ db, clock, links: noLinks, deliver: server && deliveryBy(server) })]
    const report = (error: unknown) => reported.push(String(error))
    closers.push(startJobWorker({ db, handlers, schedules: [], clock, report, pollMs: 50 }).stop)
  }
  async function startWithSink() {
    sink = await startSmtpSink()
    closers.push(() => sink.close())
    await start({ url: sink.url, from: '某区科技局 <noreply@kjj.example.cn>' })
  }
  const list = (actor: Actor, query: object = {}) => mails.list(actor, mailListQuerySchema().parse(query))
  const letter: NewMail = {
    kind: 'message',
    to: { name: '王工', address: 'wang@firm.example.cn' },
    subject: '一条与您的需求“酸奶保质期”匹配的成果，请看',
    text: '正文',
    html: '<p>正文</p>',
  }
  const queue = (values: Partial<NewMail> = {}) => mails.queue(database.db, { ...letter, ...values })
  const stored = async (id: string) =>
    (await database.db.select().from(mailTable).where(eq(mailTable.id, id)))[0]
  const settled = (id: string, state: string) =>
    expect.poll(async () => (await stored(id))?.state, { timeout: 15_000 }).toBe(state)
  /** As if the time until the next try were over. */
  async function nextTry() {
    await expect
      .poll(
        async () =>
          (
            await database.db.execute(
              sql`update pgboss.job set start_after = now() - interval '1s' where state = 'retry' returning 1`,
            )
          ).length,
        { timeout: 15_000 },
      )
      .toBe(1)
  }

  it('arrive with Chinese subject, names, both texts and the message id of their row', async () => {
    await startWithSink()
    const id = await queue()
    await settled(id, 'sent')
    const [mail] = sink.received
    expect(mail).toMatchObject({
      subject: letter.subject,
      messageId: (await stored(id))?.messageId,
      from: { value: [{ name: '某区科技局', address: 'noreply@kjj.example.cn' }] },
      to: { value: [{ name: '王工', address: 'wang@firm.example.cn' }] },
    })
    expect(mail?.text?.trim()).toBe('正文')
    expect(mail?.html).toContain('<p>正文</p>')
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(await stored(id)).toMatchObject({ attempts: 1, lastError: '', sentAt: expect.any(Date) })
  })

  it('are tried again under the same message id while the server puts them off', async () => {
    await startWithSink()
    sink.trouble.push('later', 'cut after taking')
    const id = await queue()
    await nextTry()
    await expect.poll(() => sink.received.length).toBe(1)
    expect(await stored(id)).toMatchObject({ state: 'queued' })
    await nextTry()
    await settled(id, 'sent')
    expect(new Set(sink.received.map(({ messageId }) => messageId))).toEqual(
      new Set([(await stored(id))?.messageId]),
    )
    expect(await stored(id)).toMatchObject({ attempts: 3, lastError: '' })
  })

  it('wait, and say why, while no server answers', async () => {
    const gone = await startSmtpSink()
    const port = Number(new URL(gone.url).port)
    await gone.close()
    await start({ url: gone.url, from: 'noreply@kjj.example.cn' })
    const id = await queue()
    await expect
      .poll(async () => (await stored(id))?.lastError, { timeout: 15_000 })
      .toContain('ECONNREFUSED')
    expect(await stored(id)).toMatchObject({ state: 'queued' })
    sink = await startSmtpSink(port)
    closers.push(() => sink.close())
    await nextTry()
    await settled(id, 'sent')
  })

  it('are given up when the server says never, with its reason but no address, and go again when staff say so', async () => {
    await startWithSink()
    sink.trouble.push('unknown receiver')
    const id = await queue()
    await settled(id, 'failed')
    expect((await stored(id))?.lastError).toContain('no such user')
    expect(JSON.stringify([await stored(id).then((mail) => mail?.lastError), reported])).not.toContain(
      'wang@',
    )
    expect(await mails.sendAgain(staff, [id])).toEqual({ queued: 1 })
    await settled(id, 'sent')
    expect(await mails.sendAgain(staff, [id])).toEqual({ queued: 0 })
  })

  it('are kept without a mail server, where nothing pretends to be sent, and go once there is one', async () => {
    await start()
    const id = await queue()
    const page = await list(staff, { state: 'kept' })
    expect(page).toMatchObject({ delivering: false, total: 1, counts: { kept: 1, sent: 0 } })
    expect(page.items[0]).toMatchObject({ id, state: 'kept', subject: letter.subject, sentAt: null })
    expect(await mails.get(staff, id)).toMatchObject({ text: '正文', html: letter.html })
    await expect(mails.sendAgain(staff, [id])).rejects.toMatchObject({ code: 'stage_conflict' })
    sink = await startSmtpSink()
    closers.push(() => sink.close())
    const server = { url: sink.url, from: 'noreply@kjj.example.cn' }
    const { db } = database
    const configured = createMailService({ db, clock, server })
    const handlers = [mailHandler({ db, clock, links: noLinks, deliver: deliveryBy(server) })]
    await closers.splice(1, 1)[0]?.()
    closers.push(
      startJobWorker({ db, handlers, schedules: [], clock, report: () => undefined, pollMs: 50 }).stop,
    )
    expect(await configured.sendAgain(staff, [id])).toEqual({ queued: 1 })
    await settled(id, 'sent')
  })

  it('of one occasion are one mail, and none of an occasion that was rolled back', async () => {
    await start()
    const id = await queue({ key: 'push:1' })
    expect(await queue({ key: 'push:1', subject: '另一封' })).toBe(id)
    await expect(
      database.db.transaction(async (tx) => {
        await mails.queue(tx, letter)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect((await list(staff)).total).toBe(1)
  })

  it('show the administrator where they go and how they stand, not to whom and what', async () => {
    await start()
    const id = await queue()
    const admin = accountOf('admin')
    const page = await list(admin, { q: '王工' })
    expect(page).toMatchObject({
      total: 1,
      items: [
        { state: 'kept', recipient: { domain: 'firm.example.cn', address: null, name: null }, subject: null },
      ],
    })
    expect(JSON.stringify(page)).not.toMatch(/wang|酸奶|正文/)
    await expect(mails.get(admin, id)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(mails.get(staff, randomUUID())).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each(['a@b.cn\r\nBcc: x@y.cn', 'a@b.cn, c@d.cn', '王 <a@b.cn>', 'a b@c.cn', '', 'a@b.cn>'])(
    'do not go to %j',
    async (address) => {
      await start()
      await expect(queue({ to: { name: '', address } })).rejects.toMatchObject({ code: 'validation_failed' })
    },
  )

  it('take no headers from subjects and names', async () => {
    await startWithSink()
    const id = await queue({
      subject: '好\r\nBcc: spy@evil.example\r\n\r\n<p>',
      to: { name: '王\r\nX-Evil: 1", "b" <c@d.cn>', address: 'wang@firm.example.cn' },
    })
    await settled(id, 'sent')
    const [mail] = sink.received
    expect(mail?.subject).toBe('好 Bcc: spy@evil.example <p>')
    expect([...(mail?.headers.keys() ?? [])]).not.toContain('x-evil')
    expect(mail?.bcc).toBeUndefined()
    expect(mail?.to).toMatchObject({ value: [{ address: 'wang@firm.example.cn' }] })
  })
})
