import { outbox } from '@duijie/db/schema/outbox'
import { type NeedStage, needStages } from '@duijie/shared/stages'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { trailOf } from '../testing/trail.ts'

const NOW = new Date('2025-03-10T02:00:00Z')
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })
const reason = { reason: '内容过于笼统' }

let duijie: TestApp
beforeAll(async () => {
  duijie = await createTestApp({ clock: () => NOW })
})
afterAll(() => duijie.close())

type NeedValues = Parameters<TestApp['factories']['need']>[0]

/** A need with its enterprise and a member of staff. */
async function scene(values: NeedValues = {}) {
  const need = await duijie.factories.need(values)
  const enterprise = await duijie.signInAs('enterprise', { organizationId: need.organizationId })
  const staff = await duijie.signInAs('staff')
  return { need, enterprise, staff, path: `/needs/${need.id}` }
}

describe('the way of a need', () => {
  test('draft, submitted, returned, submitted again, refined, confirmed, published', async () => {
    const { need, enterprise, staff, path } = await scene({ stage: 'draft', problem: '老是有气泡' })

    expect((await enterprise.post(`${path}/submit`)).json()).toMatchObject({ stage: 'submitted', version: 2 })
    const returned = await staff.post(`${path}/return`, reason)
    expect(returned.json()).toMatchObject({ stage: 'returned', returnReason: reason.reason })
    expect((await enterprise.post(`${path}/submit`)).json()).toMatchObject({
      stage: 'submitted',
      returnReason: null,
    })
    const refinement = {
      title: '高黏度浆料真空脱泡工艺',
      problem: '黏度 8 Pa·s 的浆料涂布后气泡多于 3 个/㎡',
    }
    const refined = await staff.post(`${path}/refine`, refinement, ifMatch(4))
    expect(refined.json()).toMatchObject({ ...refinement, stage: 'refined', originalText: '老是有气泡' })
    const again = await staff.post(`${path}/refine`, { targets: '气泡少于 0.5 个/㎡' }, ifMatch(5))
    expect(again.json()).toMatchObject({ stage: 'refined', originalText: '老是有气泡' })
    const early = await staff.post(`${path}/publish`)
    expect(early.json()).toMatchObject({ code: 'stage_conflict', detail: '凝练稿待企业确认，确认后才能发布' })
    expect((await enterprise.post(`${path}/confirm`)).json()).toMatchObject({ stage: 'confirmed' })
    const published = await staff.post(`${path}/publish`, undefined, ifMatch(7))
    expect(published.headers.etag).toBe('"8"')
    expect(published.json()).toMatchObject({ stage: 'published', publishedAt: NOW.toISOString() })

    const { items } = (await enterprise.get(`${path}/history`)).json()
    expect(items.map(({ action, from, to }: Record<string, string>) => [action, from, to])).toEqual([
      ['publish', 'confirmed', 'published'],
      ['confirm', 'refined', 'confirmed'],
      ['refine', 'refined', 'refined'],
      ['refine', 'submitted', 'refined'],
      ['submit', 'returned', 'submitted'],
      ['return', 'submitted', 'returned'],
      ['submit', 'draft', 'submitted'],
      ['create', null, null],
    ])
    expect(items[5]).toMatchObject({ ...reason, actor: { role: 'staff', name: staff.account.name } })
    expect(items[7]).toMatchObject({ actor: { role: 'system', name: null } })
    expect(await duijie.db.$count(outbox, eq(outbox.subjectId, need.id))).toBe(items.length)
  })

  test('what is submitted as it is needs no confirmation', async () => {
    const { staff, path } = await scene({ stage: 'submitted' })
    expect((await staff.post(`${path}/publish`)).json()).toMatchObject({ stage: 'published' })
  })

  test('an incomplete need is not submitted; every missing field is named', async () => {
    const blank = { title: '', problem: '', techField: null, contactName: '', contactPhone: '' } as const
    const late = { noStateSecret: false, validUntil: '2025-03-09' }
    const { enterprise, path } = await scene({ stage: 'draft', ...blank, ...late })
    const refused = await enterprise.post(`${path}/submit`)
    expect(refused.json()).toMatchObject({ status: 422, code: 'incomplete' })
    expect(refused.json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/title',
      '/problem',
      '/techField',
      '/noStateSecret',
      '/contact/name',
      '/contact/phone',
      '/validUntil',
    ])
    expect((await enterprise.get(path)).json()).toMatchObject({ stage: 'draft', version: 1 })
  })

  test('an original text that the enterprise gave is kept as it is', async () => {
    const { staff, path } = await scene({ stage: 'submitted', originalText: '企业原话' })
    const refined = await staff.post(`${path}/refine`, { problem: '改写后的难题' }, ifMatch(1))
    expect(refined.json()).toMatchObject({ problem: '改写后的难题', originalText: '企业原话' })
  })

  test('a refinement names the version, changes something and leaves the need complete', async () => {
    const { need, staff, path } = await scene({ stage: 'submitted' })
    expect((await staff.post(`${path}/refine`, { problem: '改写' })).statusCode).toBe(428)
    expect((await staff.post(`${path}/refine`, { title: need.title }, ifMatch(1))).statusCode).toBe(400)
    expect((await staff.post(`${path}/refine`, { problem: '' }, ifMatch(1))).statusCode).toBe(422)
    const own = {
      problem: '改写',
      contact: { name: '别人' },
      confidentiality: 'public',
      budgetFen: { min: 1, max: 2 },
    }
    const refined = await staff.post(`${path}/refine`, own, ifMatch(1))
    expect(refined.json()).toMatchObject({ problem: '改写', contact: { name: '联系人' }, budgetFen: null })
  })
})

