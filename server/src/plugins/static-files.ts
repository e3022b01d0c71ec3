import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { everybody } from '../access/route-access.ts'

interface Options {
  root: string
}

/** Serves the built web: hashed assets for a year, and its page for every address outside /api. */
export const staticFilesPlugin = fp(async (app: FastifyInstance, { root }: Options) => {
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
  app.get('/*', { config: { access: everybody } }, (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound()
    return reply.sendFile('index.html')
  })
})
