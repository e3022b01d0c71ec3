import { followUps } from '@duijie/db/schema/follow-ups'
import { mails } from '@duijie/db/schema/mails'
import type { DigestPreferenceInput } from '@duijie/shared/digests'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enqueue } from '../jobs/enqueue.ts'
import { startJobWorker } from '../jobs/worker.ts'
import { type SmtpSink, startSmtpSink } from '../mail/testing/smtp-sink.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { dailyDigestsJob, sendDigestJob } from './digest-jobs.ts'

let test: TestApp
let sink: SmtpSink
let staff: Client
let workers: { stop(): Promise<void> }[]
beforeAll(async () => {
  sink = await startSmtpSink()
  test = await createTestApp({ mailServer: { url: sink.url, from: 'bureau@duijie.test' } })
  staff = await test.signInAs('staff')
  const { db, services } = test
  const report = (error: unknown) => {
    throw error
  }
  workers = [1, 2].map(() =>
    startJobWorker({
      db,
      handlers: services.jobHandlers,
      schedules: [],
      clock: () => new Date(),
      report,
      pollMs: 100,
    }),
  )
})
afterAll(async () => {
  await Promise.all(workers.map(({ stop }) => stop()))
  await test.close()
  await sink.close()
})

const weekly: DigestPreferenceInput = { rhythm: 'weekly', techFields: [], leastLevel: 'fair' }
const subject = { title: '酸奶后酸化控制', techField: 'biomedicine' as const }
const choose = (client: Client, choice: DigestPreferenceInput, version = 0) =>
  client.put('/digests', choice, { 'if-match': String(version) })
const liaisonOf = async (organizationId: string, email: string, choice = weekly) => {
  const client = await test.signInAs('liaison', { organizationId, email })
  expect((await choose(client, choice)).statusCode).toBe(200)
  return client
}
const settled = () =>
  expect
    .poll(
      async () => {
        const jobs: { items: { name: string; waiting: number; running: number; failed: number }[] } = (
          await staff.get('/jobs')
        ).json()
        return jobs.items.filter(({ waiting, running, failed }) => waiting + running + failed > 0)
      },
      { timeout: 20_000 },
    )
    .toEqual([])
const send = async (accountId: string) => {
  await enqueue(test.db, sendDigestJob, { accountId }, { key: accountId })
  await settled()
}
const mailsTo = (address: string) => test.db.select().from(mails).where(eq(mails.recipientAddress, address))

describe('what an account chose', () => {
  it('is what is usual until it chooses, and its own after', async () => {
    const client = await test.signInAs('liaison', { email: 'choice@duijie.test' })
    expect((await client.get('/digests')).json()).toEqual({
      ...weekly,
      email: 'choice@duijie.test',
      version: 0,
    })
    const choice: DigestPreferenceInput = {
      rhythm: 'daily',
      techFields: ['biomedicine'],
      leastLevel: 'strong',
    }
    expect((await choose(client, choice)).json()).toMatchObject({ ...choice, version: 1 })
    expect((await choose(client, weekly)).statusCode).toBe(412)
    expect((await staff.get('/digests')).json()).toMatchObject({ rhythm: 'daily' })
    expect((await choose(staff, { ...weekly, rhythm: 'at_once' })).statusCode).toBe(400)
  })
})

