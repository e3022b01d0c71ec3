import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import rateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { staticFilesPlugin } from '../plugins/static-files.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'duijie-page-'))
  await writeFile(join(root, 'index.html'), '<title>对接</title>')
})
afterAll(() => rm(root, { recursive: true }))

it('gives the page behind a link its status, and keeps it out of caches, indexes and referrers', async () => {
  const app = Fastify()
  await app.register(rateLimit, { global: false })
  await app.register(staticFilesPlugin, {
    root,
    pageAt: async () => ({ status: 200, html: '<title>对接</title>', etag: '"1"' }),
    linkStatus: async (token) => ({ good: 200, old: 410 })[token] ?? 404,
  })
  for (const [token, status] of [
    ['good', 200],
    ['old', 410],
    ['altered', 404],
  ]) {
    const answer = await app.inject({ url: `/r/${token}` })
    expect([answer.statusCode, answer.body]).toEqual([status, '<title>对接</title>'])
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    })
  }
  expect((await app.inject({ url: '/needs' })).headers['x-robots-tag']).toBeUndefined()
  await app.close()
})
