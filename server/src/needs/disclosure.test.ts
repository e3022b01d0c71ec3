import type { Lead } from '@duijie/shared/leads'
import type { NeedPreview, NeedViews } from '@duijie/shared/need-views'
import type { NotificationList } from '@duijie/shared/notifications'
import type { Push } from '@duijie/shared/pushes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let now = new Date('2026-11-24T02:00:00Z')
let staff: Client
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

/** A restricted need, its enterprise, and two liaisons of the one institution that it names. */
async function restricted(more: Parameters<TestApp['factories']['need']>[0] = {}) {
  now = new Date('2026-11-24T02:00:00Z')
  const institution = await test.factories.organization({ kind: 'institution' })
  const need = await test.factories.need({
    confidentiality: 'restricted',
    preferredInstitutionIds: [institution.id],
    ...more,
  })
  const belonging = { organizationId: institution.id }
  return {
    institution,
    need,
    owner: await test.signInAs('enterprise', { organizationId: need.organizationId }),
    liaison: await test.signInAs('liaison', belonging),
    colleague: await test.signInAs('liaison', belonging),
  }
}

const views = async (client: Client, id: string): Promise<NeedViews['items']> =>
  (await client.get(`/needs/${id}/views`)).json().items

describe('who looked at a need', () => {
  it('is told to its enterprise by institution, once a reader and day', async () => {
    const { institution, need, owner, liaison, colleague } = await restricted()
    for (const client of [liaison, liaison, colleague, owner, staff]) await client.get(`/needs/${need.id}`)
    const reader = { institution: { id: institution.id }, kind: 'text' }
    expect(await views(owner, need.id)).toMatchObject([{ ...reader, day: '2026-11-24', readers: 2 }])
    now = new Date('2026-11-24T16:30:00Z')
    await liaison.get(`/needs/${need.id}/matches`)
    expect(await views(staff, need.id)).toMatchObject([
      { ...reader, day: '2026-11-25', readers: 1 },
      { ...reader, day: '2026-11-24', readers: 2 },
    ])
  })

  it('counts a restricted need in a list, and no public one at all', async () => {
    const { need, owner, liaison } = await restricted()
    const open = await test.factories.need({ organizationId: need.organizationId })
    await liaison.get('/needs')
    await liaison.get(`/needs/${open.id}`)
    expect(await views(owner, need.id)).toHaveLength(1)
    expect(await views(owner, open.id)).toEqual([])
  })

  it('is for those alone who look after the need', async () => {
    const { need, liaison } = await restricted()
    expect((await liaison.get(`/needs/${need.id}/views`)).statusCode).toBe(403)
    expect((await (await test.signInAs('enterprise')).get(`/needs/${need.id}/views`)).statusCode).toBe(404)
  })

  it('has the views of its contact, of which the enterprise is told once a day', async () => {
    const { institution, need, owner, liaison, colleague } = await restricted()
    const result = await test.factories.result({ organizationId: institution.id })
    const body = { needId: need.id, targetKind: 'result', targetId: result.id }
    const lead: Lead = (await staff.post('/leads', body)).json()
    const moved = { to: 'introduced', note: '电话里说好了' }
    await staff.post(`/leads/${lead.id}/moves`, moved, { 'if-match': `"${lead.version}"` })
    for (const client of [liaison, colleague, liaison, owner, staff]) {
      expect((await client.get(`/leads/${lead.id}/contacts`)).statusCode).toBe(200)
    }
    const kinds = (await views(owner, need.id)).map(({ kind, readers }) => [kind, readers])
    expect(kinds).toEqual([['contact', 2]])
    const { items }: NotificationList = (await owner.get('/notifications')).json()
    const told = items.filter(({ kind }) => kind === 'contact_viewed')
    expect(told).toMatchObject([
      { subject: { kind: 'need', id: need.id }, values: { title: need.title, by: institution.name } },
    ])
  })
})

