import { randomUUID } from 'node:crypto'
import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { mails } from '@duijie/db/schema/mails'
import { type EventFigureRecord, eventFigureNames } from '@duijie/shared/event-figures'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { eventOf, shanghai } from './testing.ts'

let now = new Date('2024-05-20T04:00:00Z')
let test: TestApp
let staff: Client
let institutions: string[]

beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
  institutions = []
  for (let n = 0; n < 3; n += 1) {
    institutions.push((await test.factories.organization({ kind: 'institution' })).id)
  }
})
afterAll(() => test.close())

const stopAt = (n: number, from: string, to: string, room = '') => ({
  institutionId: institutions[n] ?? '',
  startsAt: shanghai(from),
  endsAt: shanghai(to),
  room,
})
const create = async (body: object): Promise<HostedEvent> => {
  const answer = await staff.post('/events', body)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}
const move = (event: HostedEvent, to: string, reason = '') =>
  staff.post(`/events/${event.id}/moves`, { to, reason }, { 'if-match': String(event.version) })

async function guestOf(eventId: string, organizationId: string, stopIds: string[], attended: boolean) {
  const id = randomUUID()
  await test.db.insert(eventGuests).values({
    id,
    eventId,
    side: 'enterprise',
    organizationId,
    contactEmail: `${id}@guest.example`,
    state: 'accepted',
    source: 'staff',
  })
  const attendance = attended ? ('attended' as const) : ('unknown' as const)
  await test.db.insert(eventGuestStops).values(stopIds.map((stopId) => ({ guestId: id, stopId, attendance })))
  return id
}

