import { idParamsSchema, reasonSchema } from '@duijie/shared/fields'
import { historySchema } from '@duijie/shared/history'
import { newsItemInputSchema, newsItemPatchSchema, newsItemSchema, newsPageSchema } from '@duijie/shared/news'
import { newsListQuerySchema } from '@duijie/shared/news-queries'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bureauStaff, everybody } from '../access/route-access.ts'
import { versionOf, withVersion } from '../http/version.ts'
import type { NewsService } from './service.ts'

const tags = ['news']
const params = idParamsSchema
const response = { 200: newsItemSchema }

/**
 * GET    /news               list, pinned first
 * POST   /news               begin a draft
 * GET    /news/:id           read
 * PATCH  /news/:id           change (If-Match)
 * DELETE /news/:id           a draft that was never published (If-Match)
 * GET    /news/:id/history   who did what, newest first
 * POST   /news/:id/publish   (If-Match)
 * POST   /news/:id/withdraw  with a reason (If-Match)
 */
export async function newsRoutes(instance: FastifyInstance, { news }: { news: NewsService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const bureau = { access: bureauStaff }

  app.get(
    '/news',
    {
      config: { access: everybody },
      schema: { tags, querystring: newsListQuerySchema(), response: { 200: newsPageSchema } },
    },
    (request) => news.list(request.actor, request.query),
  )

  app.post(
    '/news',
    { config: bureau, schema: { tags, body: newsItemInputSchema, response: { 201: newsItemSchema } } },
    async (request, reply) => {
      const created = await news.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/news/${created.id}`), created)
    },
  )

  app.get(
    '/news/:id',
    { config: { access: everybody }, schema: { tags, params, response } },
    async (request, reply) => withVersion(reply, await news.get(request.actor, request.params.id)),
  )

  app.patch(
    '/news/:id',
    { config: bureau, schema: { tags, params, body: newsItemPatchSchema, response } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await news.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.delete('/news/:id', { config: bureau, schema: { tags, params } }, async (request, reply) => {
    await news.remove(request.actor, request.params.id, versionOf(request))
    return reply.code(204).send()
  })

  app.get(
    '/news/:id/history',
    { config: bureau, schema: { tags, params, response: { 200: historySchema } } },
    (request) => news.history(request.actor, request.params.id),
  )

  app.post(
    '/news/:id/publish',
    { config: bureau, schema: { tags, params, response } },
    async (request, reply) =>
      withVersion(reply, await news.move(request.actor, request.params.id, versionOf(request), 'publish')),
  )

  app.post(
    '/news/:id/withdraw',
    { config: bureau, schema: { tags, params, body: reasonSchema, response } },
    async (request, reply) => {
      const { id } = request.params
      const { reason } = request.body
      return withVersion(reply, await news.move(request.actor, id, versionOf(request), 'withdraw', reason))
    },
  )
}
