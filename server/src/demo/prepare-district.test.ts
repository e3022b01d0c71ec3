import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoNeeds, demoResults } from '@duijie/db/demo/district'
import { signedLeads } from '@duijie/db/demo/history/signed-leads'
import { demoId } from '@duijie/db/demo/ids'
import { demoLeads } from '@duijie/db/demo/leads'
import { newsRows } from '@duijie/db/demo/news'
import { auditEntries } from '@duijie/db/schema/audit'
import { followUps } from '@duijie/db/schema/follow-ups'
import { leads } from '@duijie/db/schema/leads'
import { mails } from '@duijie/db/schema/mails'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { outbox } from '@duijie/db/schema/outbox'
import { proposals, threadMessages } from '@duijie/db/schema/proposals'
import { leadAnswersGiven, pushes } from '@duijie/db/schema/pushes'
import { researchResults } from '@duijie/db/schema/research-results'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { leadStages } from '@duijie/shared/stages'
import { threadAuthors } from '@duijie/shared/threads'
import { and, eq, gt, isNotNull, lt } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSessionService } from '../accounts/session-service.ts'
import { isUnfinished } from './finishing.ts'
import { prepareDistrict } from './prepare-district.ts'

const now = new Date('2026-11-24T03:00:00Z')
const clock = () => now
let database: TestDatabase
let dataDir: string

async function begin(): Promise<void> {
  database = await createTestDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'duijie-first-start-'))
}
async function end(): Promise<void> {
  await database.close()
  await rm(dataDir, { recursive: true })
}

const prepare = (demo: boolean) => prepareDistrict({ db: database.db, dataDir, demo, clock })
const kept = async (name: string) => JSON.parse(await readFile(join(dataDir, name), 'utf8'))

describe('the demonstration district after the first start', () => {
  let first: Awaited<ReturnType<typeof prepare>>
  beforeAll(async () => {
    await begin()
    first = await prepare(true)
  })
  afterAll(end)

  it('loads every record once, with its audit and its outbox row', async () => {
    const { db } = database
    expect(await db.$count(needs)).toBe(demoNeeds.length)
    expect(await db.$count(researchResults)).toBe(demoResults.length)
    const published = [...demoNeeds, ...demoResults].filter(({ stage }) => stage === 'published')
    expect(await db.$count(auditEntries, eq(auditEntries.action, 'publish'))).toBe(
      published.length + newsRows(now).news.length,
    )
    const subjects = await db.$count(auditEntries, eq(auditEntries.action, 'create'))
    expect(await db.$count(outbox)).toBe(subjects)
    expect(await db.$count(auditEntries, eq(auditEntries.actorRole, 'system'))).toBe(
      await db.$count(auditEntries),
    )
  })

  it('has leads at every stage, and needs that have come as far as their leads', async () => {
    const { db } = database
    const loaded = await db
      .select({ stage: leads.stage, movedAt: leads.movedAt, need: needs.stage, since: needs.publishedAt })
      .from(leads)
      .innerJoin(needs, eq(leads.needId, needs.id))
    expect(loaded).toHaveLength(demoLeads.length + signedLeads(now).length)
    expect(new Set(loaded.map(({ stage }) => stage))).toEqual(new Set(leadStages))
    for (const { stage, movedAt, need, since } of loaded) {
      if (stage === 'agreed') expect(['intent', 'signed']).toContain(need)
      if (stage === 'met' || stage === 'pushed') expect(need).toBe('matching')
      expect(since && since < movedAt && movedAt <= now).toBe(true)
    }
  })

  it('has pushes with their answers, several proposals for a need, questions about them, and tasks', async () => {
    const { db } = database
    const sent = await db.select().from(leads).where(isNotNull(leads.enterpriseSharedAt))
    expect(await db.$count(pushes)).toBe(2 * sent.length)
    const said = sent.flatMap(({ enterpriseAnswer, institutionAnswer }) =>
      [enterpriseAnswer, institutionAnswer].filter((answer) => answer !== 'none'),
    )
    const given = await db.select().from(leadAnswersGiven)
    expect(given.map(({ answer }) => answer).sort()).toEqual(said.sort())
    expect(new Set(given.map(({ way }) => way))).toEqual(new Set(['link', 'staff']))
    const offered = await db
      .select({ needId: leads.needId, institutionId: leads.institutionId })
      .from(proposals)
      .innerJoin(leads, eq(proposals.leadId, leads.id))
    expect(new Set(offered.map(({ needId }) => needId)).size).toBe(1)
    expect(new Set(offered.map(({ institutionId }) => institutionId)).size).toBe(3)
    const messages = await db.select().from(threadMessages)
    expect(new Set(messages.map(({ author }) => author))).toEqual(new Set(threadAuthors))
    expect(messages.every(({ at }) => at < now)).toBe(true)
    expect(await db.$count(followUps, lt(followUps.dueOn, '2026-11-24'))).toBeGreaterThan(2)
    expect(await db.$count(followUps, gt(followUps.dueOn, '2026-11-24'))).toBeGreaterThan(2)
    expect(await db.$count(mails)).toBe(0)
  })

  it('makes five accounts that sign in with the passwords of the file', async () => {
    const { accounts } = first
    expect(accounts?.map(({ account, role }) => `${account} ${role}`)).toEqual([
      'admin admin',
      'staff staff',
      'enterprise enterprise',
      'liaison liaison',
      'township township',
    ])
    expect(await kept('demo-accounts.json')).toEqual({ accounts })
    expect((await stat(join(dataDir, 'demo-accounts.json'))).mode & 0o777).toBe(0o600)
    const sessions = createSessionService({ db: database.db, clock })
    for (const { account, password, role } of accounts ?? []) {
      expect((await sessions.signIn({ account, password })).account.role).toBe(role)
    }
  })

  it('gives the enterprise several published needs that results of the liaison answer', async () => {
    const { accounts } = first
    const sessions = createSessionService({ db: database.db, clock })
    const [enterprise, liaison] = await Promise.all(
      (accounts ?? []).slice(2).map((credentials) => sessions.signIn(credentials)),
    )
    const posted = demoNeeds.filter(
      (need) =>
        need.stage === 'published' &&
        demoId('organization', need.organizationKey) === enterprise?.account.organization?.id,
    )
    const answered = posted.filter(({ answeredBy }) => answeredBy.length > 0)
    expect(answered.length).toBeGreaterThanOrEqual(3)
    const owned = new Set(
      demoResults
        .filter(
          (result) => demoId('organization', result.organizationKey) === liaison?.account.organization?.id,
        )
        .map(({ key }) => key),
    )
    const byLiaison = answered.filter(({ answeredBy }) => answeredBy.some((key) => owned.has(key)))
    expect(byLiaison.length).toBeGreaterThanOrEqual(2)
  })

  it('leaves a database alone that holds something already', async () => {
    expect(await prepare(true)).toEqual({ accounts: null })
    expect(await prepare(false)).toEqual({ accounts: null })
    expect(await kept('demo-accounts.json')).toEqual(first)
  })
})

