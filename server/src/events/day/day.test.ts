import { mails } from '@duijie/db/schema/mails'
import type {
  FreedPlaces,
  GuestAgenda,
  LiveBoard,
  OpenedOutcomes,
  OverdueOutcomes,
} from '@duijie/shared/event-day'
import type { FeedbackSummary } from '@duijie/shared/event-feedback'
import type { GuestList } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { EventSchedule, Meeting, MeetingList } from '@duijie/shared/meetings'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../../testing/test-app.ts'
import { meetingScene, movedEvent, type Person, runSchedule } from '../meetings/testing/meeting-scene.ts'

const early = new Date('2026-05-01T04:00:00Z')
const during = new Date('2026-05-14T02:05:00Z')
const after = new Date('2026-05-14T10:00:00Z')
let now = early
let test: TestApp
let staff: Client

beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

/** Published, every meeting in its place. */
async function published(options: Parameters<typeof meetingScene>[2] = {}) {
  now = early
  const scene = await meetingScene(test, staff, options)
  const { schedule } = await runSchedule(staff, scene.event)
  await movedEvent(staff, scene.event, 'published')
  return { ...scene, schedule }
}
const meetingsOf = async (client: Client, { id }: HostedEvent): Promise<MeetingList> =>
  (await client.get(`/events/${id}/meetings`)).json()
const at = (version: number) => ({ 'if-match': String(version) })
const boardOf = async ({ id }: HostedEvent): Promise<LiveBoard> =>
  (await staff.get(`/events/${id}/live`)).json()
async function remind(): Promise<void> {
  const handler = test.services.jobHandlers.find(({ job }) => job.name === 'remind-of-events')
  await handler?.run({}, { id: '', attempt: 1, last: false, signal: new AbortController().signal })
}

describe('the live board', () => {
  it('shows who has come and what has begun, and takes back a press too many', async () => {
    const { event, people, guestOf } = await published()
    now = during
    const [first] = (await boardOf(event)).meetings
    const [whole] = (await meetingsOf(staff, event)).items
    expect(first).toMatchObject({ stage: 'scheduled', begunAt: null, enterprise: { arrived: false } })
    const came = people.find((person) => guestOf(person) === whole?.enterprise.id)
    await staff.post(`/guests/${guestOf(came as Person)}/check-ins`, {
      stopId: event.stops[0]?.id,
      attendance: 'attended',
    })
    const press = (version: number, begun: boolean) =>
      staff.post(`/meetings/${first?.id}/progress`, { begun }, at(version))
    expect(
      (await (people[0] as Person).post(`/meetings/${first?.id}/progress`, { begun: true }, at(1)))
        .statusCode,
    ).toBe(403)
    const began: Meeting = (await press(first?.version ?? 0, true)).json()
    expect(began.begunAt).toBe(now.toISOString())
    expect((await press(first?.version ?? 0, true)).statusCode).toBe(412)
    const held: Meeting = (
      await staff.post(`/meetings/${first?.id}/moves`, { to: 'held' }, at(began.version))
    ).json()
    expect(held.stage).toBe('held')
    const back: Meeting = (await press(held.version, false)).json()
    expect(back).toMatchObject({ stage: 'scheduled', begunAt: null })
    expect((await boardOf(event)).meetings[0]?.enterprise.arrived).toBe(true)
    const later = (await boardOf(event)).meetings.at(-1)
    now = new Date('2026-05-14T01:00:00Z')
    const soon = await staff.post(`/meetings/${later?.id}/progress`, { begun: true }, at(later?.version ?? 0))
    expect(soon.statusCode).toBe(409)
  })
})