describe('the status beside the stage', () => {
  test('hold, resume, withdraw and resume', async () => {
    const { need, enterprise, path } = await scene()
    const steps = [
      ['hold', reason, 'active', 'on_hold'],
      ['resume', undefined, 'on_hold', 'active'],
      ['withdraw', reason, 'active', 'withdrawn'],
      ['resume', undefined, 'withdrawn', 'active'],
    ] as const
    for (const [action, body, from, to] of steps) {
      expect((await enterprise.post(`${path}/${action}`, body)).json()).toMatchObject({ status: to })
      const trail = await trailOf(duijie.db, need.id)
      expect(trail.at(-1)).toMatchObject({ action, from, to, reason: body?.reason ?? null })
    }
  })

  test('what the bureau stops the bureau alone resumes', async () => {
    for (const action of ['hold', 'withdraw']) {
      const { enterprise, staff, path } = await scene()
      await staff.post(`${path}/${action}`, reason)
      const stopped = await enterprise.get(path)
      expect(stopped.json().permissions?.actions ?? []).not.toContain('resume')
      expect((await enterprise.post(`${path}/resume`)).statusCode).toBe(403)
      expect((await staff.post(`${path}/resume`)).json()).toMatchObject({ status: 'active' })
      await enterprise.post(`${path}/hold`, reason)
      expect((await enterprise.post(`${path}/resume`)).json()).toMatchObject({ status: 'active' })
    }
  })

  test('what is held, withdrawn or expired vanishes for others and goes nowhere until it is active again', async () => {
    for (const status of ['on_hold', 'withdrawn', 'expired'] as const) {
      const { enterprise, staff, path } = await scene({ stage: 'submitted', status })
      const refused = await staff.post(`${path}/publish`)
      expect(refused.json()).toMatchObject({ code: 'stage_conflict' })
      expect(refused.json().detail).toMatch(status === 'expired' ? /续期/ : /恢复/)
      expect((await enterprise.get(path)).json().permissions.actions).not.toContain('submit')
    }
  })

  test('renewing makes an expired need valid again, and not until a day that is over', async () => {
    const { need, enterprise, path } = await scene({ status: 'expired', validUntil: '2025-02-28' })
    expect((await enterprise.post(`${path}/renew`, { validUntil: '2025-03-09' })).statusCode).toBe(400)
    const renewed = await enterprise.post(`${path}/renew`, { validUntil: '2025-12-31' })
    expect(renewed.json()).toMatchObject({ status: 'active', validUntil: '2025-12-31' })
    const entry = (await trailOf(duijie.db, need.id)).at(-1)
    expect(entry).toMatchObject({
      action: 'renew',
      from: 'expired',
      to: 'active',
      changes: { validUntil: ['2025-02-28', '2025-12-31'] },
    })
  })

  test('a draft is not withdrawn', async () => {
    const { enterprise, path } = await scene({ stage: 'draft' })
    expect((await enterprise.post(`${path}/withdraw`, reason)).json()).toMatchObject({
      code: 'stage_conflict',
      detail: '草稿无需撤回，可以直接修改或删除',
    })
  })

  test('a reason is asked for', async () => {
    const { enterprise, staff, path } = await scene({ stage: 'submitted' })
    for (const [client, action] of [
      [staff, 'return'],
      [enterprise, 'withdraw'],
      [enterprise, 'hold'],
    ] as const) {
      for (const body of [{}, { reason: ' ' }]) {
        expect((await client.post(`${path}/${action}`, body)).json()).toMatchObject({
          code: 'validation_failed',
          errors: [{ pointer: '/reason' }],
        })
      }
    }
  })
})

