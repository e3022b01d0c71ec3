import { randomUUID } from 'node:crypto'
import { needs } from '@duijie/db/schema/needs'
import { outbox } from '@duijie/db/schema/outbox'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { trailOf } from '../testing/trail.ts'

const NOW = new Date('2025-03-10T02:00:00Z')
const draft = {
  title: '涂布厚度在线检测',
  problem: '厚度波动大',
  contact: { name: '李工', phone: '13800000000' },
}

let duijie: TestApp
beforeAll(async () => {
  duijie = await createTestApp({ clock: () => NOW })
})
afterAll(() => duijie.close())

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })

describe('entering a need', () => {
  test('an enterprise enters a draft of its own, with the township of its organization and a year of validity', async () => {
    const township = await duijie.factories.township()
    const organization = await duijie.factories.organization({ townshipId: township.id })
    const enterprise = await duijie.signInAs('enterprise', { organizationId: organization.id })

    const response = await enterprise.post('/needs', draft)

    expect(response.statusCode).toBe(201)
    const need = response.json()
    expect(response.headers).toMatchObject({ etag: '"1"', location: `/api/v1/needs/${need.id}` })
    expect(need).toMatchObject({
      access: 'full',
      ...draft,
      contact: { ...draft.contact, email: '' },
      organization: { id: organization.id, kind: 'enterprise', name: organization.name },
      townshipId: township.id,
      townshipName: township.name,
      stage: 'draft',
      status: 'active',
      source: 'self_posted',
      validUntil: '2026-03-10',
      version: 1,
      createdAt: NOW.toISOString(),
      permissions: { edit: true, actions: ['submit', 'delete'] },
    })
    const trail = await trailOf(duijie.db, need.id)
    expect(trail).toMatchObject([
      { action: 'create', actorId: enterprise.account.id, actorRole: 'enterprise', to: 'draft' },
    ])
    expect(await duijie.db.$count(outbox, eq(outbox.subjectId, need.id))).toBe(1)
  })

  test('every field of a need is kept', async () => {
    const institution = await duijie.factories.organization({ kind: 'institution' })
    const township = await duijie.factories.township()
    const enterprise = await duijie.signInAs('enterprise')
    const whole = {
      ...draft,
      techField: 'new_materials',
      industry: '光学薄膜',
      kind: 'introduction',
      originalText: '厚度老是不匀',
      currentState: '离线抽检',
      targets: '偏差 ≤ 1 μm',
      cooperationModes: ['joint_development', 'license'],
      minTrl: 5,
      budgetFen: { min: 50_000_000, max: 80_000_000 },
      budgetNegotiable: true,
      deadline: '2025-12-31',
      townshipId: township.id,
      contact: { ...draft.contact, email: 'li@example.com' },
      confidentiality: 'restricted',
      teaser: '薄膜厚度检测',
      noStateSecret: true,
      validUntil: '2025-09-30',
    }

    const created = await enterprise.post('/needs', { ...whole, preferredInstitutionIds: [institution.id] })

    const { id } = created.json()
    expect((await enterprise.get(`/needs/${id}`)).json()).toMatchObject({
      ...whole,
      preferredInstitutions: [{ id: institution.id, kind: 'institution', name: institution.name }],
    })
  })

  test('an enterprise enters nothing in the name of another', async () => {
    const other = await duijie.factories.organization()
    const enterprise = await duijie.signInAs('enterprise')
    const response = await enterprise.post('/needs', { ...draft, organizationId: other.id })
    expect(response.statusCode).toBe(403)
    expect(await duijie.db.$count(needs, eq(needs.organizationId, other.id))).toBe(0)
  })

  test('staff name an active enterprise', async () => {
    const staff = await duijie.signInAs('staff')
    const enterprise = await duijie.factories.organization()
    const unsuitable = [
      undefined,
      randomUUID(),
      (await duijie.factories.organization({ kind: 'institution' })).id,
      (await duijie.factories.organization({ status: 'pending' })).id,
    ]
    for (const organizationId of unsuitable) {
      const refused = await staff.post('/needs', { ...draft, organizationId })
      expect(refused.statusCode).toBe(400)
      expect(refused.json().errors).toMatchObject([{ pointer: '/organizationId' }])
    }
    const created = await staff.post('/needs', { ...draft, organizationId: enterprise.id })
    expect(created.json()).toMatchObject({ source: 'visit', organization: { id: enterprise.id } })
  })

  test('a township officer enters needs of the enterprises of its township', async () => {
    const [here, elsewhere] = [await duijie.factories.township(), await duijie.factories.township()]
    const officer = await duijie.signInAs('township', { townshipId: here.id })
    const local = await duijie.factories.organization({ townshipId: here.id })
    const distant = await duijie.factories.organization({ townshipId: elsewhere.id })

    expect((await officer.post('/needs', { ...draft, organizationId: distant.id })).statusCode).toBe(400)
    const created = await officer.post('/needs', { ...draft, organizationId: local.id })
    expect(created.json()).toMatchObject({ source: 'visit', townshipId: here.id })
  })

  test('townships and institutions that do not exist are refused with their place', async () => {
    const enterprise = await duijie.signInAs('enterprise')
    const institution = await duijie.factories.organization({ kind: 'institution' })
    const response = await enterprise.post('/needs', {
      ...draft,
      townshipId: randomUUID(),
      preferredInstitutionIds: [institution.id, randomUUID(), enterprise.account.organizationId],
    })
    expect(response.statusCode).toBe(400)
    expect(response.json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/townshipId',
      '/preferredInstitutionIds/1',
      '/preferredInstitutionIds/2',
    ])
  })

  test('a validity that is over already is refused', async () => {
    const enterprise = await duijie.signInAs('enterprise')
    const response = await enterprise.post('/needs', { ...draft, validUntil: '2025-03-09' })
    expect(response.statusCode).toBe(400)
    expect(response.json().errors).toMatchObject([{ pointer: '/validUntil' }])
  })
})

