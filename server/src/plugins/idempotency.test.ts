import { randomUUID } from 'node:crypto'
import { idempotencyKeys } from '@duijie/db/schema/idempotency-keys'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteOldIdempotencyKeys } from '../jobs/idempotency-keys.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const township = () => ({ name: `镇${randomUUID()}`, kind: 'township' })
const withKey = (key: string) => ({ 'idempotency-key': key })

describe('a write with an Idempotency-Key', () => {
  it('is done once and answered alike', async () => {
    const staff = await test.signInAs('staff')
    const [body, headers] = [township(), withKey(randomUUID())]
    const first = await staff.post('/townships', body, headers)
    const again = await staff.post('/townships', body, headers)
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(again.json()).toEqual(first.json())
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.headers['content-type']).toBe(first.headers['content-type'])
  })

  it('is done once when sent twice at the same time', async () => {
    const staff = await test.signInAs('staff')
    const [body, headers] = [township(), withKey(randomUUID())]
    const answers = await Promise.all([1, 2, 3].map(() => staff.post('/townships', body, headers)))
    for (const answer of answers) expect([201, 409]).toContain(answer.statusCode)
    expect(answers.filter((answer) => answer.statusCode === 201).length).toBeGreaterThan(0)
    for (const answer of answers.filter((one) => one.statusCode === 409))
      expect(answer.json().code).toBe('request_in_progress')
  })

  it('refuses the same key for something else', async () => {
    const staff = await test.signInAs('staff')
    const headers = withKey(randomUUID())
    await staff.post('/townships', township(), headers)
    expect((await staff.post('/townships', township(), headers)).json().code).toBe('idempotency_key_reused')
  })

  it('belongs to the account that sent it', async () => {
    const [one, other] = [await test.signInAs('staff'), await test.signInAs('staff')]
    const headers = withKey(randomUUID())
    expect((await one.post('/townships', township(), headers)).statusCode).toBe(201)
    expect((await other.post('/townships', township(), headers)).statusCode).toBe(201)
  })

  it('keeps a refusal too, and forgets after a day', async () => {
    const staff = await test.signInAs('staff')
    const key = randomUUID()
    const body = { name: '', kind: 'village' }
    expect((await staff.post('/townships', body, withKey(key))).statusCode).toBe(400)
    await test.db
      .update(idempotencyKeys)
      .set({ createdAt: new Date('2026-01-01') })
      .where(eq(idempotencyKeys.key, key))
    await deleteOldIdempotencyKeys(test.db, new Date())
    expect(await test.db.$count(idempotencyKeys, eq(idempotencyKeys.key, key))).toBe(0)
  })

  it.each(['', 'x'.repeat(201), 'ключ'])('refuses the malformed key %j', async (key) => {
    const staff = await test.signInAs('staff')
    const answer = await staff.post('/townships', township(), withKey(key))
    expect([400, 201]).toContain(answer.statusCode)
    if (key !== '') expect(answer.statusCode).toBe(400)
  })
})
