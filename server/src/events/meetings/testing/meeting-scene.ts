import type { GuestList } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { EventSchedule, ScheduleRunAnswer } from '@duijie/shared/meetings'
import { expect } from 'vitest'
import type { Client, TestApp } from '../../../testing/test-app.ts'
import { eventOf, shanghai } from '../../testing.ts'

export type Person = Client & { account: { id: string; organizationId: string | null } }

const match = {
  title: '酸奶后酸化控制',
  problem: '酸奶冷藏期后酸化严重，需要弱后酸化的乳酸菌菌株，控制货架期酸度。',
  techField: 'biomedicine' as const,
}
const answer = {
  title: '弱后酸化乳酸菌菌株',
  summary: '弱后酸化乳酸菌菌株，冷藏酸奶货架期内酸度稳定。',
  techField: 'biomedicine' as const,
}

/** An event of one stop with an hour of meetings, three enterprises and the institution's delegation, all coming. */
export async function meetingScene(
  test: TestApp,
  staff: Client,
  { enterprises = 3, tables = 2 }: { enterprises?: number; tables?: number } = {},
) {
  const liaison = await test.signInAs('liaison')
  const institutionId = liaison.account.organizationId ?? ''
  await test.factories.result({ ...answer, organizationId: institutionId })
  const stop = { institutionId, startsAt: shanghai('2026-05-14 09:00'), endsAt: shanghai('2026-05-14 17:00') }
  const session = (kind: string, from: string, to: string) => ({
    stop: 0,
    kind,
    title: kind,
    startsAt: shanghai(`2026-05-14 ${from}`),
    endsAt: shanghai(`2026-05-14 ${to}`),
  })
  const sessions = [session('meetings', '10:00', '11:30'), session('break', '10:30', '10:45')]
  const body = eventOf([stop], { sessions: sessions as never })
  const planned: HostedEvent = (await staff.post('/events', body)).json()
  const event = await movedEvent(staff, planned, 'inviting')
  const people: Person[] = []
  const guests = [{ organizationId: institutionId }]
  for (let n = 0; n < enterprises; n += 1) {
    const person = await test.signInAs('enterprise')
    people.push(person)
    guests.push({ organizationId: person.account.organizationId ?? '' })
    await test.factories.need({ ...match, organizationId: person.account.organizationId ?? '' })
  }
  const { items }: GuestList = (await staff.post(`/events/${event.id}/guests`, { guests })).json()
  const invited: GuestList = (
    await staff.post(`/events/${event.id}/invitations`, { guestIds: items.map(({ id }) => id) })
  ).json()
  for (const guest of invited.items) {
    const version = { 'if-match': String(guest.version) }
    const answered = await staff.post(`/guests/${guest.id}/answer`, { answer: 'accept' }, version)
    expect(answered.json().state).toBe('accepted')
  }
  const guestOf = (person: Person) =>
    invited.items.find(({ organization }) => organization.id === person.account.organizationId)?.id ?? ''
  let grid: EventSchedule = (await staff.get(`/events/${event.id}/schedule`)).json()
  grid = (
    await staff.put(
      `/events/${event.id}/schedule/settings`,
      {
        slotMinutes: 15,
        gapMinutes: 0,
        perGuest: null,
        suggestFrom: 'fair',
        tables: Array.from({ length: tables }, (_, n) => ({ label: `${n + 1} 号桌` })),
      },
      { 'if-match': String(grid.version) },
    )
  ).json()
  const tokenOf = (person: Person) =>
    invited.items.find(({ organization }) => organization.id === person.account.organizationId)?.link
      ?.token ?? ''
  return { event, liaison, people, guestOf, tokenOf, host: guestOf(liaison), grid }
}

export async function movedEvent(staff: Client, event: HostedEvent, to: string): Promise<HostedEvent> {
  const fresh: HostedEvent = (await staff.get(`/events/${event.id}`)).json()
  const answered = await staff.post(
    `/events/${event.id}/moves`,
    { to, reason: '测试' },
    { 'if-match': String(fresh.version) },
  )
  expect(answered.statusCode, answered.body).toBe(200)
  return answered.json()
}

export async function runSchedule(staff: Client, event: HostedEvent): Promise<ScheduleRunAnswer> {
  const grid: EventSchedule = (await staff.get(`/events/${event.id}/schedule`)).json()
  const ran = await staff.post(`/events/${event.id}/schedule/runs`, undefined, {
    'if-match': String(grid.version),
  })
  expect(ran.statusCode, ran.body).toBe(200)
  return ran.json()
}