describe('editing a need', () => {
  test('needs the version, and refuses a stale one', async () => {
    const enterprise = await duijie.signInAs('enterprise')
    const { id } = (await enterprise.post('/needs', draft)).json()

    expect((await enterprise.patch(`/needs/${id}`, { title: '新名称' })).statusCode).toBe(428)
    const first = await enterprise.patch(`/needs/${id}`, { title: '新名称' }, ifMatch(1))
    expect(first.headers.etag).toBe('"2"')
    expect(first.json()).toMatchObject({ title: '新名称', problem: draft.problem, version: 2 })
    const stale = await enterprise.patch(`/needs/${id}`, { title: '旧窗口' }, ifMatch(1))
    expect(stale.json()).toMatchObject({ status: 412, code: 'version_conflict' })
  })

  test('of two racing edits one is kept', async () => {
    const enterprise = await duijie.signInAs('enterprise')
    const { id } = (await enterprise.post('/needs', draft)).json()
    const answers = await Promise.all(
      ['甲方案', '乙方案', '丙方案'].map((title) => enterprise.patch(`/needs/${id}`, { title }, ifMatch(1))),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412])
  })

  test('what changed is audited; a patch that changes nothing leaves no trace', async () => {
    const [one, other] = [
      await duijie.factories.organization({ kind: 'institution' }),
      await duijie.factories.organization({ kind: 'institution' }),
    ]
    const enterprise = await duijie.signInAs('enterprise')
    const { id } = (await enterprise.post('/needs', { ...draft, preferredInstitutionIds: [one.id] })).json()

    const same = { title: draft.title, preferredInstitutionIds: [one.id, one.id] }
    expect((await enterprise.patch(`/needs/${id}`, same, ifMatch(1))).headers.etag).toBe('"1"')
    const patch = { targets: '偏差 ≤ 1 μm', preferredInstitutionIds: [other.id] }
    const changed = await enterprise.patch(`/needs/${id}`, patch, ifMatch(1))

    expect(changed.json().preferredInstitutions).toMatchObject([{ id: other.id }])
    const trail = await trailOf(duijie.db, id)
    expect(trail.map(({ action }) => action)).toEqual(['create', 'update'])
    expect(trail[1]).toMatchObject({
      subjectVersion: 2,
      changes: { targets: ['', '偏差 ≤ 1 μm'], preferredInstitutionIds: [[one.id], [other.id]] },
    })
  })

  test('an institution named before may stay although it was disabled since', async () => {
    const gone = await duijie.factories.organization({ kind: 'institution', status: 'disabled' })
    const need = await duijie.factories.need({ stage: 'draft', preferredInstitutionIds: [gone.id] })
    const enterprise = await duijie.signInAs('enterprise', { organizationId: need.organizationId })
    const patch = { title: '改个名称', preferredInstitutionIds: [gone.id] }
    expect((await enterprise.patch(`/needs/${need.id}`, patch, ifMatch(1))).statusCode).toBe(200)
  })

  test('owner and staff each edit at their stages; otherwise a sentence says what to do', async () => {
    const staff = await duijie.signInAs('staff')
    const editors = {
      draft: 'owner',
      returned: 'owner',
      submitted: 'owner',
      refined: 'nobody',
      confirmed: 'nobody',
      published: 'staff',
      signed: 'staff',
    } as const
    for (const [stage, editor] of Object.entries(editors)) {
      const need = await duijie.factories.need({ stage: stage as keyof typeof editors })
      const owner = await duijie.signInAs('enterprise', { organizationId: need.organizationId })
      for (const [name, client] of Object.entries({ owner, staff })) {
        const { permissions, version } = (await client.get(`/needs/${need.id}`)).json()
        const answer = await client.patch(`/needs/${need.id}`, { industry: name }, ifMatch(version))
        expect(permissions.edit, `${name} at ${stage}`).toBe(name === editor)
        expect(answer.statusCode, `${name} at ${stage}`).toBe(name === editor ? 200 : 409)
        if (name !== editor) {
          expect(answer.json()).toMatchObject({ code: 'stage_conflict' })
          expect(answer.json().detail).toMatch(/联系科技局|企业提交|凝练|发布/)
        }
      }
    }
  })

  test('staff edit the drafts that the bureau entered, and never the original text of an enterprise', async () => {
    const staff = await duijie.signInAs('staff')
    const entered = await duijie.factories.need({ stage: 'draft', source: 'visit' })
    const published = await duijie.factories.need({ originalText: '原话' })
    const patch = { originalText: '改写' }
    expect((await staff.patch(`/needs/${entered.id}`, patch, ifMatch(1))).statusCode).toBe(200)
    expect((await staff.patch(`/needs/${published.id}`, patch, ifMatch(1))).statusCode).toBe(403)
  })

  test('what was submitted stays complete', async () => {
    const need = await duijie.factories.need({ stage: 'submitted', contactPhone: '' })
    const enterprise = await duijie.signInAs('enterprise', { organizationId: need.organizationId })
    const loss = { problem: '', techField: null, noStateSecret: false }
    const refused = await enterprise.patch(`/needs/${need.id}`, loss, ifMatch(1))
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/problem',
      '/techField',
      '/noStateSecret',
    ])
    expect((await enterprise.patch(`/needs/${need.id}`, { industry: '薄膜' }, ifMatch(1))).statusCode).toBe(
      200,
    )
  })

  test('a township officer does not edit a need out of its own sight', async () => {
    const [here, elsewhere] = [await duijie.factories.township(), await duijie.factories.township()]
    const officer = await duijie.signInAs('township', { townshipId: here.id })
    const need = await duijie.factories.need({ stage: 'draft', townshipId: here.id })
    for (const patch of [{ townshipId: elsewhere.id }, { confidentiality: 'restricted' }]) {
      expect((await officer.patch(`/needs/${need.id}`, patch, ifMatch(1))).statusCode).toBe(403)
    }
    expect((await officer.patch(`/needs/${need.id}`, { industry: '薄膜' }, ifMatch(1))).statusCode).toBe(200)
  })
})