describe('the own agenda', () => {
  it('is for who comes, by account and invitation, and tells meetings once they are published', async () => {
    now = early
    const { event, people, liaison, guestOf, tokenOf } = await meetingScene(test, staff, { enterprises: 2 })
    const [one, two] = people as [Person, Person]
    await runSchedule(staff, event)
    const byLink = async (): Promise<GuestAgenda> =>
      (await test.visitor.get(`/r/${tokenOf(one)}/agenda`)).json()
    expect(await byLink()).toMatchObject({ told: false, meetings: [] })
    expect((await staff.post(`/guests/${guestOf(one)}/outcome-link`)).statusCode).toBe(409)
    await movedEvent(staff, event, 'published')
    const agenda = await byLink()
    expect(agenda.meetings).toHaveLength(1)
    const hostName = (await meetingsOf(liaison, event)).items[0]?.institution.organization.name
    expect(agenda.meetings[0]?.other).toBe(hostName)
    expect((await one.get(`/guests/${guestOf(one)}/agenda`)).json()).toEqual(agenda)
    expect((await two.get(`/guests/${guestOf(one)}/agenda`)).statusCode).toBe(403)
    const self: GuestList = (await one.get(`/events/${event.id}/guests`)).json()
    const guest = self.items.find(({ id }) => id === guestOf(one))
    await one.post(`/guests/${guest?.id}/answer`, { answer: 'decline' }, at(guest?.version ?? 0))
    expect((await test.visitor.get(`/r/${tokenOf(one)}/agenda`)).statusCode).toBe(409)
  })
})

describe('after the event', () => {
  it('a mail with one link asks each guest; either side answers without sign-in, not over the other unseen', async () => {
    const { event, people, guestOf, host } = await published({ enterprises: 2 })
    const [one, two] = people as [Person, Person]
    const list: GuestList = (await staff.get(`/events/${event.id}/guests`)).json()
    const guest = list.items.find(({ id }) => id === guestOf(one))
    const contact = { name: '王工', phone: '', email: 'wang@example.com' }
    await staff.patch(`/guests/${guest?.id}`, { contact }, at(guest?.version ?? 0))
    now = after
    await remind()
    await remind()
    const sent = await test.db.select().from(mails).where(eq(mails.recipientAddress, 'wang@example.com'))
    expect(sent.map(({ subject }) => subject).sort()).toEqual([
      `三个问题：${event.title}`,
      `请填写洽谈结果：${event.title}`,
    ])
    const { token } = (await staff.post(`/guests/${guestOf(one)}/outcome-link`)).json()
    expect(sent.every(({ text }) => text.includes(token))).toBe(true)
    const overdue: OverdueOutcomes = (await staff.get('/outcomes/overdue')).json()
    expect(overdue.items.filter((item) => item.event.id === event.id)).toHaveLength(2)
    const opened: OpenedOutcomes = (await test.visitor.get(`/r/${token}/outcomes`)).json()
    expect(opened.meetings).toMatchObject([{ other: expect.stringMatching(/./), outcome: null }])
    expect(JSON.stringify(opened)).not.toContain('wang@example.com')
    const [asked] = opened.meetings
    const give = (client: Client, link: string, body: object) => client.post(`/r/${link}/outcomes`, body)
    const own = { meetingId: asked?.id, version: asked?.version, outcome: 'follow_up' }
    const ofTwo = (await meetingsOf(two, event)).items[0]
    expect((await give(test.visitor, token, { ...own, meetingId: ofTwo?.id })).statusCode).toBe(404)
    expect((await give(test.visitor, token, { ...own, outcome: 'no_fit' })).statusCode).toBe(400)
    const silent = { ...own, outcome: 'no_fit', reason: 'no_answer' }
    expect((await give(test.visitor, token, silent)).statusCode).toBe(400)
    const given = await give(test.visitor, token, own)
    expect(given.json().meetings, given.body).toMatchObject([
      { outcome: 'follow_up', outcomeSide: 'enterprise' },
    ])
    const hostLink = (await staff.post(`/guests/${host}/outcome-link`)).json().token
    expect((await give(test.visitor, hostLink, { ...own, outcome: 'intent' })).statusCode).toBe(412)
    const [met] = (await meetingsOf(one, event)).items
    expect((await staff.get(`/leads/${met?.leadId}`)).json().stage).toBe('met')
  })

  it('three questions are answered by link or account, and read by the bureau alone', async () => {
    const { event, people, guestOf } = await published({ enterprises: 2 })
    const [one, two] = people as [Person, Person]
    const answer = { partners: 5, arrangement: 3, suggestion: '洽谈时间再长一点' }
    expect((await one.put(`/guests/${guestOf(one)}/feedback`, answer)).statusCode).toBe(409)
    now = after
    expect((await one.put(`/guests/${guestOf(one)}/feedback`, { ...answer, partners: 6 })).statusCode).toBe(
      400,
    )
    expect((await one.put(`/guests/${guestOf(two)}/feedback`, answer)).statusCode).toBe(403)
    expect((await one.put(`/guests/${guestOf(one)}/feedback`, answer)).json()).toEqual({
      open: true,
      given: answer,
    })
    const { token } = (await staff.post(`/guests/${guestOf(two)}/outcome-link`)).json()
    await test.visitor.post(`/r/${token}/feedback`, { partners: 2, arrangement: 4 })
    const opened: OpenedOutcomes = (await test.visitor.get(`/r/${token}/outcomes`)).json()
    expect(opened.feedback.given).toMatchObject({ partners: 2, suggestion: '' })
    expect((await two.get(`/events/${event.id}/feedback`)).statusCode).toBe(403)
    const summary: FeedbackSummary = (await staff.get(`/events/${event.id}/feedback`)).json()
    expect(summary).toMatchObject({ asked: 3, answered: 2, partners: 3.5, arrangement: 3.5 })
  })
})

