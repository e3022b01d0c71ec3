import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { needs } from '@duijie/db/schema/needs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

const COUNT = 2400
let test: TestApp
let staff: Client
let origin: string
let authorization: string
const of = '/exports/needs?format=csv&sort=newest'

beforeAll(async () => {
  test = await createTestApp()
  const account = await test.factories.account('staff')
  staff = test.as(account)
  authorization = `Bearer ${test.app.jwt.sign({ sub: account.id })}`
  origin = await test.app.listen({ port: 0, host: '127.0.0.1' })
  const { id: organizationId } = await test.factories.organization()
  const rows = Array.from({ length: COUNT }, (_, at) => ({
    id: randomUUID(),
    organizationId,
    title: `第${at}项需求`,
    kind: 'technical_challenge' as const,
    // longer than what a connection holds by itself
    originalText: '原'.repeat(4000),
    confidentiality: 'public' as const,
    noStateSecret: true,
    source: 'import' as const,
    stage: 'published' as const,
    status: 'active' as const,
    publishedAt: new Date(),
    // several at one instant, as an import leaves them
    createdAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(at / 7) * 1000),
  }))
  await test.db.insert(needs).values(rows)
})
afterAll(() => test.close())

/** The answer as it begins to come, over a connection of its own. */
async function begin(): Promise<IncomingMessage> {
  const request = get(`${origin}/api/v1${of}`, { headers: { authorization }, agent: false })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  await once(answer, 'readable')
  return answer
}

async function openSnapshots(): Promise<number> {
  const [found] = await test.db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`)
  return found?.count ?? -1
}

describe('a list of several pages', () => {
  it('is exported to its end, each row once and in order', async () => {
    const { body } = await staff.get(of)
    const titles = body.match(/第\d+项需求/g) ?? []
    expect(titles).toHaveLength(COUNT)
    expect(new Set(titles).size).toBe(COUNT)
    const groups = titles.map((title) => Math.floor(Number(/\d+/.exec(title)?.[0]) / 7))
    expect(groups).toEqual([...groups].sort((a, b) => b - a))
  })

  it('is that of one moment, whatever changes while it is taken', async () => {
    const answer = await begin()
    await test.db.execute(
      sql`update needs set title = '之后的名称', created_at = date_trunc('milliseconds', now())`,
    )
    const whole = await text(answer)
    expect(whole).not.toContain('之后的名称')
    expect(new Set(whole.match(/第\d+项需求/g)).size).toBe(COUNT)
  })

  it('is given up when its reader goes away, more often than there are places', async () => {
    for (let time = 0; time < 5; time++) {
      const answer = await begin()
      expect(await openSnapshots()).toBeGreaterThan(0)
      answer.destroy()
      await expect.poll(openSnapshots, { timeout: 5000, interval: 20 }).toBe(0)
    }
    expect((await staff.get('/exports/needs?format=csv&stage=draft')).statusCode).toBe(200)
  })

  it('waits its turn where many are taken at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => staff.get('/exports/follow-ups?format=csv')),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200))
  })
})
