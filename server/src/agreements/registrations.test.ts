import type { Agreement } from '@duijie/shared/agreements'
import type { ContractRegistration } from '@duijie/shared/contract-registrations'
import type { NotificationList } from '@duijie/shared/notifications'
import type { ProjectCandidates, ProvincialProject } from '@duijie/shared/provincial-projects'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workbookSheets } from '../tables/workbook.ts'
import { formOf } from '../testing/form.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { ifMatch } from './testing/moved.ts'

const now = new Date('2026-11-20T04:00:00.000Z')
const today = '2026-11-20'
let test: TestApp
let staff: Awaited<ReturnType<TestApp['signInAs']>>
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const signed = (values: object = {}) =>
  test.factories.agreement({ contractType: 'development', amountFen: 80_000_000, ...values })
const handler = () => {
  const found = test.services.jobHandlers.find(({ job }) => job.name === 'remind-of-agreements')
  if (!found) throw new Error('nobody reminds')
  return found
}
const run = () => handler().run({}, { id: '1', attempt: 1, last: true, signal: new AbortController().signal })

async function register(agreement: { id: string }, values: object = {}): Promise<ContractRegistration> {
  const body = { agreementId: agreement.id, direction: 'absorb', ...values }
  const answer = await staff.post('/contract-registrations', body)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}
const move = (registration: ContractRegistration, input: object) =>
  staff.post(`/contract-registrations/${registration.id}/moves`, input, ifMatch(registration))

async function registered(agreement: { id: string }, certificateNumber: string) {
  const registration = await register(agreement)
  const moved = await move(registration, { to: 'registered', certificateNumber, reason: '补录' })
  expect(moved.statusCode, moved.body).toBe(200)
  return moved.json() as ContractRegistration
}

describe('the registration of a contract', () => {
  it('begins with the seller, the type and the amount, once for an agreement', async () => {
    const agreement = await signed()
    const registration = await register(agreement, { technologyFen: 90_000_000 })
    expect(registration).toMatchObject({
      stage: 'preparing',
      registrant: { id: agreement.institutionId },
      contractType: 'development',
      transactionFen: 80_000_000,
      // 180 days after the signing
      dueOn: '2026-08-29',
      problems: ['technology_within_transaction', 'place', 'deadline'],
      evidence: [
        { kind: 'contract_scan', present: false },
        { kind: 'registration_certificate', present: false },
      ],
    })
    const twice = await staff.post('/contract-registrations', {
      agreementId: agreement.id,
      direction: 'output',
    })
    expect(twice.json().code).toBe('already_exists')
    const draft = await signed({ stage: 'draft' })
    const early = await staff.post('/contract-registrations', { agreementId: draft.id, direction: 'output' })
    expect(early.statusCode).toBe(409)
  })

  it('misses no evidence that is attached to it or to its agreement', async () => {
    const agreement = await signed()
    const registration = await register(agreement)
    const { body, headers } = await formOf('合同.pdf', Buffer.from('%PDF-1.7\n'))
    const query = `subjectKind=agreement&subjectId=${agreement.id}&evidenceKind=contract_scan`
    expect((await staff.post(`/attachments?${query}`, body, headers)).statusCode).toBe(201)
    const party = await test.signInAs('enterprise', { organizationId: agreement.enterpriseId })
    const own = await formOf('发票.pdf', Buffer.from('%PDF-1.7\n发票'))
    const target = `subjectKind=agreement&subjectId=${agreement.id}`
    const files = (more: string) => party.post(`/attachments?${target}${more}`, own.body, own.headers)
    expect((await files('&visibility=internal')).statusCode).toBe(403)
    expect((await files('&evidenceKind=invoice')).statusCode).toBe(201)
    const { evidence } = (await staff.get(`/contract-registrations/${registration.id}`)).json()
    expect(evidence[0]).toEqual({ kind: 'contract_scan', present: true })
  })

  it('goes its way under guard, and a certificate belongs to one contract', async () => {
    const registration = await register(await signed())
    expect((await move(registration, { to: 'changed', reason: '变更' })).statusCode).toBe(409)
    const submitted: ContractRegistration = (await move(registration, { to: 'submitted' })).json()
    expect(submitted.submittedOn).toBe(today)
    expect((await move(registration, { to: 'submitted' })).statusCode).toBe(412)
    const blank = await move(submitted, { to: 'registered' })
    expect(blank.json().errors[0].pointer).toBe('/certificateNumber')
    await registered(await signed(), '2026-0001')
    const taken = await move(submitted, { to: 'registered', certificateNumber: '2026-0001' })
    expect(taken.json().errors[0].pointer).toBe('/certificateNumber')
    const both = await Promise.all(
      ['2026-0002', '2026-0003'].map((certificateNumber) =>
        move(submitted, { to: 'registered', certificateNumber }),
      ),
    )
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })
})