describe('an event', () => {
  it('takes its span from its stops, also over midnight and over the end of a year', async () => {
    const event = await create(
      eventOf([
        stopAt(0, '2026-12-31 14:00', '2026-12-31 17:00'),
        stopAt(1, '2026-12-31 20:00', '2027-01-01 01:00'),
      ]),
    )
    expect(event).toMatchObject({
      stage: 'planned',
      startsAt: '2026-12-31T06:00:00.000Z',
      endsAt: '2026-12-31T17:00:00.000Z',
      permissions: { edit: true, moves: ['approved', 'postponed', 'cancelled'] },
    })
    const found = await staff.get('/events?from=2027-01-01&to=2027-01-01')
    expect(found.json().items.map(({ id }: HostedEvent) => id)).toContain(event.id)
  })

  it.each([
    ['a stop that ends before it begins', () => [stopAt(0, '2026-05-14 12:00', '2026-05-14 09:00')]],
    [
      'an enterprise as the institution',
      () => [{ ...stopAt(0, '2026-05-14 09:00', '2026-05-14 12:00'), institutionId: randomUUID() }],
    ],
    [
      'one institution twice at one time',
      () => [
        stopAt(0, '2026-05-14 09:00', '2026-05-14 12:00'),
        stopAt(0, '2026-05-14 10:00', '2026-05-14 11:00'),
      ],
    ],
  ])('is refused with %s', async (_, stops) => {
    const answer = await staff.post('/events', { title: '活动', direction: 'outbound', stops: stops() })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0].pointer).toMatch(/^\/stops\/\d/)
  })

  it('moves along its stages; skipping says why, cancelling is final, and of two at once one wins', async () => {
    const event = await create(eventOf([stopAt(0, '2026-05-14 09:00', '2026-05-14 12:00')]))
    const [one, other] = await Promise.all([move(event, 'approved'), move(event, 'approved')])
    expect([one.statusCode, other.statusCode].sort()).toEqual([200, 412])
    const approved = (one.statusCode === 200 ? one : other).json()
    expect((await move(approved, 'published')).statusCode).toBe(400)
    expect((await move(approved, 'held', '补录')).statusCode).toBe(409)
    const published = (await move(approved, 'published', '院校已发通知')).json()
    expect((await move(published, 'cancelled')).statusCode).toBe(400)
    const cancelled = (await move(published, 'cancelled', '疫情')).json()
    expect(cancelled).toMatchObject({
      stage: 'cancelled',
      stageReason: '疫情',
      permissions: { edit: false, moves: [] },
    })
    expect((await move(cancelled, 'planned', '误操作')).statusCode).toBe(409)
  })

  it('keeps the stops named, adds and takes off others, and keeps one that somebody came to', async () => {
    const event = await create(
      eventOf([
        stopAt(0, '2026-05-14 09:00', '2026-05-14 12:00'),
        stopAt(1, '2026-05-14 14:00', '2026-05-14 17:00'),
      ]),
    )
    const [first, second] = event.stops
    await guestOf(
      event.id,
      (await test.factories.organization()).id,
      [first?.id ?? '', second?.id ?? ''],
      false,
    )
    const patched = await staff.patch(
      `/events/${event.id}`,
      {
        stops: [
          { id: second?.id, ...stopAt(1, '2026-05-15 14:00', '2026-05-15 17:00') },
          stopAt(2, '2026-05-16 09:00', '2026-05-16 12:00'),
        ],
      },
      { 'if-match': String(event.version) },
    )
    expect(patched.statusCode, patched.body).toBe(200)
    const after: HostedEvent = patched.json()
    expect(after.stops.map(({ institution }) => institution.id)).toEqual([institutions[1], institutions[2]])
    expect(after.stops[0]?.id).toBe(second?.id)
    const added = await test.db
      .select()
      .from(eventGuestStops)
      .where(eq(eventGuestStops.stopId, after.stops[1]?.id ?? ''))
    expect(added).toHaveLength(1)
    await test.db
      .update(eventGuestStops)
      .set({ attendance: 'attended' })
      .where(eq(eventGuestStops.stopId, second?.id ?? ''))
    const refused = await staff.patch(
      `/events/${event.id}`,
      { stops: [{ ...stopAt(2, '2026-05-16 09:00', '2026-05-16 12:00'), id: after.stops[1]?.id }] },
      { 'if-match': String(after.version) },
    )
    expect(refused.statusCode).toBe(409)
  })

  it('is copied to another day with its agenda and its guests, who are to be asked anew', async () => {
    const event = await create(
      eventOf([stopAt(0, '2026-05-14 09:00', '2026-05-14 12:00', '报告厅')], {
        sessions: [
          {
            stop: 0,
            kind: 'talk',
            title: '成果推介',
            startsAt: shanghai('2026-05-14 09:00'),
            endsAt: shanghai('2026-05-14 10:00'),
          },
        ],
      }),
    )
    await guestOf(event.id, (await test.factories.organization()).id, [event.stops[0]?.id ?? ''], true)
    const answer = await staff.post(`/events/${event.id}/copies`, { startsOn: '2027-05-13', guests: true })
    expect(answer.statusCode, answer.body).toBe(201)
    const copy: HostedEvent = answer.json()
    expect(copy).toMatchObject({
      stage: 'planned',
      startsAt: '2027-05-13T01:00:00.000Z',
      sessions: [{ title: '成果推介', stopId: copy.stops[0]?.id, startsAt: '2027-05-13T01:00:00.000Z' }],
    })
    const guests = await test.db.select().from(eventGuests).where(eq(eventGuests.eventId, copy.id))
    expect(guests.map(({ state }) => state)).toEqual(['listed'])
  })

  it('says before saving what stands against it', async () => {
    const event = await create(eventOf([stopAt(0, '2026-06-01 09:00', '2026-06-01 12:00', '301')]))
    const check = (stops: object[], ownerId: string | null = null) =>
      staff.post('/events/conflicts', { ownerId, stops })
    const same = await check([stopAt(0, '2026-06-01 11:00', '2026-06-01 13:00', '301')])
    expect(same.json().items).toMatchObject([{ kind: 'room', stop: 0, event: { id: event.id } }])
    const other = await check([stopAt(0, '2026-06-01 11:00', '2026-06-01 13:00', '302')])
    expect(other.json().items).toMatchObject([{ kind: 'liaison' }])
    const elsewhere = await check([stopAt(1, '2026-06-01 11:00', '2026-06-01 13:00')], event.owner?.id)
    expect(elsewhere.json().items).toMatchObject([{ kind: 'owner' }])
    expect((await check([stopAt(0, '2026-06-01 12:00', '2026-06-01 13:00', '301')])).json().items).toEqual([])
  })
})