describe('a need behind the link of a push', () => {
  async function pushed() {
    const made = await restricted()
    const result = await test.factories.result({ organizationId: made.institution.id })
    const body = { needId: made.need.id, targetKind: 'result', targetId: result.id }
    const { id, version }: Lead = (await staff.post('/leads', body)).json()
    const sent = await staff.post('/pushes', { leads: [{ id, version }], recipients: ['liaison'] })
    const [push]: Push[] = sent.json().items[0].pushes
    return { ...made, path: `/r/${push?.link.token}/push` }
  }

  it('counts as looked at', async () => {
    const { need, owner, liaison, path } = await pushed()
    await test.visitor.get(path)
    expect(await views(owner, need.id)).toEqual([])
    expect((await liaison.get(path)).json().whole.need.problem).toBe(need.problem)
    expect(await views(owner, need.id)).toHaveLength(1)
  })

  it('is shown no more once the enterprise names that institution no longer', async () => {
    const { need, liaison, path } = await pushed()
    const { version } = (await staff.get(`/needs/${need.id}`)).json()
    const closed = { preferredInstitutionIds: [] }
    const answered = await staff.patch(`/needs/${need.id}`, closed, { 'if-match': `"${version}"` })
    expect(answered.statusCode).toBe(200)
    const answer = await liaison.get(path)
    expect(answer.statusCode).toBe(410)
    expect(answer.body).not.toContain(need.problem)
  })
})

describe('the name of the enterprise', () => {
  it('is shown before saving to whom it will be shown', async () => {
    const township = await test.factories.township()
    const enterprise = await test.factories.organization({ townshipId: township.id })
    const named = await test.factories.organization({ kind: 'institution' })
    const owner = await test.signInAs('enterprise', { organizationId: enterprise.id })
    const typed = { title: '', problem: '涂层起泡', preferredInstitutionIds: [named.id] }
    const shown = async (more: object, client: Client = owner) => {
      const seen = ['visitor', 'liaison', 'partner'].map(async (as) => {
        const answer = await client.post(`/needs/previews?as=${as}`, { ...typed, ...more })
        expect(answer.statusCode).toBe(200)
        const { need }: NeedPreview = answer.json()
        return need && [need.organization?.name ?? null, need.townshipName]
      })
      return Promise.all(seen)
    }
    const known = [enterprise.name, township.name]
    expect(await shown({ showOrganization: 'public' })).toEqual([known, known, known])
    expect(await shown({})).toEqual([[null, township.name], known, known])
    expect(await shown({ showOrganization: 'partners' })).toEqual([[null, null], [null, null], known])
    expect(await shown({ showOrganization: 'partners', confidentiality: 'restricted' })).toEqual([
      null,
      null,
      known,
    ])
    const need = await test.factories.need({ organizationId: enterprise.id, townshipId: township.id })
    const change = { id: need.id, showOrganization: 'partners' }
    expect(await shown(change, staff)).toEqual([[null, null], [null, null], known])
    const stranger = await test.signInAs('enterprise')
    expect((await stranger.post('/needs/previews?as=visitor', { ...typed, id: need.id })).statusCode).toBe(
      403,
    )
  })

  it('is warned of where a text says it that is shown to somebody who is not to know it', async () => {
    const enterprise = await test.factories.organization({
      name: '金丝雀电路（江苏）有限公司',
      shortName: 'Canary 电路',
    })
    const owner = await test.signInAs('enterprise', { organizationId: enterprise.id })
    const warned = async (as: string, more: object) => {
      const answer = await owner.post(`/needs/previews?as=${as}`, { title: '检测', ...more })
      return answer.json().names
    }
    const teaser = '金丝雀电路(江苏)有限公司求检测方案'
    expect(await warned('visitor', { teaser })).toEqual(['金丝雀电路（江苏）有限公司'])
    expect(await warned('visitor', { title: 'CANARY电路的检测' })).toEqual(['Canary 电路'])
    expect(await warned('visitor', { teaser, showOrganization: 'public' })).toEqual([])
    const told = { problem: '金丝雀电路 （江苏） 的产线漏检' }
    expect(await warned('visitor', told)).toEqual([])
    expect(await warned('liaison', told)).toEqual([])
    expect(await warned('liaison', { ...told, showOrganization: 'partners' })).toEqual(['金丝雀电路（江苏）'])
    expect(await warned('visitor', { teaser, confidentiality: 'restricted' })).toEqual([])
    const saved = await test.factories.need({ organizationId: enterprise.id, title: 'Canary 电路漏检' })
    const seen = (await owner.get(`/needs/${saved.id}/preview?as=visitor`)).json()
    expect(seen.names).toEqual(['Canary 电路'])
  })

  it('reaches an institution that is not named with the introduction', async () => {
    const institution = await test.factories.organization({ kind: 'institution' })
    const result = await test.factories.result({ organizationId: institution.id })
    const need = await test.factories.need({ showOrganization: 'partners' })
    const liaison = await test.signInAs('liaison', { organizationId: institution.id })
    const made = { needId: need.id, targetKind: 'result', targetId: result.id }
    const { id, version }: Lead = (await staff.post('/leads', made)).json()
    const sent = await staff.post('/pushes', { leads: [{ id, version }], recipients: ['liaison'] })
    const [push]: Push[] = sent.json().items[0].pushes
    const whose = async () => {
      const lead: Lead = (await liaison.get(`/leads/${id}`)).json()
      const opened = (await liaison.get(`/r/${push?.link.token}/push`)).json()
      const found = (await liaison.get(`/leads?organizationId=${need.organizationId}`)).json()
      return [lead.need.organization?.id ?? null, opened.whole.need.organization, found.total]
    }
    expect(await whose()).toEqual([null, null, 0])
    const lead: Lead = (await staff.get(`/leads/${id}`)).json()
    await staff.post(`/leads/${id}/moves`, { to: 'introduced' }, { 'if-match': `"${lead.version}"` })
    expect(await whose()).toEqual([need.organizationId, expect.any(String), 1])
  })
})

