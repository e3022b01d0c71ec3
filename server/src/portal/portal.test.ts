import type { Portal } from '@duijie/shared/portal'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let now = new Date('2026-05-20T02:00:00Z')
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
})
afterAll(() => test.close())

const show = async (): Promise<Portal> => (await test.visitor.get('/portal')).json()

it('counts and shows what a visitor may see, and takes away at once what is no longer for everybody', async () => {
  const { factories } = test
  const open = await factories.need({ title: '公开的需求', techField: 'electronics', teaser: '一句话说清。' })
  for (const values of [
    { confidentiality: 'verified' },
    { confidentiality: 'restricted' },
    { stage: 'submitted' },
    { status: 'withdrawn' },
  ] as const) {
    await factories.need({ title: '不公开的需求', techField: 'agriculture', ...values })
  }
  const result = await factories.result({ title: '公开的成果', techField: 'electronics' })
  await factories.result({ title: '草稿成果', stage: 'draft', techField: 'agriculture' })

  const first = await show()
  expect(first.counters).toMatchObject({ needs: 1, results: 1, eventStops: 0, agreements: 0 })
  expect(first.techFields).toEqual([{ techField: 'electronics', needs: 1, results: 1 }])
  expect(first.needs.map(({ id, excerpt }) => [id, excerpt])).toEqual([[open.id, '一句话说清。']])
  expect(first.results.map(({ id }) => id)).toEqual([result.id])
  expect(JSON.stringify(first)).not.toMatch(/不公开|草稿/)

  const staff = await test.signInAs('staff')
  const { version } = (await staff.get(`/needs/${open.id}`)).json()
  const withdrawn = { reason: '企业已自行解决' }
  await staff.post(`/needs/${open.id}/withdraw`, withdrawn, { 'if-match': `"${version}"` })
  expect((await show()).needs).toEqual([])
  // what is counted follows within a minute
  now = new Date(now.getTime() + 60_000)
  expect((await show()).counters.needs).toBe(0)
})

it('announces events that everybody may read of and that are still to come', async () => {
  const staff = await test.signInAs('staff')
  const institution = await test.factories.organization({ kind: 'institution', name: '南沚电子科技大学' })
  async function event(title: string, day: string, move?: string) {
    const span = { startsAt: `${day}T01:00:00.000Z`, endsAt: `${day}T09:00:00.000Z` }
    const stops = [{ institutionId: institution.id, ...span }]
    const body = {
      title,
      direction: 'outbound',
      registration: move === 'inviting' ? 'open' : 'closed',
      stops,
    }
    const created = (await staff.post('/events', body)).json()
    if (move === undefined) return
    const moved = { to: move, reason: '测试' }
    await staff.post(`/events/${created.id}/moves`, moved, { 'if-match': `"${created.version}"` })
  }
  await event('还在筹划', '2026-06-01')
  await event('走进南沚', '2026-06-03', 'published')
  await event('光电专场', '2026-06-02', 'inviting')
  await event('已经过去', '2026-05-12', 'published')
  const { events } = await show()
  expect(events.map(({ title, registrationOpen }) => [title, registrationOpen])).toEqual([
    ['光电专场', true],
    ['走进南沚', false],
  ])
  expect(events[0]?.institutions).toEqual(['南沚电子科技大学'])
})