describe('who sees an event', () => {
  it('is everybody once it is published; before, its guests and the institutions met, once it is announced', async () => {
    const enterprise = await test.signInAs('enterprise')
    const stranger = await test.signInAs('enterprise')
    const liaison = await test.signInAs('liaison', { organizationId: institutions[0] ?? '' })
    const event = await create(
      eventOf([stopAt(0, '2026-07-01 09:00', '2026-07-01 12:00')], {
        note: '内部备注',
        budgetFen: 3_000_000,
      }),
    )
    await guestOf(event.id, enterprise.account.organizationId ?? '', [event.stops[0]?.id ?? ''], false)
    const statuses = async () => {
      const answers = []
      for (const client of [enterprise, liaison, stranger, test.visitor]) {
        answers.push((await client.get(`/events/${event.id}`)).statusCode)
      }
      return answers
    }
    expect(await statuses()).toEqual([404, 404, 404, 404])
    const approved = (await move(event, 'approved')).json()
    const inviting = (await move(approved, 'inviting')).json()
    expect(await statuses()).toEqual([200, 200, 404, 404])
    const seen: HostedEvent = (await enterprise.get(`/events/${event.id}`)).json()
    expect(seen).toMatchObject({ note: null, budgetFen: null, permissions: { edit: false, moves: [] } })
    expect(seen.ownGuestId).not.toBeNull()
    expect(seen.stops[0]?.attendance).toBeNull()
    expect((await stranger.get('/events')).json().items.map(({ id }: HostedEvent) => id)).not.toContain(
      event.id,
    )
    const published: HostedEvent = (await move(inviting, 'published', '直接公布')).json()
    expect(await statuses()).toEqual([200, 200, 200, 200])
    const withdrawn: HostedEvent = (await move(published, 'scheduling', '安排还要再改')).json()
    expect(await statuses()).toEqual([200, 200, 404, 404])
    expect((await move(withdrawn, 'postponed', '院校期末考试')).statusCode).toBe(200)
    expect(await statuses()).toEqual([200, 200, 404, 404])
    expect((await enterprise.get('/events?own=true')).json().total).toBe(1)
    expect((await stranger.get('/events?own=true')).json().total).toBe(0)
  })

  it('is everybody who could read of it, also once it is postponed, announced anew and cancelled', async () => {
    const event = await create(eventOf([stopAt(1, '2026-12-30 20:00', '2026-12-31 01:00')]))
    const guest = await test.factories.organization()
    await guestOf(event.id, guest.id, [event.stops[0]?.id ?? ''], false)
    const published: HostedEvent = (await move(event, 'published', '直接公布')).json()
    const postponed: HostedEvent = (await move(published, 'postponed', '大雪封路')).json()
    const read = async () => (await test.visitor.get(`/events/${event.id}`)).json()
    expect(await read()).toMatchObject({ stage: 'postponed', stageReason: '大雪封路', ownGuestId: null })
    const listed = await test.visitor.get('/events?from=2026-12-31')
    expect(listed.json().items.map(({ id }: HostedEvent) => id)).toContain(event.id)
    const again: HostedEvent = (await move(postponed, 'inviting')).json()
    expect(await read()).toMatchObject({ stage: 'inviting' })
    await move(again, 'cancelled', '院校另有安排')
    const seen = await test.visitor.get(`/events/${event.id}`)
    expect(seen.json()).toMatchObject({ stage: 'cancelled', stageReason: '院校另有安排' })
    expect(seen.body).not.toContain(guest.name)
    expect((await test.visitor.get(`/events/${event.id}/guests`)).statusCode).not.toBe(200)
    expect((await test.visitor.get(`/events/${event.id}/calendar.ics`)).body).toContain('STATUS:CANCELLED')
  })
})

describe('those concerned', () => {
  it('are told once each of another time, of a postponement with its reason, and of the new time', async () => {
    const enterprise = await test.signInAs('enterprise')
    const event = await create(eventOf([stopAt(0, '2026-12-30 09:00', '2026-12-30 12:00')]))
    await guestOf(event.id, enterprise.account.organizationId ?? '', [event.stops[0]?.id ?? ''], false)
    const inviting: HostedEvent = (await move(event, 'inviting', '已口头同意')).json()
    const postponed: HostedEvent = (await move(inviting, 'postponed', '大雪封路')).json()
    const later = await staff.patch(
      `/events/${event.id}`,
      { stops: [{ id: event.stops[0]?.id, ...stopAt(0, '2027-01-12 09:00', '2027-01-12 12:00') }] },
      { 'if-match': String(postponed.version) },
    )
    const again = await move(later.json(), 'inviting')
    expect(again.json()).toMatchObject({ stage: 'inviting', startsAt: '2027-01-12T01:00:00.000Z' })
    const { items } = (await enterprise.get('/notifications')).json()
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['event_changed', 'event_postponed'])
    expect(items[1].values).toMatchObject({ reason: '大雪封路' })
    const sent = await test.db.select().from(mails).where(eq(mails.subjectId, event.id))
    expect(sent.map(({ subject }) => subject).sort()).toEqual([
      '活动变动：走进高校对接活动',
      '活动延期：走进高校对接活动',
    ])
    const changed = sent.find(({ subject }) => subject.startsWith('活动变动'))
    expect(changed?.text).toContain('1月12日周二 09:00')
  })
})

