import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { everybody } from '../access/route-access.ts'
import { keepPrivate, linkRateLimit } from '../links/private-answers.ts'

interface Options {
  root: string
  /** the status of the page behind a link without sign-in */
  linkStatus(token: string): Promise<number>
}

/** Serves the built web: hashed assets for a year, and its page for every address outside /api. */
export const staticFilesPlugin = fp(async (app: FastifyInstance, { root, linkStatus }: Options) => {
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/')) return
    route.config = { ...route.config, access: everybody }
    route.schema = { ...route.schema, hide: true }
  })
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    setHeaders(reply, path) {
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
  app.get('/*', { config: { access: everybody } }, (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound()
    return reply.sendFile('index.html')
  })
})
