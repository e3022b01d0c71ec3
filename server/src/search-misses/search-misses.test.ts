import { searchMisses } from '@duijie/db/schema/search-misses'
import type { SearchMisses } from '@duijie/shared/search-misses'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '../access/actor.ts'
import { tidyUpJob } from '../maintenance-jobs.ts'
import { suggestLeadsJob } from '../suggestions/suggest-leads-job.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let staff: Client
let now = new Date('2026-11-24T02:00:00Z')
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const search = (client: Client, q: string, more = '') =>
  client.get(`/search?kind=results&q=${encodeURIComponent(q)}${more}`)
const overview = async (): Promise<SearchMisses> => (await staff.get('/search-misses')).json()

describe('queries that found nothing', () => {
  it('are kept of everybody, by nobody, one row a day, without numbers that are somebody’s', async () => {
    for (const client of [test.visitor, staff, await test.signInAs('enterprise')]) {
      expect((await search(client, '龙虾脱壳机 13812345678')).statusCode).toBe(200)
    }
    now = new Date('2026-11-25T02:00:00Z')
    await search(test.visitor, '龙虾脱壳机')
    const rows = await test.db.select().from(searchMisses)
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('138')
    expect((await overview()).queries).toEqual([
      { query: '龙虾脱壳机', kind: 'results', count: 4, days: 2, lastOn: '2026-11-25' },
    ])
  })

  it('are not those that found something, that were narrowed or that asked for nothing', async () => {
    const before = (await overview()).queries
    const result = await test.factories.result()
    await search(test.visitor, result.title)
    await search(test.visitor, '')
    await search(test.visitor, '潜水艇', '&techField=agriculture')
    expect((await overview()).queries).toEqual(before)
  })

  it('are kept up to so many a minute', async () => {
    now = new Date('2026-11-26T02:00:00Z')
    for (let at = 0; at < 65; at += 1) await search(test.visitor, `琥珀蝉翼${at}`)
    const rows = await test.db.select().from(searchMisses)
    expect(rows.filter(({ day }) => day === '2026-11-26')).toHaveLength(60)
  })

  it('are for staff alone', async () => {
    expect((await test.visitor.get('/search-misses')).statusCode).toBe(401)
    for (const role of ['enterprise', 'liaison', 'admin'] as const) {
      expect((await (await test.signInAs(role)).get('/search-misses')).statusCode).toBe(403)
    }
  })
})

describe('old queries', () => {
  it('go with the tidying up after two years, and not a day earlier', async () => {
    const row = { kind: 'needs', query: '冻干粉针剂' } as const
    now = new Date('2026-11-25T02:00:00Z')
    const days = ['2024-11-24', '2024-11-25', '2026-11-24']
    await test.db.insert(searchMisses).values(days.map((day) => ({ ...row, day })))
    const handler = test.services.jobHandlers.find(({ job }) => job.name === tidyUpJob.name)
    await handler?.run({}, { id: '', attempt: 1, last: false, signal: new AbortController().signal })
    const left = await test.db.select().from(searchMisses).where(eq(searchMisses.query, row.query))
    expect(left.map(({ day }) => day).sort()).toEqual(days.slice(1))
  })
})

describe('needs without a fair match', () => {
  it('are counted by field, with the institutions that come nearest, until a result answers them', async () => {
    const handler = test.services.jobHandlers.find(({ job }) => job.name === suggestLeadsJob.name)
    const run = (kind: 'need' | 'result', id: string) =>
      handler?.run({ kind, id }, { id: '', attempt: 1, last: false, signal: new AbortController().signal })
    const subject = { title: '酸奶后酸化控制', techField: 'biomedicine' as const }
    const need = await test.factories.need({
      ...subject,
      problem: '酸奶冷藏后酸化严重，需要弱后酸化的乳酸菌菌株。',
    })
    await run('need', need.id)
    const gap = (await overview()).fields.find(({ techField }) => techField === 'biomedicine')
    expect(gap).toMatchObject({ needs: 1, of: 1, examples: [{ id: need.id, title: need.title }] })
    const result = await test.factories.result({
      ...subject,
      summary: '弱后酸化乳酸菌菌株，酸奶冷藏货架期内酸度稳定。',
    })
    await run('result', result.id)
    expect(
      (await test.services.leads.list(system, { needId: [need.id], sort: 'moved', limit: 5 })).total,
    ).toBe(1)
    expect((await overview()).fields.find(({ techField }) => techField === 'biomedicine')).toBeUndefined()
  })
})
