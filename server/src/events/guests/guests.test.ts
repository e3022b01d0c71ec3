import { mails } from '@duijie/db/schema/mails'
import { organizations } from '@duijie/db/schema/organizations'
import type { Guest, GuestList, OpenedEventInvitation } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { SmsPage } from '@duijie/shared/sms'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../../testing/test-app.ts'
import { eventOf, shanghai } from '../testing.ts'

let now = new Date('2026-05-01T04:00:00Z')
let test: TestApp
let staff: Client
let institutionId: string
let otherInstitutionId: string

beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
  institutionId = (await test.factories.organization({ kind: 'institution' })).id
  otherInstitutionId = (await test.factories.organization({ kind: 'institution' })).id
})
afterAll(() => test.close())

async function inviting(values: Parameters<typeof eventOf>[1] = {}): Promise<HostedEvent> {
  const stop = (id: string, day: string) => ({
    institutionId: id,
    startsAt: shanghai(`${day} 09:00`),
    endsAt: shanghai(`${day} 17:00`),
  })
  const stops = [stop(institutionId, '2026-05-14'), stop(otherInstitutionId, '2026-05-15')]
  const event: HostedEvent = (await staff.post('/events', eventOf(stops, values))).json()
  const moved = await staff.post(
    `/events/${event.id}/moves`,
    { to: 'inviting', reason: '已批准' },
    { 'if-match': String(event.version) },
  )
  return moved.json()
}

async function listed(event: HostedEvent, guests: object[]): Promise<Guest[]> {
  const answer = await staff.post(`/events/${event.id}/guests`, { guests })
  expect(answer.statusCode, answer.body).toBe(200)
  const { items }: GuestList = answer.json()
  return items
}
const invite = async (event: HostedEvent, guests: readonly Guest[], channels: string[] = []) => {
  const body = { guestIds: guests.map(({ id }) => id), note: '请带上样品', channels }
  const answer = await staff.post(`/events/${event.id}/invitations`, body)
  expect(answer.statusCode, answer.body).toBe(200)
  const { items }: GuestList = answer.json()
  return items
}
const tokenOf = (guest: Guest | undefined) => guest?.link?.token ?? ''
const answerBy = (token: string, body: object) => test.visitor.post(`/r/${token}/invitation`, body)

describe('the guest list', () => {
  it('takes contacts from the record, institutions to their own stop, and nobody twice', async () => {
    const event = await inviting()
    const enterprise = await test.factories.organization({ contactName: '王工', contactPhone: '13811112222' })
    const expert = await test.factories.expert({ organizationId: institutionId, contactPhone: '13933334444' })
    const guests = [
      { organizationId: enterprise.id, people: 2 },
      { organizationId: institutionId, expertId: expert.id },
    ]
    await listed(event, guests)
    const items = await listed(event, [...guests, { organizationId: institutionId }])
    expect(items).toHaveLength(3)
    expect(items[0]).toMatchObject({
      side: 'enterprise',
      state: 'listed',
      people: 2,
      contact: { name: '王工' },
    })
    expect(items[0]?.stops).toHaveLength(2)
    const ofExpert = items.find((item) => item.expert?.id === expert.id)
    expect(ofExpert).toMatchObject({ side: 'institution', contact: { phone: '13933334444' } })
    expect(ofExpert?.stops.map(({ stopId }) => stopId)).toEqual([event.stops[0]?.id])
    const wrong = await staff.post(`/events/${event.id}/guests`, {
      guests: [{ organizationId: otherInstitutionId, expertId: expert.id }],
    })
    expect(wrong.json().errors[0].pointer).toBe('/guests/0/expertId')
  })

  it('is not seen before one is invited; then one sees oneself, and who comes sees who comes, without contacts', async () => {
    const event = await inviting()
    const one = await test.signInAs('enterprise')
    const two = await test.signInAs('enterprise')
    const items = await listed(event, [
      {
        organizationId: one.account.organizationId,
        contact: { name: '甲', phone: '13812345678', email: '' },
      },
      {
        organizationId: two.account.organizationId,
        contact: { name: '乙', phone: '13887654321', email: '' },
      },
    ])
    expect((await one.get(`/events/${event.id}/guests`)).statusCode).toBe(404)
    const invited = await invite(event, items)
    const ofOne = invited.find(({ organization }) => organization.id === one.account.organizationId)
    const ofTwo = invited.find(({ organization }) => organization.id === two.account.organizationId)
    const seen = async (): Promise<Guest[]> => (await one.get(`/events/${event.id}/guests`)).json().items
    expect((await seen()).map(({ id }) => id)).toEqual([ofOne?.id])
    expect((await seen())[0]).toMatchObject({
      contact: { phone: '13812345678' },
      link: null,
      permissions: { answer: true },
    })
    for (const guest of [ofOne, ofTwo]) {
      expect((await answerBy(tokenOf(guest), { answer: 'accept' })).statusCode).toBe(200)
    }
    const both = await one.get(`/events/${event.id}/guests`)
    expect(both.json().items).toHaveLength(2)
    expect(both.body).not.toContain('13887654321')
    const other = both.json().items.find(({ id }: Guest) => id === ofTwo?.id)
    const refused = await one.post(
      `/guests/${other.id}/answer`,
      { answer: 'decline' },
      { 'if-match': String(other.version) },
    )
    expect(refused.statusCode).toBe(403)
  })
})