describe('deleting a need', () => {
  test('a draft goes, with a trace; what was submitted stays', async () => {
    const enterprise = await duijie.signInAs('enterprise')
    const { id } = (await enterprise.post('/needs', draft)).json()
    const gone = await enterprise.delete(`/needs/${id}`)
    expect([gone.statusCode, gone.body]).toEqual([204, ''])
    expect((await enterprise.get(`/needs/${id}`)).statusCode).toBe(404)
    expect((await enterprise.delete(`/needs/${id}`)).statusCode).toBe(404)
    const trail = await trailOf(duijie.db, id)
    expect(trail.at(-1)).toMatchObject({ action: 'delete', actorId: enterprise.account.id })

    const organizationId = enterprise.account.organizationId ?? ''
    const returned = await duijie.factories.need({ stage: 'returned', organizationId })
    expect((await enterprise.delete(`/needs/${returned.id}`)).json()).toMatchObject({
      code: 'stage_conflict',
    })
  })

  test("staff do not delete an enterprise's own draft", async () => {
    const staff = await duijie.signInAs('staff')
    const own = await duijie.factories.need({ stage: 'draft' })
    const entered = await duijie.factories.need({ stage: 'draft', source: 'visit' })
    expect((await staff.delete(`/needs/${own.id}`)).statusCode).toBe(403)
    expect((await staff.delete(`/needs/${entered.id}`)).statusCode).toBe(204)
  })
})
