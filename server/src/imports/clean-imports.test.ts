import { importRows, imports } from '@duijie/db/schema/imports'
import { dayOf } from '@duijie/shared/days'
import { IMPORT_KEPT_DAYS } from '@duijie/shared/imports'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testWorkbook } from '../tables/testing.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { run, uploaded } from './testing.ts'

const DAY_MS = 86_400_000
let now = new Date()
let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const list = (...rows: string[][]) =>
  testWorkbook({ name: '需求', rows: [['企业名称', '需求名称', '需求描述'], ...rows] })

async function daysLater(days: number): Promise<void> {
  now = new Date(now.getTime() + days * DAY_MS)
  const clean = test.services.jobHandlers.find(({ job }) => job.name === 'clean-imports')
  await clean?.run({}, { id: 'clean', attempt: 1, last: true, signal: new AbortController().signal })
}

const of = async (id: string) => (await staff.get(`/imports/${id}`)).json()

it('what was imported keeps its rows and its report as long as promised, and is known again after that', async () => {
  const { name } = await test.factories.organization()
  const bytes = list([name, '要保留的需求', '甲'], ['', '没有企业的需求', '乙'])
  const one = await uploaded(staff, 'needs', '需求.xlsx', bytes)
  expect(one.keptUntil).toBeNull()
  const day = new Date(now.getTime() + IMPORT_KEPT_DAYS * DAY_MS)
  expect(await run(test, staff, one.id)).toMatchObject({ keptUntil: dayOf(day) })
  await daysLater(IMPORT_KEPT_DAYS - 1)
  expect((await staff.get(`/imports/${one.id}/report.xlsx`)).statusCode).toBe(200)
  await daysLater(2)
  expect(await of(one.id)).toMatchObject({ keptUntil: null, outcomes: { created: 1, rejected: 1 } })
  expect((await staff.get(`/imports/${one.id}/report.xlsx`)).json().detail).toContain('已按期清理')
  const rows = await test.db.select().from(importRows).where(eq(importRows.importId, one.id))
  expect(rows.map(({ cells, draft }) => ({ cells, draft }))).toEqual([
    { cells: {}, draft: {} },
    { cells: {}, draft: {} },
  ])
  const again = await uploaded(staff, 'needs', '需求.xlsx', bytes)
  expect(again).toMatchObject({ sameFile: { id: one.id }, counts: { new: 0, skip: 1, rejected: 1 } })
})

it('what was uploaded and not started is deleted once nobody came back to it', async () => {
  const { name } = await test.factories.organization()
  const one = await uploaded(staff, 'needs', '需求.xlsx', list([name, '没有开始的需求', '甲']))
  await daysLater(29)
  expect((await staff.get(`/imports/${one.id}`)).statusCode).toBe(200)
  await daysLater(2)
  expect((await staff.get(`/imports/${one.id}`)).statusCode).toBe(404)
  expect(await test.db.$count(importRows, eq(importRows.importId, one.id))).toBe(0)
})

it('a run whose last try was killed can be started again; one that still waits for its try is left alone', async () => {
  const { name } = await test.factories.organization()
  const [died, waits] = await Promise.all(
    ['一', '二'].map((what) => uploaded(staff, 'needs', '需求.xlsx', list([name, `第${what}项需求`, '甲']))),
  )
  for (const one of [died, waits]) await staff.post(`/imports/${one?.id}/run`, { noStateSecret: true })
  await test.db.execute(sql`
    update pgboss.job set state = 'failed' where name = 'run-import' and data->>'importId' = ${died?.id ?? ''}`)
  await daysLater(1)
  expect(await of(died?.id ?? '')).toMatchObject({ stage: 'parsed', counts: { new: 1 } })
  expect((await of(died?.id ?? '')).failure).toContain('没有写入任何记录')
  expect(await of(waits?.id ?? '')).toMatchObject({ stage: 'running', failure: null })
  expect(await run(test, staff, died?.id ?? '')).toMatchObject({ outcomes: { created: 1 } })
  expect(await test.db.$count(imports, eq(imports.stage, 'running'))).toBe(1)
})