describe('an invitation', () => {
  it('is answered by its link without sign-in, again until the event is over, and dies with the next one', async () => {
    const event = await inviting()
    const enterprise = await test.signInAs('enterprise')
    const items = await listed(event, [
      {
        organizationId: enterprise.account.organizationId,
        contact: { name: '王工', phone: '', email: 'wang@enterprise.example' },
      },
    ])
    const [first] = await invite(event, items, ['email'])
    const token = tokenOf(first)
    const opened: OpenedEventInvitation = (await test.visitor.get(`/r/${token}/invitation`)).json()
    expect(opened).toMatchObject({ state: 'invited', recipient: '王**', answerable: true })
    expect((await answerBy(token, { answer: 'accept', people: 3 })).json()).toMatchObject({
      state: 'accepted',
      people: 3,
    })
    expect((await answerBy(token, { answer: 'decline', note: '临时有事' })).json()).toMatchObject({
      state: 'cancelled',
    })
    const [mail] = await test.db
      .select()
      .from(mails)
      .where(eq(mails.subjectId, first?.id ?? ''))
    expect(mail).toMatchObject({
      kind: 'invitation',
      state: 'kept',
      recipientAddress: 'wang@enterprise.example',
    })
    expect(mail?.text).toContain(`/r/${token}`)
    const [second] = await invite(event, [first as Guest])
    expect((await answerBy(token, { answer: 'accept' })).statusCode).toBe(410)
    expect((await answerBy(tokenOf(second), { answer: 'accept' })).json()).toMatchObject({
      state: 'accepted',
    })
    expect((await answerBy(`${token.slice(0, -1)}x`, { answer: 'accept' })).statusCode).toBe(404)
    const news = (await staff.get('/notifications')).json().items
    expect(news.map(({ kind }: { kind: string }) => kind)).toContain('guest_answered')
    now = new Date('2026-05-15T10:00:00Z')
    expect((await answerBy(tokenOf(second), { answer: 'decline' })).statusCode).toBe(409)
    now = new Date('2026-05-01T04:00:00Z')
  })

  it('is not sent before the event invites', async () => {
    const stops = [
      { institutionId, startsAt: shanghai('2026-05-14 09:00'), endsAt: shanghai('2026-05-14 17:00') },
    ]
    const event: HostedEvent = (await staff.post('/events', eventOf(stops))).json()
    const items = await listed(event, [{ organizationId: (await test.factories.organization()).id }])
    const answer = await staff.post(`/events/${event.id}/invitations`, { guestIds: [items[0]?.id] })
    expect(answer.statusCode).toBe(409)
  })
})

