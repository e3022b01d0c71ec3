import { idParamsSchema } from '@duijie/shared/fields'
import { historySchema } from '@duijie/shared/history'
import { needListQuerySchema } from '@duijie/shared/need-queries'
import {
  needPreviewQuerySchema,
  needPreviewSchema,
  needViewsSchema,
  unsavedNeedSchema,
} from '@duijie/shared/need-views'
import {
  needFullSchema,
  needInputSchema,
  needPageSchema,
  needPatchSchema,
  needSchema,
} from '@duijie/shared/needs'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../access/route-access.ts'
import { versionOf, withVersion } from '../http/version.ts'
import { needMoveRoutes } from './move-routes.ts'
import type { NeedService } from './service.ts'

const tags = ['needs']
const params = idParamsSchema
const keepers = ['enterprise', 'township', 'staff'] as const

/**
 * GET    /needs               list
 * POST   /needs               enter a draft
 * GET    /needs/:id           read, whole or as a teaser
 * PATCH  /needs/:id           change (If-Match)
 * DELETE /needs/:id           a draft that was never submitted
 * GET    /needs/:id/history   who did what, newest first
 * GET    /needs/:id/preview   as everybody, a liaison or a named institution sees it
 * POST   /needs/previews      the same of what is typed and not saved yet
 * GET    /needs/:id/views     which institutions looked at it
 *
 * and the moves of `move-routes.ts`.
 */
export async function needRoutes(instance: FastifyInstance, { needs }: { needs: NeedService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/needs',
    {
      config: { access: everybody },
      schema: { tags, querystring: needListQuerySchema(), response: { 200: needPageSchema } },
    },
    (request) => needs.list(request.actor, request.query),
  )

  app.post(
    '/needs',
    {
      config: { access: keepers },
      schema: { tags, body: needInputSchema, response: { 201: needFullSchema } },
    },
    async (request, reply) => {
      const created = await needs.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/needs/${created.id}`), created)
    },
  )

  app.get(
    '/needs/:id',
    { config: { access: everybody }, schema: { tags, params, response: { 200: needSchema } } },
    async (request, reply) => {
      const need = await needs.getOrSurvivor(request.actor, request.params.id)
      // the address of a merged need answers the one it was merged into, and says which that is
      if (need.id !== request.params.id) reply.header('content-location', `/api/v1/needs/${need.id}`)
      return need.access === 'full' ? withVersion(reply, need) : need
    },
  )

  app.patch(
    '/needs/:id',
    {
      config: { access: keepers },
      schema: { tags, params, body: needPatchSchema, response: { 200: needFullSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await needs.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.delete(
    '/needs/:id',
    { config: { access: keepers }, schema: { tags, params } },
    async (request, reply) => {
      await needs.remove(request.actor, request.params.id)
      return reply.code(204).send()
    },
  )

  app.get(
    '/needs/:id/history',
    {
      config: { access: [...keepers, 'admin'] },
      schema: { tags, params, response: { 200: historySchema } },
    },
    (request) => needs.history(request.actor, request.params.id),
  )

  app.get(
    '/needs/:id/preview',
    {
      config: { access: keepers },
      schema: { tags, params, querystring: needPreviewQuerySchema, response: { 200: needPreviewSchema } },
    },
    (request) => needs.preview(request.actor, request.params.id, request.query.as),
  )

  app.post(
    '/needs/previews',
    {
      config: { access: keepers },
      schema: {
        tags,
        querystring: needPreviewQuerySchema,
        body: unsavedNeedSchema,
        response: { 200: needPreviewSchema },
      },
    },
    (request) => needs.previewUnsaved(request.actor, request.body, request.query.as),
  )

  app.get(
    '/needs/:id/views',
    { config: { access: keepers }, schema: { tags, params, response: { 200: needViewsSchema } } },
    (request) => needs.views(request.actor, request.params.id),
  )

  await app.register(needMoveRoutes, { needs })
}