describe('exactly the actions shown work', () => {
  const bodies: Record<string, object | undefined> = {
    return: reason,
    withdraw: reason,
    hold: reason,
    refine: { problem: '改写后的难题' },
    renew: { validUntil: '2026-01-01' },
  }
  const actions = ['submit', 'return', 'refine', 'confirm', 'publish', 'withdraw', 'hold', 'resume', 'renew']

  test.each(['enterprise', 'staff', 'township'] as const)('for %s at every stage', async (role) => {
    const township = await duijie.factories.township()
    const stages: readonly NeedStage[] = needStages
    for (const stage of stages) {
      const seen = await scene({ stage, townshipId: township.id })
      const officer = await duijie.signInAs('township', { townshipId: township.id })
      const client = { enterprise: seen.enterprise, staff: seen.staff, township: officer }[role]
      const shown: string[] = (await client.get(seen.path)).json().permissions.actions
      await Promise.all(
        actions.map(async (action) => {
          const { id } = await duijie.factories.need({
            stage,
            townshipId: township.id,
            organizationId: seen.need.organizationId,
          })
          const { statusCode } = await client.post(`/needs/${id}/${action}`, bodies[action], ifMatch(1))
          const said = `${role} ${action} at ${stage}: ${statusCode}`
          expect([200, 403, 409], said).toContain(statusCode)
          expect(statusCode === 200, said).toBe(shown.includes(action))
        }),
      )
    }
  })
})

describe('racing moves', () => {
  test('of many who publish one does, and the others are told of the conflict', async () => {
    const { need, staff, path } = await scene({ stage: 'submitted' })
    const answers = await Promise.all(Array.from({ length: 8 }, () => staff.post(`${path}/publish`)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array(7).fill(409)])
    const trail = await trailOf(duijie.db, need.id)
    expect(trail.filter(({ action }) => action === 'publish')).toHaveLength(1)
  })

  test('a publisher who saw an older text is refused', async () => {
    const { enterprise, staff, path } = await scene({ stage: 'submitted' })
    await enterprise.patch(path, { problem: '刚刚改过的难题' }, ifMatch(1))
    expect((await staff.post(`${path}/publish`, undefined, ifMatch(1))).statusCode).toBe(412)
    expect((await staff.post(`${path}/publish`, undefined, ifMatch(2))).statusCode).toBe(200)
  })

  test('an edit and a publication at once never mix', async () => {
    const { enterprise, staff, path } = await scene({ stage: 'submitted' })
    const [edit, publication] = await Promise.all([
      enterprise.patch(path, { problem: '同时修改' }, ifMatch(1)),
      staff.post(`${path}/publish`, undefined, ifMatch(1)),
    ])
    expect([edit.statusCode, publication.statusCode].sort()).toEqual([200, 412])
  })

  test('a repeated request with its Idempotency-Key gets the same answer and is done once', async () => {
    const { need, staff, path } = await scene({ stage: 'submitted' })
    const headers = { 'idempotency-key': `publish-${need.id}` }
    const first = await staff.post(`${path}/publish`, undefined, headers)
    const repeated = await staff.post(`${path}/publish`, undefined, headers)
    expect(repeated.headers).toMatchObject({ 'idempotency-replayed': 'true', etag: first.headers.etag })
    expect([repeated.statusCode, repeated.json()]).toEqual([200, first.json()])
    const changed = await staff.post(`${path}/withdraw`, reason, headers)
    expect(changed.json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' })
  })
})
