import { access, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { attachmentFiles, attachments } from '@duijie/db/schema/attachments'
import { auditEntries } from '@duijie/db/schema/audit'
import type { Attachment, AttachmentList, AttachmentUpload } from '@duijie/shared/attachments'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventOf, shanghai } from '../events/testing.ts'
import { formOf } from '../testing/form.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { cleanAttachments } from './clean-attachments.ts'
import { sweepReceived } from './receive-file.ts'
import { docx, pdf } from './testing/files.ts'

const DAY_MS = 24 * 60 * 60_000
let now = new Date('2026-05-04T01:00:00Z')
let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const query = (target: AttachmentUpload) => `?${new URLSearchParams(target)}`
const need = (subjectId: string) => ({ subjectKind: 'need', subjectId }) as const
const result = (subjectId: string) => ({ subjectKind: 'result', subjectId }) as const

async function upload(client: Client, target: AttachmentUpload, name: string, bytes: Buffer) {
  const { body, headers } = await formOf(name, bytes)
  return client.post(`/attachments${query(target)}`, body, headers)
}
async function uploaded(...given: Parameters<typeof upload>): Promise<Attachment> {
  const answer = await upload(...given)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}
async function listed(client: Client, target: AttachmentUpload): Promise<AttachmentList> {
  const answer = await client.get(`/attachments${query(target)}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const content = (client: Client, { id }: Attachment) => client.get(`/attachments/${id}/content`)

async function ownNeed(values: Parameters<TestApp['factories']['need']>[0] = {}) {
  const record = await test.factories.need(values)
  const owner = await test.signInAs('enterprise', { organizationId: record.organizationId })
  return { record, owner, target: need(record.id) }
}

describe('a file of a need', () => {
  it('comes back byte by byte, always to be saved, under its Chinese name', async () => {
    const { owner, target } = await ownNeed()
    const bytes = pdf('原件')
    const made = await uploaded(owner, target, '需求表（盖章）.pdf', bytes)
    expect(made).toMatchObject({
      name: '需求表（盖章）.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      visibility: 'internal',
      uploadedBy: null,
      permissions: { remove: true },
    })
    const answer = await content(staff, made)
    expect(answer.rawPayload.equals(bytes)).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    const disposition = String(answer.headers['content-disposition'])
    expect(disposition).toMatch(/^attachment; filename=".*"; filename\*=UTF-8''/)
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('需求表（盖章）.pdf')
    expect((await listed(staff, target)).items[0]?.uploadedBy).toEqual(expect.any(String))
  })

  it('is for the enterprise and the bureau alone, whoever else may read the need', async () => {
    const institution = await test.factories.organization({ kind: 'institution' })
    const { owner, target } = await ownNeed({ preferredInstitutionIds: [institution.id] })
    const made = await uploaded(owner, target, '合同.pdf', pdf('机密'))
    const liaison = await test.signInAs('liaison', { organizationId: institution.id })
    for (const client of [liaison, await test.signInAs('admin'), test.visitor]) {
      expect(await listed(client, target)).toEqual({ items: [], permissions: { add: false } })
      expect((await content(client, made)).statusCode).toBe(404)
    }
    expect((await upload(liaison, target, 'x.pdf', pdf())).statusCode).toBe(403)
    expect((await liaison.delete(`/attachments/${made.id}`)).statusCode).toBe(404)
  })

  it('of which nobody may know is no need at all', async () => {
    const { target } = await ownNeed({ confidentiality: 'restricted' })
    const liaison = await test.signInAs('liaison')
    expect((await liaison.get(`/attachments${query(target)}`)).statusCode).toBe(404)
    expect((await upload(liaison, target, 'x.pdf', pdf())).statusCode).toBe(404)
  })

  it('that is still a draft of the enterprise takes none from the bureau', async () => {
    const { owner, target } = await ownNeed({ stage: 'draft', source: 'self_posted' })
    expect((await upload(staff, target, 'x.pdf', pdf())).statusCode).toBe(403)
    await uploaded(owner, target, 'x.pdf', pdf())
  })

  it('is never for more people than those, whatever is asked for', async () => {
    const { owner, target } = await ownNeed()
    const answer = await upload(owner, { ...target, visibility: 'with_record' }, 'x.pdf', pdf())
    expect(answer.statusCode).toBe(400)
  })

  it('that the bureau filed stays with it; what one filed oneself can be removed and brought back', async () => {
    const { owner, target, record } = await ownNeed()
    const filed = await uploaded(staff, target, '核验记录.pdf', pdf('核验'))
    expect((await owner.delete(`/attachments/${filed.id}`)).statusCode).toBe(403)
    const own = await uploaded(owner, target, '图纸.docx', await docx())
    expect((await owner.delete(`/attachments/${own.id}`)).statusCode).toBe(204)
    expect((await owner.delete(`/attachments/${own.id}`)).statusCode).toBe(404)
    expect((await content(owner, own)).statusCode).toBe(404)
    expect((await listed(owner, target)).items.map(({ id }) => id)).toEqual([filed.id])
    expect((await owner.post(`/attachments/${own.id}/restore`)).json()).toEqual(own)
    expect((await owner.post(`/attachments/${own.id}/restore`)).statusCode).toBe(200)
    const back = (await listed(owner, target)).items.map(({ id }) => id)
    expect(new Set(back)).toEqual(new Set([filed.id, own.id]))
    const trail = await test.db.select().from(auditEntries).where(eq(auditEntries.subjectId, record.id))
    expect(trail.map(({ action }) => action)).toEqual(['create', 'attach', 'attach', 'detach', 'reattach'])
    expect(trail[3]?.changes).toEqual({ attachment: ['图纸.docx', null] })
  })

  it('is taken once, and twenty at most, also when many come at once', async () => {
    const { owner, target } = await ownNeed()
    await uploaded(owner, target, 'one.pdf', pdf('one'))
    expect((await upload(owner, target, 'other name.pdf', pdf('one'))).json().code).toBe('already_exists')
    const answers = await Promise.all(
      Array.from({ length: 22 }, (_, at) => upload(owner, target, `${at}.pdf`, pdf(String(at)))),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(19)
    expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(3)
    expect((await listed(owner, target)).items).toHaveLength(20)
  })
})

describe('a file of a result', () => {
  it('goes with the result or stays inside, as is chosen', async () => {
    const { id, organizationId } = await test.factories.result()
    const liaison = await test.signInAs('liaison', { organizationId })
    const open = await uploaded(liaison, result(id), '检测报告.pdf', pdf('报告'))
    const inside = await uploaded(liaison, { ...result(id), visibility: 'internal' }, '成本.pdf', pdf('成本'))
    expect((await listed(test.visitor, result(id))).items.map(({ name }) => name)).toEqual(['检测报告.pdf'])
    expect((await listed(liaison, result(id))).items).toHaveLength(2)
    expect((await content(test.visitor, open)).statusCode).toBe(200)
    expect((await content(test.visitor, inside)).statusCode).toBe(404)
    const other = await test.signInAs('liaison')
    expect((await upload(other, result(id), 'x.pdf', pdf())).statusCode).toBe(403)
    expect((await other.delete(`/attachments/${open.id}`)).statusCode).toBe(403)
  })

  it('that is not published is not to be had', async () => {
    const { id, organizationId } = await test.factories.result({ stage: 'draft' })
    const liaison = await test.signInAs('liaison', { organizationId })
    const made = await uploaded(liaison, result(id), 'x.pdf', pdf())
    expect((await content(test.visitor, made)).statusCode).toBe(404)
    expect((await test.visitor.get(`/attachments${query(result(id))}`)).statusCode).toBe(404)
  })
})

it('the two sides and the bureau read the files of a proposal until it is decided', async () => {
  const { owner, record } = await ownNeed()
  const liaison = await test.signInAs('liaison')
  const offer = { needId: record.id, approach: '太赫兹测厚，闭环调节模头。' }
  const made = await liaison.post('/proposals', offer)
  expect(made.statusCode, made.body).toBe(201)
  const target = { subjectKind: 'proposal', subjectId: made.json().id } as const
  const file = await uploaded(liaison, target, '方案书.docx', await docx())
  for (const client of [liaison, owner, staff]) expect((await content(client, file)).statusCode).toBe(200)
  for (const client of [await test.signInAs('liaison'), await test.signInAs('enterprise'), test.visitor]) {
    expect((await content(client, file)).statusCode).toBe(404)
  }
  expect((await upload(owner, target, 'x.pdf', pdf())).statusCode).toBe(403)
  const decided = { to: 'declined', reason: 'price' }
  const match = { 'if-match': `"${made.json().version}"` }
  expect((await owner.post(`/proposals/${target.subjectId}/decision`, decided, match)).statusCode).toBe(200)
  expect((await upload(liaison, target, 'x.pdf', pdf())).statusCode).toBe(403)
  expect((await content(liaison, file)).statusCode).toBe(200)
})

it('merging takes the files along, and undoing brings them back', async () => {
  const { owner, record, target } = await ownNeed()
  const other = await test.factories.need({ organizationId: record.organizationId })
  const file = await uploaded(owner, need(other.id), '图.pdf', pdf('图'))
  const body = {
    kind: 'needs',
    survivor: { id: record.id, version: 1 },
    merged: { id: other.id, version: 1 },
    choices: {},
  }
  const merge = await staff.post('/merges', body)
  expect(merge.statusCode, merge.body).toBe(201)
  expect((await listed(owner, target)).items.map(({ id }) => id)).toEqual([file.id])
  expect((await content(owner, file)).statusCode).toBe(200)
  expect((await staff.post(`/merges/${merge.json().id}/undo`)).statusCode).toBe(200)
  expect((await listed(owner, target)).items).toEqual([])
  expect((await listed(owner, need(other.id))).items.map(({ id }) => id)).toEqual([file.id])
})

it('of a stop of an event is for the bureau alone, also where its guests read the event, and holds the stop', async () => {
  const guest = await test.signInAs('liaison')
  const stop = {
    institutionId: guest.account.organizationId ?? '',
    startsAt: shanghai('2026-04-01 09:00'),
    endsAt: shanghai('2026-04-01 12:00'),
  }
  const later = { ...stop, startsAt: shanghai('2026-04-01 14:00'), endsAt: shanghai('2026-04-01 16:00') }
  const held = { ...eventOf([stop, later]), held: { reason: '补录四月活动' } }
  const event: HostedEvent = (await staff.post('/events', held)).json()
  expect((await guest.get(`/events/${event.id}`)).statusCode).toBe(200)
  const [first, second] = event.stops
  const target = { subjectKind: 'event_stop', subjectId: second?.id ?? '' } as const
  const sheet = await uploaded(staff, { ...target, evidenceKind: 'sign_in_sheet' }, '签到表.pdf', pdf('签到'))
  expect(sheet).toMatchObject({ visibility: 'internal', evidenceKind: 'sign_in_sheet' })
  expect(await listed(guest, target)).toEqual({ items: [], permissions: { add: false } })
  expect((await content(guest, sheet)).statusCode).toBe(404)
  expect((await upload(guest, target, '照片.pdf', pdf('照片'))).statusCode).toBe(403)

  const { id, institution, note, attendance: _, ...rest } = first ?? expect.fail()
  const kept = [{ ...rest, id, institutionId: institution.id, note: note ?? '' }]
  const without = () =>
    staff.patch(`/events/${event.id}`, { stops: kept, sessions: [] }, { 'if-match': String(event.version) })
  expect((await without()).json().detail).toContain('签到表')
  await staff.delete(`/attachments/${sheet.id}`)
  expect((await without()).statusCode).toBe(200)
  expect((await staff.get(`/attachments${query(target)}`)).statusCode).toBe(404)
})

describe('cleaning', () => {
  const clean = () => cleanAttachments(test.db, test.attachmentPlace.store, now)
  const hashOf = async ({ id }: Attachment) => {
    const [row] = await test.db.select().from(attachments).where(eq(attachments.id, id))
    return row?.sha256 ?? ''
  }

  it('keeps what is named, what may be restored and what is young', async () => {
    const { owner, target } = await ownNeed()
    const kept = await uploaded(owner, target, 'kept.pdf', pdf('kept'))
    const gone = await uploaded(owner, target, 'gone.pdf', pdf('gone'))
    const [keptHash, goneHash] = [await hashOf(kept), await hashOf(gone)]
    const { has, put } = test.attachmentPlace.store
    await owner.delete(`/attachments/${gone.id}`)
    now = new Date(now.getTime() + 29 * DAY_MS)
    await clean()
    expect(await has(goneHash)).toBe(true)
    now = new Date(now.getTime() + 2 * DAY_MS)
    await clean()
    expect([await has(keptHash), await has(goneHash)]).toEqual([true, false])
    expect((await owner.post(`/attachments/${gone.id}/restore`)).statusCode).toBe(404)
    // stored, and then the process was killed before the row that names it
    const orphan = 'c'.repeat(64)
    await test.db
      .insert(attachmentFiles)
      .values({ sha256: orphan, size: 1, mediaType: 'application/pdf', storedAt: now })
    await put(orphan, await scratch())
    now = new Date(now.getTime() + DAY_MS - 1000)
    await clean()
    expect(await has(orphan)).toBe(true)
    now = new Date(now.getTime() + 2000)
    await clean()
    expect(await has(orphan)).toBe(false)
    expect((await content(owner, kept)).statusCode).toBe(200)
  })

  it('drops the files of a draft that was deleted, and stores the same bytes anew when they come again', async () => {
    const { owner, target, record } = await ownNeed({ stage: 'draft', source: 'self_posted' })
    const bytes = pdf('again and again')
    const hash = await hashOf(await uploaded(owner, target, 'x.pdf', bytes))
    expect((await owner.delete(`/needs/${record.id}`)).statusCode).toBe(204)
    now = new Date(now.getTime() + 2 * DAY_MS)
    await clean()
    expect(await test.attachmentPlace.store.has(hash)).toBe(false)
    const next = await ownNeed()
    const again = await uploaded(next.owner, next.target, 'x.pdf', bytes)
    expect((await content(next.owner, again)).rawPayload.equals(bytes)).toBe(true)
  })

  it('sweeps what broken uploads left', async () => {
    const left = await scratch()
    await sweepReceived(test.attachmentPlace.incoming, new Date(Date.now() - DAY_MS))
    await access(left)
    await sweepReceived(test.attachmentPlace.incoming, new Date(Date.now() + DAY_MS))
    expect(await readdir(test.attachmentPlace.incoming)).toEqual([])
  })
})

async function scratch(): Promise<string> {
  await mkdir(test.attachmentPlace.incoming, { recursive: true })
  const path = join(test.attachmentPlace.incoming, 'scratch')
  await writeFile(path, 'x')
  return path
}
