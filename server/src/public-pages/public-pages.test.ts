import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { needs } from '@duijie/db/schema/needs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { createPageServing } from './serving.ts'
import { sitemap, sitemapFile } from './sitemap.ts'

const TEMPLATE = `<!doctype html><html lang="zh-CN"><head><meta name="description" content="built" />
<script src="/appearance.js"></script><title>built</title></head><body><div id="root"></div></body></html>`
const HOSTILE = `</title><script>alert(1)</script> "$&' & <b>`

let root: string
let test: TestApp
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'duijie-web-'))
  await writeFile(join(root, 'index.html'), TEMPLATE)
  test = await createTestApp({ webRoot: root })
})
afterAll(async () => {
  await test.close()
  await rm(root, { recursive: true })
})

const open = (url: string, headers = {}) => test.app.inject({ url, headers })
const structuredIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}')['@graph']

it('puts into the page of a public need what everybody may read of it, and no more', async () => {
  const need = await test.factories.need({
    title: HOSTILE,
    teaser: '孔壁沉铜<i>结合力</i>差。',
    problem: '正文不公开',
    showOrganization: 'verified',
    contactPhone: '13900000117',
  })
  const { body, headers, statusCode } = await open(`/needs/${need.id}`)
  expect(statusCode).toBe(200)
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(body).toContain(
    '<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;$&amp;&#39; &amp; &lt;b&gt; · 对接</title>',
  )
  expect(body).toContain(`<link rel="canonical" href="http://duijie.test/needs/${need.id}" />`)
  expect(body).toContain('<meta name="description" content="孔壁沉铜&lt;i&gt;结合力&lt;/i&gt;差。" />')
  for (const name of ['property="og:image"', 'name="twitter:image"'])
    expect(body).toContain(`<meta ${name} content="http://duijie.test/share-pictures/needs/${need.id}.png?v=`)
  expect(body).not.toContain('content="built"')
  expect(body).not.toMatch(/<script>alert|<b>|<i>/)
  for (const hidden of ['正文不公开', '13900000117']) expect(body).not.toContain(hidden)
  const [, demand] = structuredIn(body)
  expect(demand).toMatchObject({ '@type': 'Demand', name: HOSTILE })
  const again = await open(`/needs/${need.id}`, { 'if-none-match': headers.etag })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  const small = await open(`/needs/${need.id}`, { 'accept-encoding': 'gzip, br' })
  expect(gunzipSync(small.rawPayload).toString()).toBe(body)
})

it('answers what is not for visitors in the same words as what does not exist, whoever asks', async () => {
  const { factories } = test
  const institution = await factories.organization({ kind: 'institution' })
  const named = await test.signInAs('liaison', { organizationId: institution.id })
  const token = `Bearer ${test.app.jwt.sign({ sub: named.account.id })}`
  const hidden = await Promise.all([
    factories.need({ confidentiality: 'restricted', title: '不能说的需求' }),
    factories.need({ confidentiality: 'verified', title: '不能说的需求' }),
    factories.need({ stage: 'submitted', title: '不能说的需求' }),
  ])
  const draft = await factories.result({ stage: 'draft', title: '不能说的成果' })
  const none = await open('/needs/00000000-0000-4000-8000-000000000000')
  expect(none.statusCode).toBe(404)
  expect(none.body).toContain('<meta name="robots" content="noindex" />')
  const addresses = [
    ...hidden.map(({ id }) => `/needs/${id}`),
    `/results/${draft.id}`,
    '/news/none',
    '/events/none',
  ]
  for (const address of addresses) {
    const answer = await open(address, { authorization: token })
    expect([address, answer.statusCode, answer.body]).toEqual([address, 404, none.body])
  }
})