describe('an event that is entered afterwards', () => {
  it('has who came to it at once, with how many people', async () => {
    now = new Date('2023-05-20T04:00:00Z')
    const [first, second] = [await test.factories.organization(), await test.factories.organization()]
    const enter = (attendances: object[]) =>
      staff.post('/events', {
        ...eventOf([
          stopAt(0, '2023-05-16 09:00', '2023-05-16 12:00'),
          stopAt(1, '2023-05-16 14:00', '2023-05-16 17:00'),
        ]),
        held: { reason: '补录', attendances },
      })
    const event = (
      await enter([
        { organizationId: first.id, people: 3 },
        { organizationId: second.id, stops: [1] },
      ])
    ).json()
    expect(event.stops.map(({ attendance }: { attendance: object }) => attendance)).toMatchObject([
      { attendedOrganizations: 1, attendedPeople: 3 },
      { attendedOrganizations: 2 },
    ])
    const refused = async (attendances: object[]) => (await enter(attendances)).json().errors[0].pointer
    expect(await refused([{ organizationId: first.id }, { organizationId: first.id }])).toBe(
      '/held/attendances/1/organizationId',
    )
    expect(await refused([{ organizationId: first.id, stops: [2] }])).toBe('/held/attendances/0/stops')
    expect(await refused([{ organizationId: event.stops[0].institution.id }])).toBe(
      '/held/attendances/0/organizationId',
    )
  })
})

describe('the figures of events', () => {
  it('count one trip of three stops, met by nine, six and four of nine enterprises, as 1, 3, 9, 19, – and 3', async () => {
    now = new Date('2024-05-20T04:00:00Z')
    const came = await Promise.all(Array.from({ length: 9 }, () => test.factories.organization()))
    const attendances = came.map(({ id }, n) => ({
      organizationId: id,
      stops: n < 4 ? [0, 1, 2] : n < 6 ? [0, 1] : [0],
    }))
    const event = await create(
      eventOf(
        [
          stopAt(0, '2024-05-14 09:00', '2024-05-14 17:00'),
          stopAt(1, '2024-05-15 09:00', '2024-05-15 17:00'),
          stopAt(2, '2024-05-16 09:00', '2024-05-16 17:00'),
        ],
        { held: { reason: '去年的活动，补录', attendances } },
      ),
    )
    expect(event.stage).toBe('held')
    const figures = await staff.get('/events/figures?from=2024-05-01&to=2024-05-31')
    expect(figures.json()).toEqual({
      from: '2024-05-01',
      to: '2024-05-31',
      events: 1,
      stops: 3,
      enterprises: 9,
      enterpriseAttendances: 19,
      people: null,
      institutions: 3,
      meetingsHeld: 0,
    })
    // the figures of reports say the same
    const reported = (await staff.get('/figures?from=2024-05-01&to=2024-05-31')).json().figures
    const counted = (id: string) => reported.find((each: { id: string }) => each.id === id)?.value
    expect(
      ['events_held', 'event_stops', 'enterprises_taken', 'enterprise_attendances', 'institutions_met'].map(
        counted,
      ),
    ).toEqual([1, 3, 9, 19, 3])
    const [first] = (await staff.get('/events/figures?from=2024-05-01&to=2024-05-14'))
      .json()
      .enterprises.toString()
    expect(first).toBe('9')
    expect((await staff.get('/events/figures?from=2024-05-15&to=2024-05-14')).statusCode).toBe(400)
    const records = async (of: string, more = '') => {
      const answer = await staff.get(`/events/figures/records?from=2024-05-01&to=2024-05-31&of=${of}${more}`)
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json()
    }
    for (const of of eventFigureNames) {
      const { items, total } = await records(of)
      expect([of, total, items.length]).toEqual([of, figures.json()[of] ?? 0, figures.json()[of] ?? 0])
    }
    const stops = (await records('stops')).items
    expect(stops.map(({ times }: EventFigureRecord) => times)).toEqual([9, 6, 4])
    expect(stops[0]).toMatchObject({
      event: { id: event.id },
      organization: { id: institutions[0] },
      startsAt: '2024-05-14T01:00:00.000Z',
    })
    const met: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page = await records('enterpriseAttendances', `&limit=7${next && `&cursor=${next}`}`)
      met.push(...page.items.map(({ id }: EventFigureRecord) => id))
      next = page.nextCursor
    }
    expect(new Set(met).size).toBe(19)
    expect(met).toHaveLength(19)
  })
})
