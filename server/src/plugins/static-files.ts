import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { everybody } from '../access/route-access.ts'
import { keepPrivate, linkRateLimit } from '../links/private-answers.ts'

type ServedPage = { status: 200 | 404; html: string; etag: string } | { moved: string }

interface Options {
  root: string
  /** the page at an address, path and query */
  pageAt(address: string): Promise<ServedPage>
  /** the status of the page behind a link without sign-in */
  linkStatus(token: string): Promise<number>
}

const zipped = promisify(gzip)

/** Serves the built web: hashed assets for a year, and its page for every address outside /api. */
export const staticFilesPlugin = fp(async (app: FastifyInstance, { root, linkStatus, pageAt }: Options) => {
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/')) return
    route.config = { ...route.config, access: everybody }
    route.schema = { ...route.schema, hide: true }
  })
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    // the page is answered below, with what everybody may read in it
    index: false,
    preCompressed: true,
    setHeaders(reply, path) {
      // previews of links show it on other sites
      if (path.endsWith('/share.png')) reply.header('cross-origin-resource-policy', 'cross-origin')
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.get<{ Params: { token: string } }>(
    '/r/:token',
    {
      config: { access: everybody, rateLimit: linkRateLimit },
      onSend: async (_request, reply) => keepPrivate(reply),
    },
    async (request, reply) => reply.code(await linkStatus(request.params.token)).sendFile('index.html'),
  )
  app.get('/*', { config: { access: everybody } }, async (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound()
    const page = await pageAt(request.url)
    if ('moved' in page) return reply.redirect(page.moved, 301)
    const headers = { 'cache-control': 'no-cache', etag: page.etag, vary: 'accept-encoding' }
    reply.code(page.status).headers(headers)
    if (page.status === 200 && request.headers['if-none-match'] === page.etag) return reply.code(304).send()
    reply.type('text/html; charset=utf-8')
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(page.html)
    return reply.header('content-encoding', 'gzip').send(await zipped(page.html))
  })
})
