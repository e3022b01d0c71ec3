import { mails } from '@duijie/db/schema/mails'
import { smsMessages } from '@duijie/db/schema/sms-messages'
import type { GuestList } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { EventSchedule, Meeting } from '@duijie/shared/meetings'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../../testing/test-app.ts'
import { eventOf, shanghai } from '../testing.ts'
import { meetingScene, movedEvent, type Person, runSchedule } from './testing/meeting-scene.ts'

const early = new Date('2026-05-01T04:00:00Z')
let now = early
let test: TestApp
let staff: Client

beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const scene = (options: Parameters<typeof meetingScene>[2] = {}) => {
  now = early
  return meetingScene(test, staff, options)
}
const moved = (event: HostedEvent, to: string) => movedEvent(staff, event, to)
const run = (event: HostedEvent) => runSchedule(staff, event)
const ofEvent = async (client: Client, event: HostedEvent): Promise<Meeting[]> =>
  (await client.get(`/events/${event.id}/meetings`)).json().items
const move = (client: Client, meeting: Meeting, to: string) =>
  client.post(`/meetings/${meeting.id}/moves`, { to }, { 'if-match': String(meeting.version) })

async function runJob(name: string): Promise<void> {
  const handler = test.services.jobHandlers.find(({ job }) => job.name === name)
  await handler?.run({}, { id: '', attempt: 1, last: false, signal: new AbortController().signal })
}

describe('asking for a meeting', () => {
  it('is for guests that come; the other side answers, and nobody accepts its own request', async () => {
    const { event, liaison, people, guestOf, host } = await scene({ enterprises: 2 })
    const [one, two] = people as [Person, Person]
    const body = { enterpriseGuestId: guestOf(one), institutionGuestId: host, note: '想看中试线' }
    expect((await two.post(`/events/${event.id}/meetings`, body)).statusCode).toBe(403)
    const asked = await one.post(`/events/${event.id}/meetings`, body)
    expect(asked.statusCode, asked.body).toBe(201)
    expect((await one.post(`/events/${event.id}/meetings`, body)).statusCode).toBe(409)
    expect((await move(one, asked.json(), 'accepted')).statusCode).toBe(409)
    expect(await ofEvent(two, event)).toEqual([])
    const accepted = await move(liaison, asked.json(), 'accepted')
    expect(accepted.json()).toMatchObject({ stage: 'accepted', note: '想看中试线' })
    const told = (await one.get('/notifications')).json().items
    expect(told[0]).toMatchObject({ kind: 'meeting_answered', values: { answer: 'accepted' } })
  })

  it('is over once one of them said "not with", without being told who', async () => {
    const { event, liaison, people, guestOf, host } = await scene({ enterprises: 1 })
    const [one] = people as [Person]
    const body = { enterpriseGuestId: guestOf(one), institutionGuestId: host }
    await one.post(`/events/${event.id}/meetings`, body)
    const veto = { guestId: host, otherGuestId: guestOf(one) }
    expect((await one.post(`/events/${event.id}/vetoes`, veto)).statusCode).toBe(403)
    expect((await liaison.post(`/events/${event.id}/vetoes`, veto)).statusCode).toBe(200)
    expect((await ofEvent(one, event))[0]?.stage).toBe('declined')
    expect((await one.post(`/events/${event.id}/meetings`, body)).statusCode).toBe(409)
    expect((await run(event)).schedule.meetings.filter(({ stage }) => stage === 'scheduled')).toEqual([])
    await liaison.post(`/events/${event.id}/vetoes/withdrawal`, veto)
    expect((await one.post(`/events/${event.id}/meetings`, body)).statusCode).toBe(201)
  })
})

