import type { GuestList } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { TripProposal, YearPlan } from '@duijie/shared/trips'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../../testing/test-app.ts'

let test: TestApp
let staff: Client
/** Two cities' institutions: the first answers the yoghurt, the second the coating. */
const institutions: string[] = []
const enterprises: string[] = []

const yoghurt = {
  title: '酸奶后酸化控制',
  problem: '酸奶冷藏期后酸化严重，需要弱后酸化的乳酸菌菌株，控制货架期酸度。',
  techField: 'biomedicine' as const,
}

beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
  for (const city of ['甲市', '乙市']) {
    institutions.push((await test.factories.organization({ kind: 'institution', city })).id)
  }
  for (let n = 0; n < 3; n += 1) enterprises.push((await test.factories.organization()).id)
  await test.factories.result({
    title: '弱后酸化乳酸菌菌株',
    summary: '弱后酸化乳酸菌菌株，冷藏酸奶货架期内酸度稳定。',
    techField: 'biomedicine',
    organizationId: institutions[0] ?? '',
  })
  await test.factories.result({ organizationId: institutions[1] ?? '' })
  await test.factories.need({ ...yoghurt, organizationId: enterprises[0] ?? '' })
  await test.factories.need({
    ...yoghurt,
    organizationId: enterprises[1] ?? '',
    confidentiality: 'restricted',
  })
  await test.factories.need({ organizationId: enterprises[2] ?? '' })
})
afterAll(() => test.close())

const propose = async (body: object): Promise<TripProposal> => {
  const answer = await staff.post('/trip-proposals', body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const ids = (ranked: TripProposal['enterprises']) => ranked.map(({ organization }) => organization.id)

describe('a trip', () => {
  it('takes those along who have matches there that the institution may know of', async () => {
    const { enterprises: ranked, coverage } = await propose({ institutionIds: [institutions[0]], size: 2 })
    expect(ids(ranked)).toEqual([enterprises[0]])
    expect(ranked[0]?.matches[0]).toMatchObject({
      need: { title: yoghurt.title },
      institutionId: institutions[0],
    })
    expect(coverage).toMatchObject({ enterpriseIds: [enterprises[0]], pairs: 1, idle: [] })
  })

  it('goes where the enterprises chosen have matches, and says who has nothing to talk about', async () => {
    const { institutions: ranked } = await propose({ enterpriseIds: [enterprises[2]] })
    expect(ids(ranked)).toEqual([institutions[1]])
    const both = await propose({ enterpriseIds: enterprises, institutionIds: [institutions[1]] })
    expect(both.coverage).toMatchObject({ pairs: 1, idle: enterprises.slice(0, 2) })
    expect((await staff.post('/trip-proposals', {})).statusCode).toBe(400)
    expect((await staff.post('/trip-proposals', { institutionIds: [enterprises[0]] })).statusCode).toBe(400)
  })

  it('becomes an event of a day an institution with agenda and guest list', async () => {
    const answer = await staff.post('/trip-proposals/events', {
      institutionIds: institutions,
      enterpriseIds: enterprises.slice(0, 2),
      startsOn: '2027-01-31',
    })
    expect(answer.statusCode, answer.body).toBe(201)
    const event: HostedEvent = answer.json()
    expect(event.stops.map(({ startsAt }) => startsAt)).toEqual([
      '2027-01-31T01:00:00.000Z',
      '2027-02-01T01:00:00.000Z',
    ])
    expect(event.sessions.filter(({ kind }) => kind === 'meetings')).toHaveLength(2)
    const { items }: GuestList = (await staff.get(`/events/${event.id}/guests`)).json()
    expect(items.map(({ state, source }) => `${state} ${source}`)).toEqual(Array(4).fill('listed trip'))
  })
})

describe('a year plan', () => {
  it('covers all there is, keeps what is pinned, and makes an event of a trip once', async () => {
    const settings = { trips: 2, enterprisesPerTrip: 3, perEnterprise: 2, stopsPerTrip: 1 }
    const made = await staff.post('/year-plans', { title: '2027 年对接计划', year: 2027, settings })
    expect(made.statusCode, made.body).toBe(201)
    const plan: YearPlan = made.json()
    expect(plan.figures).toMatchObject({ pairs: 2, totalPairs: 2, gap: 0 })
    expect(plan.trips.flatMap((trip) => trip.institutions.map(({ id }) => id)).sort()).toEqual(
      [...institutions].sort(),
    )
    const pinned = [{ institutionIds: [institutions[0]], enterpriseIds: [enterprises[2]], pinned: true }]
    const patched: YearPlan = (
      await staff.patch(`/year-plans/${plan.id}`, { trips: pinned }, { 'if-match': String(plan.version) })
    ).json()
    expect((await staff.patch(`/year-plans/${plan.id}`, { trips: [] }, { 'if-match': '1' })).statusCode).toBe(
      412,
    )
    const replanned: YearPlan = (
      await staff.post(`/year-plans/${plan.id}/replans`, undefined, { 'if-match': String(patched.version) })
    ).json()
    const kept = replanned.trips.find(({ pinned: stands }) => stands)
    expect(kept?.enterprises.map(({ id }) => id)).toContain(enterprises[2])
    const event = await staff.post(
      `/year-plans/${plan.id}/events`,
      { tripId: kept?.id, startsOn: '2027-03-01' },
      { 'if-match': String(replanned.version) },
    )
    expect(event.statusCode, event.body).toBe(201)
    const after: YearPlan = (await staff.get(`/year-plans/${plan.id}`)).json()
    expect(after.trips.find(({ id }) => id === kept?.id)?.eventId).toBe(event.json().id)
    const again = await staff.post(
      `/year-plans/${plan.id}/events`,
      { tripId: kept?.id, startsOn: '2027-03-01' },
      { 'if-match': String(after.version) },
    )
    expect(again.statusCode).toBe(409)
    const dropped = await staff.patch(
      `/year-plans/${plan.id}`,
      { trips: [] },
      { 'if-match': String(after.version) },
    )
    expect(dropped.statusCode).toBe(409)
  })
})