describe('the preview', () => {
  const seenBy = async (client: Client, id: string) => {
    const shown = async (as: string): Promise<NeedPreview> =>
      (await client.get(`/needs/${id}/preview?as=${as}`)).json()
    return Promise.all(['visitor', 'liaison', 'partner'].map(async (as) => (await shown(as)).need))
  }

  it.each([
    ['public', ['teaser', 'full', 'full']],
    ['verified', [undefined, 'full', 'full']],
    ['restricted', [undefined, undefined, 'full']],
  ] as const)('of a %s need', async (confidentiality, accesses) => {
    const { need, owner } = await restricted({ confidentiality, originalText: '原话' })
    const seen = await seenBy(owner, need.id)
    expect(seen.map((shown) => shown?.access)).toEqual(accesses)
    expect(JSON.stringify(seen)).not.toMatch(/13800000000|原话/)
    for (const shown of seen) {
      if (shown?.access === 'full') expect(shown).toMatchObject({ contact: null, preferredInstitutions: [] })
    }
  })

  it('is what the reader is answered, and for a draft what it will be', async () => {
    const { need, owner, liaison } = await restricted()
    const [, , partner] = await seenBy(owner, need.id)
    expect(partner).toEqual((await liaison.get(`/needs/${need.id}`)).json())
    const { need: draft, owner: author } = await restricted({ stage: 'draft', confidentiality: 'public' })
    expect((await seenBy(author, draft.id)).map((shown) => shown?.access)).toEqual(['teaser', 'full', 'full'])
  })

  it('leaves no view behind, and is for those alone who look after the need', async () => {
    const { need, owner, liaison } = await restricted()
    await seenBy(owner, need.id)
    expect(await views(owner, need.id)).toEqual([])
    expect((await liaison.get(`/needs/${need.id}/preview?as=visitor`)).statusCode).toBe(403)
    expect((await owner.get(`/needs/${need.id}/preview?as=staff`)).statusCode).toBe(400)
  })
})