describe('the grid', () => {
  it('places what was asked for and what matches, around the break, and says what the bound is', async () => {
    const { event, people, guestOf, host } = await scene()
    const [one] = people as [Person]
    await one.post(`/events/${event.id}/meetings`, {
      enterpriseGuestId: guestOf(one),
      institutionGuestId: host,
    })
    const { schedule, unplaced, moved: changes } = await run(event)
    const placed = schedule.meetings.filter(({ stage }) => stage === 'scheduled')
    expect(placed).toHaveLength(3)
    expect(unplaced).toEqual([])
    expect(changes).toHaveLength(3)
    expect(placed.map(({ origin }) => origin).sort()).toEqual(['enterprise', 'suggested', 'suggested'])
    expect(placed.every(({ origin, need }) => origin !== 'suggested' || need !== null)).toBe(true)
    const starts = placed.map(({ startsAt }) => startsAt)
    expect(new Set(starts).size).toBe(3)
    expect(starts).not.toContain(shanghai('2026-05-14 10:30'))
    expect(schedule.conflicts).toEqual([])
    expect(schedule.figures).toMatchObject({ placed: 3, requestedPlaced: 1, fewest: 1 })
    const again = await run(event)
    expect(again.moved).toEqual([])
  })

  it('is changed by one of two at once; what stands wrong is shown, and a removed table is', async () => {
    const { event } = await scene({ enterprises: 2, tables: 1 })
    const { schedule } = await run(event)
    const [first, second] = schedule.meetings as [Meeting, Meeting]
    const place = (meeting: Meeting, version: number) =>
      staff.put(
        `/meetings/${meeting.id}/placement`,
        { startsAt: first.startsAt, tableId: schedule.settings.tables[0]?.id },
        { 'if-match': String(version) },
      )
    const [a, b] = await Promise.all([place(second, schedule.version), place(second, schedule.version)])
    expect([a.statusCode, b.statusCode].sort()).toEqual([200, 412])
    const after: EventSchedule = (a.statusCode === 200 ? a : b).json()
    const codes = after.conflicts.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['participant_twice', 'table_twice']))
    expect(after.meetings.find(({ id }) => id === second.id)?.pinned).toBe(true)
    const bare = await staff.put(
      `/events/${event.id}/schedule/settings`,
      { ...after.settings, tables: [{ label: '新桌' }] },
      { 'if-match': String(after.version) },
    )
    expect(bare.json().conflicts.map(({ code }: { code: string }) => code)).toContain('table_removed')
  })

  it('leaves alone what has begun while the event runs; afterwards the past is entered as it was', async () => {
    const { event } = await scene()
    now = new Date('2026-05-14T02:20:00Z')
    const { schedule } = await run(event)
    const startsOf = ({ meetings }: EventSchedule) => meetings.map(({ startsAt }) => startsAt ?? '').sort()
    const free = ['10:45', '11:00', '11:15'].map((hour) => shanghai(`2026-05-14 ${hour}`))
    expect(startsOf(schedule)).toEqual(free)

    now = new Date('2026-05-14T03:05:00Z')
    const renewed = await staff.put(
      `/events/${event.id}/schedule/settings`,
      { ...schedule.settings, tables: [{ label: '新桌' }] },
      { 'if-match': String(schedule.version) },
    )
    expect(renewed.statusCode, renewed.body).toBe(200)
    const again = await run(event)
    expect(startsOf(again.schedule)).toEqual(free)
    expect(again.unplaced).toEqual([])
    expect(again.moved.map(({ toStartsAt, toTable }) => [toStartsAt, toTable])).toEqual([[free[2], '新桌']])

    const last = again.schedule.meetings.find(({ startsAt }) => startsAt === free[2])
    const toFirst = (version: number) =>
      staff.put(
        `/meetings/${last?.id}/placement`,
        { startsAt: shanghai('2026-05-14 10:00'), tableId: again.schedule.settings.tables[0]?.id },
        { 'if-match': String(version) },
      )
    expect((await toFirst(again.schedule.version)).statusCode).toBe(409)
    const over = again.schedule.slots.filter(({ past }) => past).map(({ startsAt }) => startsAt)
    expect(over.at(-1)).toBe(shanghai('2026-05-14 10:45'))
    now = new Date('2026-05-15T02:00:00Z')
    const entered = await toFirst(again.schedule.version)
    expect(entered.statusCode, entered.body).toBe(200)
  })

  it('is told to guests once it is published; who cancels late frees the slot and the other is told', async () => {
    const { event, liaison, people, guestOf } = await scene({ enterprises: 2 })
    const [one] = people as [Person]
    await run(event)
    expect((await ofEvent(one, event))[0]).toMatchObject({ stage: 'accepted', startsAt: null, table: null })
    await moved(event, 'published')
    expect((await ofEvent(one, event))[0]).toMatchObject({
      stage: 'scheduled',
      table: { label: expect.any(String) },
    })
    now = new Date('2026-05-14T01:50:00Z')
    const list: GuestList = (await one.get(`/events/${event.id}/guests`)).json()
    const self = list.items.find(({ id }) => id === guestOf(one))
    const left = await one.post(
      `/guests/${self?.id}/answer`,
      { answer: 'decline' },
      { 'if-match': String(self?.version) },
    )
    expect(left.json().state).toBe('cancelled')
    const news = (await liaison.get('/notifications')).json().items
    expect(news[0]).toMatchObject({ kind: 'meeting_dropped' })
    const grid: EventSchedule = (await staff.get(`/events/${event.id}/schedule`)).json()
    expect(grid.meetings.filter(({ stage }) => stage === 'scheduled')).toHaveLength(1)
  })

  it('reminds those who come two days before, once for each time that it is set to', async () => {
    const { event, people } = await scene({ enterprises: 1 })
    const [one] = people as [Person]
    const reminders = async () =>
      (await one.get('/notifications'))
        .json()
        .items.filter(({ kind }: { kind: string }) => kind === 'event_reminder')
    await runJob('remind-of-events')
    expect(await reminders()).toEqual([])
    now = new Date('2026-05-13T01:15:00Z')
    await runJob('remind-of-events')
    await runJob('remind-of-events')
    expect(await reminders()).toMatchObject([{ subject: { id: event.id } }])
  })

  it('refuses to run without tables or a session for meetings, and has nothing to do for nobody', async () => {
    const institutionId = (await test.factories.organization({ kind: 'institution' })).id
    const stop = {
      institutionId,
      startsAt: shanghai('2026-05-14 09:00'),
      endsAt: shanghai('2026-05-14 17:00'),
    }
    const event: HostedEvent = (await staff.post('/events', eventOf([stop]))).json()
    const ran = await staff.post(`/events/${event.id}/schedule/runs`, undefined, { 'if-match': '1' })
    expect(ran.statusCode).toBe(409)
    const { event: empty } = await scene({ enterprises: 0 })
    expect((await run(empty)).schedule.meetings).toEqual([])
  })
})