describe('reminders', () => {
  it('come once for an end, a milestone and a registration, with a task for the owner', async () => {
    const owner = await test.signInAs('staff')
    const agreement = await signed({
      ownerId: owner.account.id,
      signedOn: '2026-06-01',
      endsOn: '2026-12-31',
    })
    const milestone = { title: '中试样机', dueOn: '2026-11-22' }
    await staff.post(`/agreements/${agreement.id}/milestones`, milestone)
    await register(agreement)
    await run()
    await run()
    const { items }: NotificationList = (await owner.get('/notifications')).json()
    const told = items.filter(({ subject }) => subject.id === agreement.id)
    expect(told.map(({ kind }) => kind).sort()).toEqual([
      'agreement_expiring',
      'milestone_due',
      'registration_due',
    ])
    const tasks = (await owner.get(`/follow-ups?subjectId=${agreement.id}&status=open`)).json().items
    expect(tasks).toHaveLength(3)
    expect(tasks[0].subject).toMatchObject({ kind: 'agreement', title: agreement.title })
    const near = (await staff.get('/agreements?endsWithinDays=60&sort=ending')).json().items
    expect(near.map(({ id }: Agreement) => id)).toContain(agreement.id)
    // what is over needs no task any more
    const done = { to: 'terminated', reason: '协商解除' }
    await staff.post(`/agreements/${agreement.id}/moves`, done, ifMatch(agreement))
    expect((await owner.get(`/follow-ups?subjectId=${agreement.id}&status=open`)).json().total).toBe(0)
  })
})

describe('provincial projects', () => {
  const candidate = async (id: string) => {
    const { items }: ProjectCandidates = (await staff.get('/provincial-projects/candidates')).json()
    return items.find(({ agreement }) => agreement.id === id)
  }
  const recommend = (agreementId: string, reason = '') =>
    staff.post('/provincial-projects', { agreementId, reason })

  it('are recommended by the rules, each leader one at a time, others with the reason', async () => {
    const expert = await test.factories.expert()
    const led = { expertId: expert.id, institutionId: expert.organizationId }
    const [first, second] = [await signed(led), await signed(led)]
    expect((await candidate(first.id))?.ineligible).toEqual(['not_registered'])
    await registered(first, 'P-1')
    await registered(second, 'P-2')
    expect((await candidate(first.id))?.ineligible).toEqual([])
    const both = await Promise.all([recommend(first.id), recommend(second.id)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 400])
    const [made, other] = both[0]?.statusCode === 201 ? [first, second] : [second, first]
    expect(await candidate(other.id)).toMatchObject({
      ineligible: ['leader_busy'],
      busyWith: made.title,
    })
    expect((await recommend(made.id, '再来一次')).json().code).toBe('already_exists')
    expect((await recommend(other.id, '项目即将结项')).statusCode).toBe(201)
    const late = await signed({ signedOn: '2020-01-01', contractType: 'service' })
    const rules = (await staff.get('/settings/provincial-project-rules')).json()
    const changed = { ...rules, signedFrom: '2025-01-01', minAmountFen: 90_000_000, year: 2026 }
    await staff.put('/settings/provincial-project-rules', changed, { 'if-match': '"0"' })
    expect((await candidate(late.id))?.ineligible).toEqual([
      'not_registered',
      'contract_type',
      'outside_window',
      'amount',
      'no_leader',
    ])
  })

  it('say which originals are missing, also in the table to be handed in', async () => {
    const agreement = await signed()
    const project: ProvincialProject = (await recommend(agreement.id, '区里重点')).json()
    expect(project.missingOriginals).toHaveLength(4)
    const originals = ['application_form', 'contract_scan', 'commitment_letter']
    const patched = await staff.patch(
      `/provincial-projects/${project.id}`,
      { originals, note: '=1+1' },
      ifMatch(project),
    )
    expect(patched.json().missingOriginals).toEqual(['registration_certificate'])
    const table = await staff.get(`/provincial-projects/table?year=${project.year}`)
    expect(table.headers['content-disposition']).toContain("filename*=UTF-8''")
    const cells = JSON.stringify(workbookSheets(table.rawPayload))
    for (const word of [agreement.title, '登记证明', '=1+1', '2026-03-02']) expect(cells).toContain(word)
    const approve = () =>
      staff.post(`/provincial-projects/${project.id}/moves`, { to: 'approved' }, ifMatch(patched.json()))
    const codes = (await Promise.all([approve(), approve()])).map(({ statusCode }) => statusCode)
    expect(codes.sort()).toEqual([200, 412])
  })
})
