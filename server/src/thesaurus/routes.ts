import { idParamsSchema } from '@duijie/shared/fields'
import {
  thesaurusGroupInputSchema,
  thesaurusGroupPageSchema,
  thesaurusGroupPatchSchema,
  thesaurusGroupSchema,
} from '@duijie/shared/thesaurus'
import { thesaurusListQuerySchema } from '@duijie/shared/thesaurus-queries'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { ThesaurusService } from './service.ts'

const tags = ['thesaurus']

/**
 * GET   /thesaurus-groups               list, shipped ones and the district's
 * POST  /thesaurus-groups               enter one
 * GET   /thesaurus-groups/:id           read
 * PATCH /thesaurus-groups/:id           change one of the district's (If-Match)
 * POST  /thesaurus-groups/:id/retire    matching no longer goes by it
 * POST  /thesaurus-groups/:id/restore   it does again
 */
export async function thesaurusRoutes(
  instance: FastifyInstance,
  { thesaurus }: { thesaurus: ThesaurusService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const config = { access: ['staff', 'admin'] as const }
  const one = { tags, params: idParamsSchema, response: { 200: thesaurusGroupSchema } }

  app.get(
    '/thesaurus-groups',
    {
      config,
      schema: { tags, querystring: thesaurusListQuerySchema(), response: { 200: thesaurusGroupPageSchema } },
    },
    (request) => thesaurus.list(request.actor, request.query),
  )

  app.post(
    '/thesaurus-groups',
    { config, schema: { tags, body: thesaurusGroupInputSchema, response: { 201: thesaurusGroupSchema } } },
    async (request, reply) => {
      const created = await thesaurus.create(request.actor, request.body)
      return withVersion(
        reply.code(201).header('location', `/api/v1/thesaurus-groups/${created.id}`),
        created,
      )
    },
  )

  app.get('/thesaurus-groups/:id', { config, schema: one }, async (request, reply) =>
    withVersion(reply, await thesaurus.get(request.actor, request.params.id)),
  )

  app.patch(
    '/thesaurus-groups/:id',
    { config, schema: { ...one, body: thesaurusGroupPatchSchema } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await thesaurus.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post('/thesaurus-groups/:id/retire', { config, schema: one }, async (request, reply) =>
    withVersion(reply, await thesaurus.retire(request.actor, request.params.id)),
  )

  app.post('/thesaurus-groups/:id/restore', { config, schema: one }, async (request, reply) =>
    withVersion(reply, await thesaurus.restore(request.actor, request.params.id)),
  )
}
