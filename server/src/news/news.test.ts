import type { NewsItem } from '@duijie/shared/news'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const seen = ({ version }: NewsItem) => ({ 'if-match': `"${version}"` })
const draft = async (values: object = {}): Promise<NewsItem> =>
  (await staff.post('/news', { title: '关于征集技术需求的通知', body: '请于周五前报送。', ...values })).json()
const listed = async (client: Client): Promise<string[]> =>
  (await client.get('/news')).json().items.map(({ title }: NewsItem) => title)

it('shows everybody what is published, pinned first, and nobody but the bureau what is not', async () => {
  const first = await draft({ title: '先发的' })
  const pinned = await draft({ title: '置顶的', pinned: true })
  const last = await draft({ title: '后发的', body: '## 时间\n\n**周四**上午。' })
  await draft({ title: '还没发的' })
  for (const item of [pinned, first, last]) {
    expect((await staff.post(`/news/${item.id}/publish`, {}, seen(item))).statusCode).toBe(200)
  }
  expect(await listed(test.visitor)).toEqual(['置顶的', '后发的', '先发的'])
  expect(await listed(staff)).toContain('还没发的')
  const { items, total } = (await test.visitor.get('/news?limit=1')).json()
  expect([items[0].title, total]).toEqual(['置顶的', 3])
  expect((await test.visitor.get('/news?stage=draft')).json().total).toBe(0)
  const read = (await test.visitor.get(`/news/${last.id}`)).json()
  expect(read).toMatchObject({ body: '## 时间\n\n**周四**上午。', permissions: { edit: false, actions: [] } })
  expect((await test.visitor.get('/news')).json().items[1].excerpt).toBe('时间 周四上午。')
})

it('hides a draft and what was withdrawn like what does not exist, and publishes it again on the same day', async () => {
  const item = await draft()
  const hidden = await test.visitor.get(`/news/${item.id}`)
  expect(hidden.statusCode).toBe(404)
  const published: NewsItem = (await staff.post(`/news/${item.id}/publish`, {}, seen(item))).json()
  expect((await staff.post(`/news/${item.id}/withdraw`, {}, seen(published))).statusCode).toBe(400)
  const off = (
    await staff.post(`/news/${item.id}/withdraw`, { reason: '时间有变' }, seen(published))
  ).json() as NewsItem
  expect((await test.visitor.get(`/news/${item.id}`)).statusCode).toBe(404)
  expect((await staff.delete(`/news/${item.id}`, seen(off))).statusCode).toBe(409)
  const again: NewsItem = (await staff.post(`/news/${item.id}/publish`, {}, seen(off))).json()
  expect(again.publishedAt).toBe(published.publishedAt)
  const { items } = (await staff.get(`/news/${item.id}/history`)).json()
  expect(items.map(({ action }: { action: string }) => action)).toEqual([
    'publish',
    'withdraw',
    'publish',
    'create',
  ])
  expect(items[1]).toMatchObject({ from: 'published', to: 'withdrawn', reason: '时间有变' })
})

it('lets one of two at once write, and refuses moves that do not leave from where it stands', async () => {
  const item = await draft()
  const both = await Promise.all(
    ['甲的改法', '乙的改法'].map((title) => staff.patch(`/news/${item.id}`, { title }, seen(item))),
  )
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  const now: NewsItem = (await staff.get(`/news/${item.id}`)).json()
  expect((await staff.post(`/news/${item.id}/withdraw`, { reason: '误发' }, seen(now))).statusCode).toBe(409)
  expect((await staff.patch(`/news/${item.id}`, { title: 'x' }, seen(now))).statusCode).toBe(400)
  expect((await staff.delete(`/news/${item.id}`, seen(now))).statusCode).toBe(204)
  expect((await staff.get(`/news/${item.id}`)).statusCode).toBe(404)
})