describe('a guest whom no account stands for', () => {
  it('is mailed, or texted, when its meeting is placed, moves or falls away once the programme is published; others are not', async () => {
    const { event, host } = await scene({ enterprises: 1 })
    const enterprise = await test.factories.organization({
      contactName: '许工',
      contactEmail: 'xu@example.com',
    })
    const reached = await test.factories.organization({
      ...{ contactName: '许工', contactPhone: '13800000001', contactEmail: '' },
    })
    const body = { guests: [enterprise, reached].map(({ id }) => ({ organizationId: id })) }
    const { items }: GuestList = (await staff.post(`/events/${event.id}/guests`, body)).json()
    const guestAs = ({ id }: { id: string }) => items.find(({ organization }) => organization.id === id)?.id
    const [listed, onPhone] = [guestAs(enterprise), guestAs(reached)]
    await staff.post(`/events/${event.id}/invitations`, { guestIds: [listed, onPhone] })
    const meetingOf = async (enterpriseGuestId: string | undefined): Promise<Meeting> => {
      await staff.post(`/guests/${enterpriseGuestId}/answer`, { answer: 'accept' }, { 'if-match': '2' })
      const asked = { enterpriseGuestId, institutionGuestId: host }
      return (await staff.post(`/events/${event.id}/meetings`, asked)).json()
    }
    const [meeting, other] = [await meetingOf(listed), await meetingOf(onPhone)]
    await run(event)
    const told = async () => {
      const rows = await test.db
        .select()
        .from(mails)
        .where(eq(mails.subjectId, listed ?? ''))
        .orderBy(mails.createdAt)
      return rows.map(({ text }) => text)
    }
    expect(await told()).toEqual([])

    await moved(event, 'published')
    now = new Date('2026-05-14T01:30:00Z')
    const grid: EventSchedule = (await staff.get(`/events/${event.id}/schedule`)).json()
    const table = grid.settings.tables[1]
    const at = (startsAt: string | undefined) => ({ startsAt, tableId: table?.id, pinned: true })
    const [last] = grid.slots.slice(-1)
    const place = await staff.put(`/meetings/${meeting.id}/placement`, at(last?.startsAt), {
      'if-match': String(grid.version),
    })
    expect(place.statusCode, place.body).toBe(200)
    const [first] = await told()
    expect(first).toContain('11:15')
    expect(first).toContain(`${table?.label}`)
    expect(first).toMatch(/\/r\/[\w-]{43}/)

    const standing = await ofEvent(staff, event)
    for (const each of [meeting, other]) {
      const placed = standing.find(({ id }) => id === each.id)
      expect((await move(staff, placed as Meeting, 'cancelled')).statusCode).toBe(200)
    }
    const texted = await test.db
      .select()
      .from(smsMessages)
      .where(eq(smsMessages.subjectId, onPhone ?? ''))
    const [dropped, ...others] = texted.filter(({ kind }) => kind === 'meeting_changed')
    expect(others).toEqual([])
    expect(dropped?.text).toMatch(/一对一洽谈安排有变.*\/r\/[\w-]{43}/)
    const texts = await told()
    expect(texts).toHaveLength(2)
    expect(texts[1]).toContain('取消')
    // whoever has an account reads it there
    const [all] = await test.db
      .select({ sent: sql<number>`count(*)::int` })
      .from(mails)
      .where(eq(mails.kind, 'notice'))
    expect(all?.sent).toBe(2)
  })
})