describe('seats', () => {
  it('are never given twice, whoever comes at once; who waits moves up in order as they become free', async () => {
    const event = await inviting({ registration: 'open', capacity: 20 })
    const register = (n: number) =>
      test.app.inject({
        method: 'POST',
        url: `/api/v1/events/${event.id}/registrations`,
        remoteAddress: `10.0.${n >> 8}.${n & 255}`,
        payload: {
          organizationName: `抢座企业${n}号`,
          contact: { name: '某', phone: '13800000000' },
        },
      })
    const answers = await Promise.all(Array.from({ length: 80 }, (_, n) => register(n)))
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    const states = answers.map((answer) => answer.json().state)
    expect(states.filter((state) => state === 'accepted')).toHaveLength(20)
    const places = answers.flatMap((answer) => answer.json().waitingPlace ?? [])
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
    const list: GuestList = (await staff.get(`/events/${event.id}/guests`)).json()
    expect(list.seatsTaken).toBe(20)
    const next = list.items.find(({ waitingPlace }) => waitingPlace === 1)
    const seated = list.items.find(({ state }) => state === 'accepted')
    const left = await staff.post(
      `/guests/${seated?.id}/answer`,
      { answer: 'decline', note: '电话告知' },
      { 'if-match': String(seated?.version) },
    )
    expect(left.json().state).toBe('cancelled')
    const after: GuestList = (await staff.get(`/events/${event.id}/guests`)).json()
    expect(after.seatsTaken).toBe(20)
    expect(after.items.find(({ id }) => id === next?.id)).toMatchObject({
      state: 'accepted',
      waitingPlace: null,
    })
    const again = await register(0)
    expect(again.json().state).toBe(
      states[0] === 'accepted' && seated?.organization.name === '抢座企业0号'
        ? 'waiting'
        : after.items.find(({ organization }) => organization.name === '抢座企业0号')?.state,
    )
    // more seats go to those who wait, and each is told
    const { version } = (await staff.get(`/events/${event.id}`)).json()
    const widened = await staff.patch(
      `/events/${event.id}`,
      { capacity: 25 },
      { 'if-match': String(version) },
    )
    expect(widened.statusCode, widened.body).toBe(200)
    expect(widened.json().seatsTaken).toBe(25)
    const { items: told }: SmsPage = (await staff.get('/sms-messages')).json()
    expect(
      told.filter(({ kind, text }) => kind === 'event_seat' && text?.includes(event.title)),
    ).toHaveLength(6)
    const [unknown] = await test.db
      .select()
      .from(organizations)
      .where(and(eq(organizations.name, '抢座企业7号'), eq(organizations.status, 'pending')))
    expect(unknown).toBeDefined()
  })

  it('is followed by word of a postponement and a cancellation, on the invitation and for who would register', async () => {
    const event = await inviting({ registration: 'open' })
    const { id: organizationId } = await test.factories.organization()
    const { id: mailedId } = await test.factories.organization()
    const contact = { name: '刘工', phone: '138 0000 1234', email: '' }
    const guests = await listed(event, [
      { organizationId, contact },
      { organizationId: mailedId, contact: { ...contact, email: 'liu@enterprise.example' } },
    ])
    const invited = await invite(event, guests, ['email', 'sms'])
    const guest = invited.find(({ organization }) => organization.id === organizationId)
    const token = tokenOf(guest)
    const move = async (to: string, reason: string) => {
      const { version }: HostedEvent = (await staff.get(`/events/${event.id}`)).json()
      const body = { to, reason }
      const moved = await staff.post(`/events/${event.id}/moves`, body, { 'if-match': String(version) })
      expect(moved.statusCode, moved.body).toBe(200)
      return moved.json()
    }
    const opened = async () => {
      const answer = await test.visitor.get(`/r/${token}/invitation`)
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json() as OpenedEventInvitation
    }
    const registered = () =>
      test.visitor.post(`/events/${event.id}/registrations`, {
        organizationName: '晚到的企业',
        contact: { name: '某', phone: '13800000000' },
      })
    const postponed = await move('postponed', '台风')
    expect(await opened()).toMatchObject({
      answerable: false,
      event: { stage: 'postponed', stageReason: '台风', newDay: false },
    })
    expect((await answerBy(token, { answer: 'accept' })).json().detail).toContain('延期')
    expect((await registered()).json().detail).toContain('延期')

    // long after the link would have ended
    now = new Date('2026-12-20T04:00:00Z')
    const stops = event.stops.map((stop, at) => ({
      ...{ id: stop.id, institutionId: stop.institution.id, room: '', note: '' },
      startsAt: shanghai(`2027-01-1${at} 09:00`),
      endsAt: shanghai(`2027-01-1${at} 17:00`),
    }))
    const version = { 'if-match': String(postponed.version) }
    const patched = await staff.patch(`/events/${event.id}`, { stops }, version)
    expect(patched.statusCode, patched.body).toBe(200)
    expect(await opened()).toMatchObject({ answerable: false, event: { newDay: true } })
    const early = (await answerBy(token, { answer: 'accept' })).json().detail
    expect(early).toContain('1月10日')
    expect(early).not.toContain('等待')
    await move('inviting', '')
    expect(await opened()).toMatchObject({
      answerable: true,
      event: { stageReason: '', startsAt: shanghai('2027-01-10 09:00') },
    })
    expect((await answerBy(token, { answer: 'accept' })).json()).toMatchObject({ state: 'accepted' })

    await move('cancelled', '校方另有安排')
    expect((await test.visitor.get(`/events/${event.id}`)).json()).toMatchObject({
      stage: 'cancelled',
      stageReason: '校方另有安排',
    })
    expect(await opened()).toMatchObject({ answerable: false, event: { stage: 'cancelled' } })
    expect((await registered()).json().detail).toContain('取消')

    // whoever has a phone and no address was told of all of it by text message, nobody else was
    const sent: SmsPage = (await staff.get('/sms-messages')).json()
    sent.items = sent.items.filter(({ kind }) => kind !== 'event_seat')
    expect(sent.items.map(({ kind }) => kind).sort()).toEqual([
      ...['event_cancelled', 'event_changed', 'event_invited', 'event_postponed'],
    ])
    for (const { state, recipient, text } of sent.items) {
      expect({ state, phone: recipient?.phone }).toEqual({ state: 'kept', phone: '+8613800001234' })
      expect(text).toContain(`${event.title}`)
      expect(text).toContain(`/r/${token}`)
    }
    expect(sent.items.find(({ kind }) => kind === 'event_changed')?.text).toContain('1月10日')
    const admin = await test.signInAs('admin')
    expect((await admin.get('/sms-messages')).body).not.toContain(token)
    now = new Date('2026-05-01T04:00:00Z')
  })

  it('are not to be had where registration is closed or over', async () => {
    const closed = await inviting({ registration: 'closed' })
    const body = { organizationName: '某企业', contact: { name: '某', phone: '13800000000' } }
    expect((await test.visitor.post(`/events/${closed.id}/registrations`, body)).statusCode).toBe(404)
    const over = await inviting({ registration: 'open', registrationEndsAt: '2026-04-30T00:00:00.000Z' })
    expect((await test.visitor.post(`/events/${over.id}/registrations`, body)).statusCode).toBe(409)
  })
})

