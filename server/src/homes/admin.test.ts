import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AdminHome } from '@duijie/shared/homes'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enqueue } from '../jobs/enqueue.ts'
import { sendMailJob } from '../mail/send-mail-job.ts'
import { lastBackup } from '../system-health/reading.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let admin: Client
beforeAll(async () => {
  test = await createTestApp()
  admin = await test.signInAs('admin')
})
afterAll(() => test.close())

const home = async (): Promise<AdminHome> => (await admin.get('/homes/admin')).json()

describe("the administrator's home", () => {
  it('tells how every part stands, and nothing of what is kept in them', async () => {
    await test.factories.need({ title: '保密的需求', confidentiality: 'restricted' })
    await test.factories.need({ title: '公开的需求' })
    await test.factories.account('enterprise', { status: 'pending' })
    await test.factories.account('liaison', { status: 'disabled' })
    const { health, tasks, accounts } = await home()
    expect(health.index).toEqual({
      ...{ engine: 'embedded', degraded: false, needs: 2, results: 0, current: true, behind: [] },
    })
    expect(health.mail).toEqual({ delivering: false, queued: 0, failed: 0, kept: 0 })
    expect(health.storage).toMatchObject({ kind: 'disk', reachable: true, files: 0, bytes: 0 })
    expect(health.storage.freeBytes).toBeGreaterThan(0)
    expect(health.database.migrations).toBeGreaterThan(30)
    expect(health.backup.lastAt).toBeNull()
    expect(tasks).toMatchObject([{ kind: 'pending_accounts', total: 1 }])
    expect(accounts).toContainEqual({ role: 'liaison', active: 0, disabled: 1 })
    expect((await admin.get('/homes/admin')).body).not.toMatch(/需求/)
  })

  it('sees jobs that wait, and those that were given up', async () => {
    const before = (await home()).health.queue
    const mailId = crypto.randomUUID()
    await enqueue(test.db, sendMailJob, { mailId }, { key: mailId })
    const waiting = (await home()).health.queue
    expect(waiting.waiting).toBe(before.waiting + 1)
    expect(waiting.oldestWaitingAt).not.toBeNull()
    await test.db.execute(sql`update pgboss.job set state = 'failed', completed_on = now()
      where data->>'mailId' = ${mailId}`)
    expect((await home()).health.queue).toMatchObject({
      ...{ waiting: before.waiting, failed: before.failed + 1 },
    })
  })
})

it('believes a note of a backup that is an instant, and no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'duijie-backup-'))
  try {
    expect(await lastBackup(folder)).toBeNull()
    await writeFile(join(folder, 'last-backup'), '2026-05-20T02:00:00Z\n')
    expect(await lastBackup(folder)).toBe('2026-05-20T02:00:00.000Z')
    await writeFile(join(folder, 'last-backup'), 'yesterday')
    expect(await lastBackup(folder)).toBeNull()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