describe('what came of a meeting', () => {
  it('is said by a side after it, moves the lead, sets a task, and is overdue until then', async () => {
    const { event, people } = await scene({ enterprises: 2 })
    const [one, two] = people as [Person, Person]
    await run(event)
    await moved(event, 'published')
    const [ofOne] = await ofEvent(one, event)
    const [ofTwo] = await ofEvent(two, event)
    const give = (client: Client, meeting: Meeting | undefined, body: object) =>
      client.post(`/meetings/${meeting?.id}/outcome`, body, { 'if-match': String(meeting?.version) })
    expect((await give(one, ofOne, { outcome: 'intent' })).statusCode).toBe(409)
    now = new Date('2026-05-14T08:00:00Z')
    expect((await ofEvent(one, event))[0]).toMatchObject({
      outcomeOverdue: true,
      permissions: { outcome: true },
    })
    await runJob('remind-of-events')
    await runJob('remind-of-events')
    const asked = (await one.get('/notifications')).json().items
    expect(asked.filter(({ kind }: { kind: string }) => kind === 'outcome_due')).toHaveLength(1)
    expect((await give(two, ofOne, { outcome: 'intent' })).statusCode).toBe(404)
    expect((await give(two, ofTwo, { outcome: 'no_fit' })).statusCode).toBe(400)
    const intent = await give(one, ofOne, { outcome: 'intent', note: '约定月底送样' })
    expect(intent.json(), intent.body).toMatchObject({
      stage: 'held',
      outcome: 'intent',
      outcomeOverdue: false,
    })
    const lead = (await staff.get(`/leads/${intent.json().leadId}`)).json()
    expect(lead).toMatchObject({ stage: 'negotiating', source: 'event' })
    const tasks = (await staff.get(`/follow-ups?subjectId=${lead.id}`)).json()
    expect(tasks.items).toMatchObject([{ status: 'open', owner: { id: lead.owner.id } }])
    await give(two, ofTwo, { outcome: 'no_fit', reason: 'trl_gap' })
    const [met] = await ofEvent(two, event)
    expect((await staff.get(`/leads/${met?.leadId}`)).json()).toMatchObject({
      stage: 'closed',
      closeReason: 'trl_gap',
    })
    expect((await staff.get('/events/figures?from=2026-05-14&to=2026-05-14')).json().meetingsHeld).toBe(0)
    await moved(event, 'held')
    expect((await staff.get('/events/figures?from=2026-05-14&to=2026-05-14')).json().meetingsHeld).toBe(2)
  })
})
