import type { PlannedTrip, YearPlan } from '@duijie/shared/trips'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'
import { beyondLimits } from './beyond-limits.ts'
import { planDifference } from './plan-difference.ts'

beforeAll(() => loadPages(() => import('./year-plan-page.tsx')), 60_000)

const enterprise = (n: number) => ({ id: uuid(40 + n), kind: 'enterprise' as const, name: `企业${n}` })
const institution = (n: number) => ({ id: uuid(20 + n), kind: 'institution' as const, name: `院校${n}` })

const aTrip = (n: number, guests: number[], changes: Partial<PlannedTrip> = {}): PlannedTrip => ({
  id: uuid(60 + n),
  institutions: [institution(n)],
  enterprises: guests.map(enterprise),
  pinned: false,
  pinnedEnterpriseIds: [],
  eventId: null,
  pairs: guests.map((guest) => ({ enterpriseId: uuid(40 + guest), institutionId: uuid(20 + n), matches: 2 })),
  ...changes,
})

const figures = {
  ...{ weight: 300, pairs: 4, totalWeight: 400, totalPairs: 6, bound: 320, gap: 0.0625 },
  ...{ enterprises: 3, seconds: 1 },
}

const aPlan = (changes: Partial<YearPlan> = {}): YearPlan => ({
  id: uuid(5),
  title: '2027 年对接计划',
  year: 2027,
  settings: {
    ...{ trips: 2, enterprisesPerTrip: 2, perEnterprise: 1, stopsPerTrip: 1 },
    ...{ institutionIds: [], cities: [], level: 'fair' },
  },
  trips: [aTrip(1, [1, 2]), aTrip(2, [3])],
  figures,
  before: null,
  updatedBy: { id: uuid(1), name: '王敏' },
  version: 3,
  createdAt: '2026-11-30T02:00:00.000Z',
  updatedAt: '2026-11-30T02:00:00.000Z',
  ...changes,
})

describe('a year plan', () => {
  const address = `year-plans/${uuid(5)}`
  let api: ReturnType<typeof fakeApi>
  beforeEach(() => {
    api = fakeApi()
    api.on(`GET ${address}`, () => json(aPlan()))
    api.on('GET trip-proposals/cities', () => json({ items: [] }))
    api.on('GET organizations', () => json({ items: [], nextCursor: null, total: 0 }))
  })
  const show = () => renderPage(`/${address}`, anAccount('staff'))
  const moved = [aTrip(1, [2]), aTrip(2, [3, 1])]
  function sentTrips() {
    const [last] = api.to(`PATCH ${address}`).slice(-1)
    const body = last?.body as { trips: { enterpriseIds: string[] }[] } | undefined
    return body?.trips.map(({ enterpriseIds }) => enterpriseIds.map((id) => Number(id.slice(-2)) - 40))
  }

  it('says in words what it covers and how far from the bound, and moves an enterprise by the menu', async () => {
    api.on(`PATCH ${address}`, () => json(aPlan({ version: 4, trips: moved })))
    const { user } = show()
    expect(await screen.findByText(/共 6 对，这份计划安排见面 4 对，占匹配分的 75%/)).toBeVisible()
    expect(screen.getByText(/不会超过 320（理论上限）；本计划为 300，达到上限的 93.7%/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: '调整 企业1' }))
    await user.click(await screen.findByRole('menuitem', { name: '移到第 2 趟：院校2' }))
    expect(await screen.findByText('把企业1移到第 2 趟：已保存')).toBeVisible()
    expect(sentTrips()).toEqual([[2], [3, 1]])
    expect(api.to(`PATCH ${address}`)[0]?.headers.get('if-match')).toBe('"3"')
  })

  it('overtaken by somebody, keeps nothing unseen, shows the latest and does the step again when asked', async () => {
    const { user } = show()
    const [first, second] = (await screen.findAllByRole('heading', { level: 3 })).map((each) =>
      each.closest('li'),
    )
    if (!first || !second) throw new Error('no trips')
    const latest = aPlan({
      version: 9,
      trips: [aTrip(1, [1]), aTrip(2, [3, 4])],
      updatedBy: { id: uuid(9), name: '李强' },
    })
    api.on(`GET ${address}`, () => json(latest))
    api.on(`PATCH ${address}`, () => problem('version_conflict'))
    const dataTransfer = { setData: () => undefined, effectAllowed: '' }
    fireEvent.dragStart(within(first).getByText('企业1'), { dataTransfer })
    fireEvent.dragOver(second, { dataTransfer })
    fireEvent.drop(second, { dataTransfer })
    expect(await screen.findByText('李强刚改动了这份计划，下面已是最新内容')).toBeVisible()
    expect(screen.getByText(/没有保存：把企业1移到第 2 趟/)).toBeVisible()
    expect(await screen.findByText('企业4')).toBeVisible()
    api.on(`PATCH ${address}`, () => json(aPlan({ version: 10 })))
    await user.click(screen.getByRole('button', { name: '仍要这样做' }))
    await waitFor(() => expect(api.to(`PATCH ${address}`)).toHaveLength(2))
    expect(sentTrips()).toEqual([[], [3, 4, 1]])
    expect(api.to(`PATCH ${address}`).at(-1)?.headers.get('if-match')).toBe('"9"')
  })

  it('plans anew by the conditions, says what that changed, and goes back', async () => {
    const before = { trips: aPlan().trips, figures, at: '2026-11-30T02:00:00.000Z' }
    const anew = aPlan({ version: 4, trips: moved, figures: { ...figures, pairs: 5 }, before })
    api.on(`POST ${address}/replans`, () => json(anew))
    api.on(`PATCH ${address}`, () => json(aPlan({ version: 5 })))
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: '重新规划' }))
    expect(await screen.findByText('见面的对数：4 → 5')).toBeVisible()
    expect(screen.getByText('第 1 趟 院校1：移出 企业1')).toBeVisible()
    expect(screen.getByText('第 2 趟 院校2：加入 企业1')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '恢复到重新规划前' }))
    await waitFor(() => expect(sentTrips()).toEqual([[1, 2], [3]]))
  })
})

describe('what planning anew changed', () => {
  it('is found by where trips go, as proposed trips get new ids', () => {
    const before = [aTrip(1, [1, 2]), aTrip(2, [3])]
    const after = [aTrip(2, [3], { id: uuid(90) }), aTrip(1, [2, 4], { id: uuid(91) }), aTrip(3, [1])]
    expect(planDifference(before, after)).toMatchObject([
      { kind: 'changed', place: 1, joined: [{ name: '企业4' }], left: [{ name: '企业1' }] },
      { kind: 'added', place: 2, joined: [{ name: '企业1' }] },
    ])
    expect(planDifference(after, before)).toMatchObject([
      { kind: 'changed' },
      { kind: 'dropped', left: [{ name: '企业1' }] },
    ])
  })

  it('beyond the limits is said of trips and of enterprises', () => {
    const { settings } = aPlan()
    expect(beyondLimits([aTrip(1, [1, 2, 3]), aTrip(2, [3])], settings)).toMatchObject([
      { kind: 'trip', place: 0, count: 3, most: 2 },
      { kind: 'enterprise', name: '企业3', count: 2, most: 1 },
    ])
  })
})
