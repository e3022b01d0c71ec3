import type { GuestList } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { TripProposal, YearPlan } from '@duijie/shared/trips'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../testing/test-app.ts'

let test: TestApp
let staff: Awaited<ReturnType<TestApp['signInAs']>>
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
  const settings = { trips: 2, enterprisesPerTrip: 3, perEnterprise: 2, stopsPerTrip: 1 }
  const at = ({ version }: { version: number }) => ({ 'if-match': String(version) })
  const made = async (changes: object = {}): Promise<YearPlan> => {
    const body = { title: '2027 年对接计划', year: 2027, settings: { ...settings, ...changes } }
    const answer = await staff.post('/year-plans', body)
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json()
  }
  const patch = async (plan: YearPlan, trips: object[]): Promise<YearPlan> => {
    const answer = await staff.patch(`/year-plans/${plan.id}`, { trips }, at(plan))
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const stopsOf = ({ trips }: YearPlan) => trips.flatMap((trip) => trip.institutions.map(({ id }) => id))

  it('covers all there is, or all there is at the institutions and cities asked for', async () => {
    const plan = await made()
    expect(plan.figures).toMatchObject({ pairs: 2, totalPairs: 2, gap: 0 })
    expect(stopsOf(plan).sort()).toEqual([...institutions].sort())
    expect(plan.trips.flatMap(({ pairs }) => pairs.map(({ matches }) => matches))).toEqual([1, 1])
    expect(stopsOf(await made({ institutionIds: [institutions[0]] }))).toEqual([institutions[0]])
    expect(stopsOf(await made({ cities: ['乙市'] }))).toEqual([institutions[1]])
    const { items } = (await staff.get('/trip-proposals/cities')).json()
    expect(items.map(({ city }: { city: string }) => city)).toEqual(expect.arrayContaining(['甲市', '乙市']))
  })

  it('changed by hand is weighed anew, and says of two who change it that one came first', async () => {
    const plan = await made()
    const [first, second] = [institutions[0], institutions[1]]
    const moved = await patch(plan, [
      { institutionIds: [first], enterpriseIds: [enterprises[0], enterprises[2]], pinned: false },
      { institutionIds: [second], enterpriseIds: [], pinned: false },
    ])
    expect(moved.figures).toMatchObject({
      pairs: 1,
      totalPairs: 2,
      enterprises: 2,
      bound: plan.figures.bound,
    })
    expect(moved.figures.weight).toBeLessThan(plan.figures.weight)
    expect(moved.trips[0]?.pairs).toEqual([
      { enterpriseId: enterprises[0], institutionId: first, matches: 1 },
    ])
    expect(moved.updatedBy?.id).toBe(staff.account.id)
    const late = await staff.patch(`/year-plans/${plan.id}`, { trips: [] }, at(plan))
    expect(late.statusCode).toBe(412)
    const twice = { institutionIds: [first], enterpriseIds: [enterprises[0], enterprises[0]], pinned: false }
    expect((await staff.patch(`/year-plans/${plan.id}`, { trips: [twice] }, at(moved))).statusCode).toBe(400)
  })

  it('made anew keeps pinned trips and enterprises, and what it was before, to go back to', async () => {
    const [apart, together] = [enterprises[2], enterprises[0]]
    const patched = await patch(await made(), [
      {
        institutionIds: [institutions[0]],
        enterpriseIds: [apart, together],
        pinnedEnterpriseIds: [apart],
        pinned: false,
      },
      { institutionIds: [institutions[1]], enterpriseIds: [together], pinned: true },
    ])
    const answer = await staff.post(`/year-plans/${patched.id}/replans`, undefined, at(patched))
    expect(answer.statusCode, answer.body).toBe(200)
    const replanned: YearPlan = answer.json()
    expect(replanned.trips[0]).toMatchObject({ pinned: false, pinnedEnterpriseIds: [apart] })
    expect(replanned.trips[0]?.enterprises.map(({ id }) => id)).toEqual([apart, together])
    expect(replanned.trips[1]).toMatchObject({ pinned: true, enterprises: [{ id: together }] })
    expect(replanned.before).toMatchObject({ figures: patched.figures, trips: [{}, {}] })
    const smaller = { ...settings, trips: 1, perEnterprise: 1 }
    const free: YearPlan = await patch(replanned, [])
    const anew = await staff.post(`/year-plans/${free.id}/replans`, { settings: smaller }, at(free))
    expect(anew.json()).toMatchObject({ settings: smaller, figures: { pairs: 1 }, before: { trips: [] } })
    expect(anew.json().trips).toHaveLength(1)
  })

  it('makes an event of a trip once, also where two ask at a time, and keeps it from then on', async () => {
    const plan = await made()
    const [trip] = plan.trips
    const body = { tripId: trip?.id, startsOn: '2027-03-01', series: '双百双行' }
    const asked = await Promise.all(
      [1, 2].map(() => staff.post(`/year-plans/${plan.id}/events`, body, at(plan))),
    )
    expect(asked.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412])
    const event: HostedEvent | undefined = asked.find(({ statusCode }) => statusCode === 201)?.json()
    expect(event).toMatchObject({
      series: '双百双行',
      stops: [{ institution: { id: trip?.institutions[0]?.id } }],
    })
    expect((await staff.get(`/events?from=2027-03-01&to=2027-03-01`)).json().total).toBe(1)
    const after: YearPlan = (await staff.get(`/year-plans/${plan.id}`)).json()
    expect(after.trips.map(({ eventId }) => eventId)).toEqual([event?.id, null])
    expect((await staff.post(`/year-plans/${plan.id}/events`, body, at(after))).statusCode).toBe(409)
    expect((await staff.patch(`/year-plans/${plan.id}`, { trips: [] }, at(after))).statusCode).toBe(409)
    expect((await staff.delete(`/year-plans/${plan.id}`, at(after))).statusCode).toBe(409)
    const unused = await made()
    expect((await staff.delete(`/year-plans/${unused.id}`, at(unused))).statusCode).toBe(204)
    expect((await staff.get(`/year-plans/${unused.id}`)).statusCode).toBe(404)
  })
})
