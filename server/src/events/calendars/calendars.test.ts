import type { HostedEvent } from '@duijie/shared/hosted-events'
import { convertIcsCalendar } from 'ts-ics'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../../testing/test-app.ts'
import { eventOf, shanghai } from '../testing.ts'

let test: TestApp
let staff: Client
let institutionId: string

beforeAll(async () => {
  test = await createTestApp({ clock: () => new Date('2026-05-01T04:00:00Z') })
  staff = await test.signInAs('staff')
  institutionId = (await test.factories.organization({ kind: 'institution', name: '甲市理工大学（新区）' }))
    .id
})
afterAll(() => test.close())

const parsed = (text: string) => convertIcsCalendar(undefined, text).events ?? []
const moved = async (event: HostedEvent, to: string): Promise<HostedEvent> =>
  (
    await staff.post(
      `/events/${event.id}/moves`,
      { to, reason: '测试' },
      { 'if-match': String(event.version) },
    )
  ).json()

describe('the calendar', () => {
  it('tells another program the right instants over midnight, and that an event is off by a higher sequence', async () => {
    const stop = {
      institutionId,
      startsAt: shanghai('2026-12-31 20:00'),
      endsAt: shanghai('2027-01-01 01:00'),
      room: '301',
    }
    const body = eventOf([stop], { title: '跨年对接；含逗号, 与换行', introduction: '第一行\n第二行' })
    const planned: HostedEvent = (await staff.post('/events', body)).json()
    const event = await moved(planned, 'published')
    const file = await test.visitor.get(`/events/${event.id}/calendar.ics`)
    expect(file.headers['content-type']).toContain('text/calendar')
    expect(file.body).toContain('DTSTART;TZID=Asia/Shanghai:20261231T200000')
    expect(file.body).toContain('BEGIN:VTIMEZONE')
    const [entry] = parsed(file.body)
    expect(entry).toMatchObject({
      summary: '跨年对接；含逗号, 与换行',
      description: '第一行\n第二行',
      status: 'CONFIRMED',
    })
    expect(file.body).toContain('SEQUENCE:0')
    expect(entry?.start.date.toISOString()).toBe('2026-12-31T12:00:00.000Z')
    expect(entry?.end?.date.toISOString()).toBe('2026-12-31T17:00:00.000Z')
    await moved(event, 'cancelled')
    const [off] = parsed((await staff.get(`/events/${event.id}/calendar.ics`)).body)
    expect(off).toMatchObject({ uid: entry?.uid, sequence: 1, status: 'CANCELLED' })
  })

  it('can be subscribed to: ones own events alone, until the address is replaced or the account closed', async () => {
    const enterprise = await test.signInAs('enterprise')
    const stop = {
      institutionId,
      startsAt: shanghai('2026-06-01 09:00'),
      endsAt: shanghai('2026-06-01 12:00'),
    }
    const own: HostedEvent = (await staff.post('/events', eventOf([stop], { title: '受邀的活动' }))).json()
    await staff.post('/events', eventOf([stop], { title: '别人的活动' }))
    const { items } = (
      await staff.post(`/events/${own.id}/guests`, {
        guests: [{ organizationId: enterprise.account.organizationId }],
      })
    ).json()
    await moved(own, 'inviting')
    await staff.post(`/events/${own.id}/invitations`, { guestIds: [items[0].id] })
    const invitation = (await staff.get(`/events/${own.id}/guests`)).json().items[0].link.token
    const ofGuest = await test.visitor.get(`/r/${invitation}/calendar.ics`)
    expect(
      parsed(ofGuest.body).map(({ summary, url }) => [summary, url?.endsWith(`/r/${invitation}`)]),
    ).toEqual([['受邀的活动', true]])
    expect((await test.visitor.get(`/events/${own.id}/calendar.ics`)).statusCode).toBe(404)
    const issue = async () => (await enterprise.post('/calendars')).json().token
    const now = async () => (await enterprise.get('/calendars')).json().token
    expect(await now()).toBeNull()
    const first = await issue()
    const feed = await test.visitor.get(`/calendars/${first}.ics`)
    expect(parsed(feed.body).map(({ summary }) => summary)).toEqual(['受邀的活动'])
    expect(feed.headers['cache-control']).toBe('no-store')
    expect((await test.visitor.get(`/r/${first}/calendar.ics`)).statusCode).toBe(404)
    const second = await issue()
    expect(await now()).toBe(second)
    expect((await staff.get('/calendars')).json().token).toBeNull()
    expect((await test.visitor.get(`/calendars/${first}.ics`)).statusCode).toBe(410)
    expect((await test.visitor.get(`/calendars/${second}x.ics`)).statusCode).toBe(404)
    await enterprise.delete('/calendars')
    expect(await now()).toBeNull()
    expect((await test.visitor.get(`/calendars/${second}.ics`)).statusCode).toBe(410)
    const third = await issue()
    const admin = await test.signInAs('admin')
    const disabled = await admin.post(`/accounts/${enterprise.account.id}/disable`, { reason: '离职' })
    expect(disabled.statusCode).toBe(200)
    expect((await test.visitor.get(`/calendars/${third}.ics`)).statusCode).toBe(404)
  })
})