describe('a guest that cancels ten minutes before', () => {
  it('leaves places that are offered to who fits best; one press seats them and tells both', async () => {
    const { event, people, liaison, guestOf, host, schedule } = await published({ enterprises: 3, tables: 1 })
    const standing = schedule.meetings.filter(({ stage }) => stage === 'scheduled')
    const [first] = standing as [Meeting]
    const left = people.find((person) => guestOf(person) === first.enterprise.id) as Person
    const [spare, other] = people.filter((person) => person !== left) as [Person, Person]
    const ofSpare = standing.find(({ enterprise }) => enterprise.id === guestOf(spare)) as Meeting
    const off = await staff.put(
      `/meetings/${ofSpare.id}/placement`,
      { startsAt: null, tableId: null },
      at(schedule.version),
    )
    expect(off.statusCode, off.body).toBe(200)
    now = new Date(Date.parse(first.startsAt ?? '') - 10 * 60_000)
    const freed = async (): Promise<FreedPlaces> =>
      (await staff.get(`/events/${event.id}/schedule/freed`)).json()
    expect((await freed()).items).toEqual([])
    const list: GuestList = (await left.get(`/events/${event.id}/guests`)).json()
    const self = list.items.find(({ id }) => id === guestOf(left))
    await left.post(`/guests/${self?.id}/answer`, { answer: 'decline' }, at(self?.version ?? 0))
    const { items, version } = await freed()
    expect(items).toMatchObject([
      { startsAt: first.startsAt, left: { id: guestOf(left) }, partner: { id: host } },
    ])
    const [best] = items[0]?.replacements ?? []
    expect(best).toMatchObject({ enterprise: { id: guestOf(spare) }, servesPartner: true })
    const body = {
      enterpriseGuestId: guestOf(spare),
      institutionGuestId: host,
      startsAt: first.startsAt,
      tableId: first.table?.id,
    }
    const fill = (values: object) => staff.post(`/events/${event.id}/schedule/freed`, values, at(version))
    expect((await fill({ ...body, enterpriseGuestId: guestOf(left) })).statusCode).toBe(400)
    expect((await fill({ ...body, enterpriseGuestId: guestOf(other) })).statusCode).toBe(409)
    const [a, b] = await Promise.all([fill(body), fill(body)])
    expect([a.statusCode, b.statusCode].sort()).toEqual([200, 412])
    const grid: EventSchedule = (a.statusCode === 200 ? a : b).json()
    expect(grid.conflicts).toEqual([])
    expect((await freed()).items).toEqual([])
    for (const person of [spare, liaison]) {
      const [news] = (await person.get('/notifications')).json().items
      expect(news).toMatchObject({ kind: 'meeting_placed', values: { table: first.table?.label } })
    }
  })
})

it('a guest reads the vetoes that it spoke, and nobody else does', async () => {
  const { event, people, liaison, guestOf, host } = await published({ enterprises: 1 })
  const [one] = people as [Person]
  const veto = { guestId: host, otherGuestId: guestOf(one) }
  await liaison.post(`/events/${event.id}/vetoes`, veto)
  expect((await meetingsOf(liaison, event)).vetoes).toEqual([veto])
  expect((await meetingsOf(one, event)).vetoes).toEqual([])
})
