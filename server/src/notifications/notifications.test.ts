import { randomUUID } from 'node:crypto'
import type { NotificationList } from '@duijie/shared/notifications'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { accountsOf, type News, notify } from './notify.ts'

let test: TestApp
let address: string
beforeAll(async () => {
  test = await createTestApp()
  address = await test.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => test.close())

const news = (values: Partial<News> = {}): News => ({
  kind: 'lead_assigned',
  subjectKind: 'lead',
  subjectId: randomUUID(),
  values: { title: '涂布厚度' },
  key: randomUUID(),
  ...values,
})
const tell = (accountId: string, what = news()) => notify(test.db, [accountId], what, new Date())

/** The states that a stream sends, as they come. */
async function* states(accountId: string, signal: AbortSignal) {
  const authorization = `Bearer ${test.app.jwt.sign({ sub: accountId })}`
  const answer = await fetch(`${address}/api/v1/notifications/stream`, {
    headers: { authorization, accept: 'text/event-stream' },
    signal,
  })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  if (!answer.body) throw new Error('The answer has no body')
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    for (const [, data = ''] of chunk.matchAll(/^data: (.*)$/gm)) yield JSON.parse(data)
  }
}

describe('notifications', () => {
  it('are told once, newest first, to the account alone', async () => {
    const staff = await test.signInAs('staff')
    const first = news()
    await tell(staff.account.id, first)
    await tell(staff.account.id, first)
    await tell(staff.account.id)
    const list: NotificationList = (await staff.get('/notifications')).json()
    expect(list).toMatchObject({ unread: 2, more: false })
    expect(list.items[1]).toMatchObject({ subject: { id: first.subjectId }, values: { title: '涂布厚度' } })
    expect((await (await test.signInAs('staff')).get('/notifications')).json().items).toEqual([])
  })

  it('page, and are read up to where one looked', async () => {
    const staff = await test.signInAs('staff')
    for (let count = 0; count < 3; count++) await tell(staff.account.id)
    const newest: NotificationList = (await staff.get('/notifications?limit=2')).json()
    expect(newest.more).toBe(true)
    const before = newest.items[1]?.id
    const older: NotificationList = (await staff.get(`/notifications?limit=2&before=${before}`)).json()
    expect(older.items).toHaveLength(1)
    expect((await staff.post('/notifications/read', { upTo: before })).statusCode).toBe(204)
    expect((await staff.get('/notifications?unread=true')).json()).toMatchObject({
      unread: 1,
      items: [{ readAt: null }],
    })
  })

  it('are read one at a time, each by its own account', async () => {
    const staff = await test.signInAs('staff')
    for (let count = 0; count < 2; count++) await tell(staff.account.id)
    const { items }: NotificationList = (await staff.get('/notifications')).json()
    const id = items[1]?.id
    const other = await test.signInAs('staff')
    expect((await other.post('/notifications/read', { id })).statusCode).toBe(204)
    expect((await staff.get('/notifications')).json().unread).toBe(2)
    expect((await staff.post('/notifications/read', { id })).statusCode).toBe(204)
    const unread = (await staff.get('/notifications?unread=true')).json()
    expect(unread).toMatchObject({ unread: 1, items: [{ id: items[0]?.id }] })
  })

  it('are not told of what was rolled back', async () => {
    const staff = await test.signInAs('staff')
    await expect(
      test.db.transaction(async (tx) => {
        await notify(tx, [staff.account.id], news(), new Date())
        throw new Error('changed its mind')
      }),
    ).rejects.toThrow()
    expect((await staff.get('/notifications')).json().unread).toBe(0)
  })

  it('go to the active accounts of an organization', async () => {
    const { account } = await test.signInAs('enterprise')
    const organizationId = account.organizationId ?? ''
    await test.signInAs('enterprise', { organizationId, status: 'disabled' })
    expect(await accountsOf(test.db, organizationId, 'enterprise')).toEqual([account.id])
    expect(await accountsOf(test.db, organizationId, 'liaison')).toEqual([])
  })

  it('are streamed to every open page, with the state at once and after each change', async () => {
    const { account, ...staff } = await test.signInAs('staff')
    await tell(account.id)
    const stop = new AbortController()
    const pages = [states(account.id, stop.signal), states(account.id, stop.signal)]
    for (const page of pages) expect((await page.next()).value).toMatchObject({ unread: 1 })
    await tell(account.id)
    const seen = await Promise.all(pages.map(async (page) => (await page.next()).value))
    expect(seen).toMatchObject([{ unread: 2 }, { unread: 2 }])
    await staff.post('/notifications/read', { upTo: seen[0].newest })
    for (const page of pages) expect((await page.next()).value).toMatchObject({ unread: 0 })
    stop.abort()
  })

  it('are streamed no longer once the sessions of the account were ended', async () => {
    const admin = await test.signInAs('admin')
    const [staff, other] = [await test.signInAs('staff'), await test.signInAs('staff')]
    const going = new AbortController()
    const [page, others] = [staff, other].map(({ account }) => states(account.id, going.signal))
    await page?.next()
    await others?.next()
    expect((await admin.post(`/accounts/${staff.account.id}/end-sessions`)).statusCode).toBe(204)
    expect(await page?.next()).toMatchObject({ done: true })
    await tell(other.account.id)
    expect((await others?.next())?.value).toMatchObject({ unread: 1 })
    going.abort()
  })

  it('are not streamed to a visitor', async () => {
    const answer = await fetch(`${address}/api/v1/notifications/stream`, {
      headers: { accept: 'text/event-stream' },
    })
    expect(answer.status).toBe(401)
  })
})