it('describes results, events, news, institutions and lists to crawlers', async () => {
  const staff = await test.signInAs('staff')
  const institution = await test.factories.organization({ kind: 'institution', name: '南沚电子科技大学' })
  const result = await test.factories.result({
    organizationId: institution.id,
    title: '低温互连铜浆',
    summary: '烧结温度降到230 ℃。',
    techField: 'new_materials',
  })
  const span = { startsAt: '2031-05-14T01:00:00.000Z', endsAt: '2031-05-14T09:00:00.000Z' }
  const stops = [{ institutionId: institution.id, ...span }]
  const event = (
    await staff.post('/events', { title: '走进南沚', direction: 'outbound', note: '内部备注', stops })
  ).json()
  expect((await open(`/events/${event.id}`)).statusCode).toBe(404)
  const move = { to: 'published', reason: '测试' }
  await staff.post(`/events/${event.id}/moves`, move, { 'if-match': `"${event.version}"` })
  const item = (await staff.post('/news', { title: '征集通知', body: '## 时间\n\n**周五**前。' })).json()
  await staff.post(`/news/${item.id}/publish`, {}, { 'if-match': `"${item.version}"` })

  const kinds = async (url: string) => {
    const { body, statusCode } = await open(url)
    expect([url, statusCode]).toEqual([url, 200])
    return { body, types: structuredIn(body).map((each: { '@type': string }) => each['@type']) }
  }
  const ofResult = await kinds(`/results/${result.id}`)
  expect(ofResult.types).toEqual(['BreadcrumbList', 'CreativeWork'])
  expect(ofResult.body).toContain('<p>烧结温度降到230 ℃。</p>')
  const ofEvent = await kinds(`/events/${event.id}`)
  expect(ofEvent.types).toEqual(['BreadcrumbList', 'Event'])
  expect(ofEvent.body).not.toContain('内部备注')
  const ofNews = await kinds(`/news/${item.id}`)
  expect(ofNews.types).toEqual(['BreadcrumbList', 'NewsArticle'])
  expect(ofNews.body).toContain('<p>周五前。</p>')
  expect((await kinds(`/organizations/${institution.id}`)).body).toContain(`href="/results/${result.id}"`)
  const home = await kinds('/')
  expect(home.types).toEqual(['WebSite'])
  expect(home.body).toContain('property="og:image" content="http://duijie.test/share.png"')
  expect(home.body).toContain('低温互连铜浆')
  expect((await kinds('/results?techField=new_materials&q=铜')).body).toContain(
    'href="http://duijie.test/results?techField=new_materials"',
  )
  expect((await kinds('/needs?techField=nonsense')).body).toContain('href="http://duijie.test/needs"')
  // pages of accounts are the same for everybody, and in no index
  const shell = await open('/leads')
  expect(shell.statusCode).toBe(200)
  expect(shell.body).toContain('noindex')
  expect(shell.body).toContain('<div id="root"></div>')
})

it('maps public records alone, in as many files as they need', async () => {
  const { body, headers } = await open('/sitemap.xml')
  expect(headers['content-type']).toContain('application/xml')
  const shown = [...body.matchAll(/<loc>http:\/\/duijie\.test(.*?)<\/loc>/g)].map(([, path]) => path ?? '')
  expect(shown).toEqual(expect.arrayContaining(['/', '/needs', '/results', '/events', '/news']))
  expect(body.match(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/g)).toHaveLength(shown.length)
  const records = shown.filter((path) => path.split('/').length > 2)
  expect(new Set(records.map((path) => path.split('/')[1]))).toEqual(
    new Set(['needs', 'results', 'events', 'news', 'organizations']),
  )
  for (const path of records) expect([path, (await open(path)).statusCode]).toEqual([path, 200])
  expect(await test.db.$count(needs)).toBeGreaterThan(
    records.filter((path) => path.startsWith('/needs')).length,
  )
  expect((await open('/robots.txt')).body).toContain('Sitemap: http://duijie.test/sitemap.xml')
  expect((await open('/sitemaps/2.xml')).statusCode).toBe(404)

  const read = async (parts: AsyncIterable<string> | Iterable<string>) => {
    let whole = ''
    for await (const part of parts) whole += part
    return whole
  }
  const most = 6
  const files = (await read(await sitemap(test.db, 'http://x', most))).match(/<sitemap>/g)?.length ?? 0
  expect(files).toBe(Math.ceil(shown.length / most))
  const split: string[] = []
  for (let file = 1; file <= files; file += 1) {
    const text = await read((await sitemapFile(test.db, 'http://x', file, most)) ?? [])
    split.push(...[...text.matchAll(/<loc>http:\/\/x(.*?)<\/loc>/g)].map(([, path]) => path ?? ''))
  }
  expect(split.sort()).toEqual([...shown].sort())
  expect(await sitemapFile(test.db, 'http://x', files + 1, most)).toBeUndefined()
})

it('gives people the built page where its head cannot be had, or not soon', async () => {
  const failures: unknown[] = []
  for (const at of [
    () => Promise.reject(new Error('no database')),
    () => new Promise<never>(() => undefined),
  ]) {
    const serve = await createPageServing({ at, publicUrl: '' }, root, (error) => void failures.push(error))
    expect(await serve('/')).toMatchObject({ status: 200, html: TEMPLATE })
  }
  expect(failures).toHaveLength(1)
})