describe('at the door', () => {
  it('guests are checked in by list or by their invitation, walk-ins are added, and mistakes put right', async () => {
    const event = await inviting()
    const items = await listed(event, [
      { organizationId: (await test.factories.organization()).id, people: 2 },
    ])
    const [guest] = await invite(event, items)
    await answerBy(tokenOf(guest), { answer: 'accept' })
    const stopId = event.stops[0]?.id
    const checkIn = (id: string | undefined, body: object) => staff.post(`/guests/${id}/check-ins`, body)
    expect((await checkIn(guest?.id, { stopId, attendance: 'attended' })).statusCode).toBe(409)
    now = new Date('2026-05-14T00:40:00Z')
    const scanned = await staff.get(`/r/${tokenOf(guest)}/guest`)
    expect(scanned.json().id).toBe(guest?.id)
    expect((await test.visitor.get(`/r/${tokenOf(guest)}/guest`)).statusCode).toBe(401)
    const checked: Guest = (await checkIn(guest?.id, { stopId, attendance: 'attended', people: 3 })).json()
    expect(checked.stops.find((stop) => stop.stopId === stopId)).toMatchObject({
      attendance: 'attended',
      people: 3,
    })
    const organizationId = (await test.factories.organization()).id
    const walkIn = await staff.post(`/events/${event.id}/walk-ins`, { stopId, organizationId })
    expect(walkIn.json()).toMatchObject({ source: 'walk_in', state: 'accepted' })
    expect((await staff.post(`/events/${event.id}/walk-ins`, { stopId, organizationId })).statusCode).toBe(
      409,
    )
    const { stops }: HostedEvent = (await staff.get(`/events/${event.id}`)).json()
    expect(stops[0]?.attendance).toMatchObject({ attendedOrganizations: 2, attendedPeople: 4 })
    await checkIn(walkIn.json().id, { stopId, attendance: 'absent' })
    const corrected: HostedEvent = (await staff.get(`/events/${event.id}`)).json()
    expect(corrected.stops[0]?.attendance).toMatchObject({ attendedOrganizations: 1 })
    now = new Date('2026-05-01T04:00:00Z')
  })
})