describe('the first start with the demonstration district', () => {
  beforeEach(begin)
  afterEach(end)

  it('takes the passwords of the file again when an earlier attempt did not commit', async () => {
    const full = database.db
    const crash = new Error('crash before the commit')
    const attempt = full.transaction(async (tx) => {
      await prepareDistrict({ db: tx, dataDir, demo: true, clock })
      throw crash
    })
    await expect(attempt).rejects.toBe(crash)
    expect(await full.$count(organizations)).toBe(0)
    expect(await isUnfinished(full, dataDir)).toBe(false)
    const before = await kept('demo-accounts.json')
    expect((await prepare(true)).accounts).toEqual(before.accounts)
    expect(await isUnfinished(full, dataDir)).toBe(true)
    expect(await kept('demo-accounts.json')).toEqual(before)
  })

  it('commits nothing when the passwords cannot be kept', async () => {
    const file = join(dataDir, 'a-file')
    await writeFile(file, '')
    const attempt = prepareDistrict({ db: database.db, dataDir: join(file, 'data'), demo: true, clock })
    await expect(attempt).rejects.toThrow(/ENOTDIR/)
    expect(await database.db.$count(organizations)).toBe(0)
  })

  it('loads once when two processes start together', async () => {
    const outcomes = await Promise.all([prepare(true), prepare(true)])
    expect(outcomes.filter(({ accounts }) => accounts === null)).toHaveLength(1)
    expect(await database.db.$count(needs)).toBe(demoNeeds.length)
    expect(await kept('demo-accounts.json')).toEqual(outcomes.find(({ accounts }) => accounts !== null))
  })
})

describe('the first start without the demonstration', () => {
  beforeEach(begin)
  afterEach(end)

  it('makes the bureau and its administrator, and nothing else', async () => {
    const { accounts } = await prepare(false)
    expect(accounts?.map(({ account, role }) => `${account} ${role}`)).toEqual(['admin admin'])
    expect(await kept('first-account.json')).toEqual({ accounts })
    const { db } = database
    expect(await db.$count(needs)).toBe(0)
    expect(await isUnfinished(db, dataDir)).toBe(false)
    expect(
      await db.select({ kind: organizations.kind, name: organizations.name }).from(organizations),
    ).toEqual([{ kind: 'bureau', name: '区科学技术局' }])
    const created = and(eq(auditEntries.action, 'create'), eq(auditEntries.actorRole, 'system'))
    expect(await db.$count(auditEntries, created)).toBe(2)
    expect(await db.$count(outbox)).toBe(2)
  })
})