describe('a digest', () => {
  it('tells a liaison of needs that match its results or are of its fields, once, whoever sends', async () => {
    const result = await test.factories.result({
      title: '弱后酸化乳酸菌',
      summary: '弱后酸化乳酸菌菌株，酸奶冷藏稳定。',
    })
    const liaison = await liaisonOf(result.organizationId, 'liaison@duijie.test')
    const fitting = await test.factories.need({
      ...subject,
      problem: '酸奶冷藏后酸化严重，需要弱后酸化的乳酸菌菌株。',
    })
    const strange = await test.factories.need({ title: '锂电池极片毛刺检测', problem: '极片毛刺漏检率高。' })
    await Promise.all([1, 2, 3].map(() => enqueue(test.db, sendDigestJob, { accountId: liaison.account.id })))
    await settled()
    const [mail, ...more] = await mailsTo('liaison@duijie.test')
    expect(more).toEqual([])
    expect(mail?.text).toContain(fitting.title)
    expect(mail?.text).toContain(`/needs/${fitting.id}`)
    expect(mail?.text).not.toContain(strange.title)
    const told = (await liaison.get('/notifications')).json()
    expect(told.items).toMatchObject([{ kind: 'digest', values: { count: '1' } }])
    await send(liaison.account.id)
    expect(await mailsTo('liaison@duijie.test')).toHaveLength(1)
    const taken = sink.received.find(({ text }) => text?.includes(fitting.title))
    const list = taken?.headers.get('list') as { unsubscribe?: { url: string } } | undefined
    expect(list?.unsubscribe?.url).toContain('/api/v1/r/')
    expect(taken?.headers.get('list-unsubscribe-post') ?? JSON.stringify(list)).toContain('One-Click')
    await choose(liaison, { ...weekly, techFields: ['new_materials'] }, 1)
    await send(liaison.account.id)
    expect((await mailsTo('liaison@duijie.test'))[1]?.text).toContain(strange.title)
  })

  it('tells an enterprise of results that match its open needs', async () => {
    const need = await test.factories.need({
      ...subject,
      problem: '酸奶冷藏后酸化严重，需要弱后酸化的乳酸菌菌株。',
    })
    const client = await test.signInAs('enterprise', {
      organizationId: need.organizationId,
      email: 'enterprise@duijie.test',
    })
    await choose(client, { ...weekly, rhythm: 'at_once' })
    const result = await test.factories.result({
      title: '乳酸菌后酸化抑制技术',
      summary: '弱后酸化乳酸菌菌株，酸奶冷藏稳定。',
      stage: 'submitted',
    })
    expect((await staff.post(`/results/${result.id}/publish`)).statusCode).toBe(200)
    await settled()
    const [mail] = await mailsTo('enterprise@duijie.test')
    expect(mail?.text).toContain(result.title)
  })

  it('says nothing of a need to whom may not read it, and no title of one that is not public', async () => {
    const canary = 'CANARY需求标题'
    const named = await test.factories.organization({ kind: 'institution' })
    const need = await test.factories.need({
      title: canary,
      techField: 'aerospace',
      confidentiality: 'restricted',
      preferredInstitutionIds: [named.id],
    })
    const choice: DigestPreferenceInput = { ...weekly, techFields: ['aerospace'] }
    const insider = await liaisonOf(named.id, 'insider@duijie.test', choice)
    const outsider = await test.signInAs('liaison', { email: 'outsider@duijie.test' })
    await choose(outsider, choice)
    await send(insider.account.id)
    await send(outsider.account.id)
    expect(await mailsTo('outsider@duijie.test')).toEqual([])
    expect((await mailsTo('insider@duijie.test'))[0]?.text).toContain(`/needs/${need.id}`)
    const everything = JSON.stringify(await test.db.select().from(mails))
    expect(everything).not.toContain(canary)
    for (const client of [insider, outsider]) {
      expect((await client.get('/notifications')).body).not.toContain(canary)
    }
  })

  it('reminds staff of what is due and overdue, once a day', async () => {
    const client = await test.signInAs('staff', { email: 'staff@duijie.test' })
    const base = { subjectKind: 'lead' as const, ownerId: client.account.id }
    const lead = (
      await client.post('/leads', {
        needId: (await test.factories.need()).id,
        targetKind: 'result',
        targetId: (await test.factories.result()).id,
      })
    ).json()
    const hidden = await test.factories.need({ confidentiality: 'restricted', title: '不可外传的需求名' })
    const secret = { needId: hidden.id, targetKind: 'result', targetId: (await test.factories.result()).id }
    const secretId: string = (await client.post('/leads', secret)).json().id
    await test.db.insert(followUps).values([
      {
        ...base,
        id: crypto.randomUUID(),
        subjectId: secretId,
        title: `推送线索：${hidden.title}`,
        dueOn: '2020-01-01',
      },
      { ...base, id: crypto.randomUUID(), subjectId: lead.id, title: '电话回访', dueOn: '2020-01-01' },
      { ...base, id: crypto.randomUUID(), subjectId: lead.id, title: '以后再说', dueOn: '2099-01-01' },
    ])
    for (const _ of [1, 2]) {
      await enqueue(test.db, dailyDigestsJob, {})
      await settled()
    }
    const found = await mailsTo('staff@duijie.test')
    expect(found).toHaveLength(1)
    expect(found[0]?.text).toContain('电话回访')
    expect(found[0]?.text).toContain('逾期')
    expect(found[0]?.text).not.toContain('以后再说')
    expect(found[0]?.text).toContain(`跟进一条不公开需求 #${hidden.id.slice(0, 8)}`)
    expect(JSON.stringify(found[0])).not.toContain(hidden.title)
  })
})

describe('unsubscribing', () => {
  it('takes one click without sign-in: looking changes nothing, posting ends it, once more does no harm', async () => {
    const choice: DigestPreferenceInput = { ...weekly, techFields: ['agriculture'] }
    const client = await test.signInAs('liaison', { email: 'gone@duijie.test' })
    await choose(client, choice)
    await test.factories.need({ techField: 'agriculture' })
    await send(client.account.id)
    const [mail] = await mailsTo('gone@duijie.test')
    const path = new URL(mail?.unsubscribeUrl ?? '').pathname.replace('/api/v1', '')
    expect((await test.visitor.get(path)).json()).toEqual({ subscribed: true })
    expect((await client.get('/digests')).json().rhythm).toBe('weekly')
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    for (const _ of [1, 2]) {
      const answer = await test.visitor.post(path, 'List-Unsubscribe=One-Click', form)
      expect(answer.json()).toEqual({ subscribed: false })
    }
    expect((await client.get('/digests')).json()).toMatchObject({ ...choice, rhythm: 'never' })
    await test.factories.need({ techField: 'agriculture' })
    await send(client.account.id)
    expect(await mailsTo('gone@duijie.test')).toHaveLength(1)
    expect((await test.visitor.get('/r/nonsense/digest')).statusCode).toBe(404)
  })
})
