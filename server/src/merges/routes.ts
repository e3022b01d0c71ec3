import { idParamsSchema } from '@duijie/shared/fields'
import { mergeInputSchema, mergeListQuerySchema, mergePageSchema, mergeSchema } from '@duijie/shared/merges'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bureauStaff } from '../access/route-access.ts'
import type { MergeService } from './service.ts'

const tags = ['merges']
const config = { access: bureauStaff }

/**
 * POST /merges            make two needs or two results one; the versions of both are in the body
 * GET  /merges            what was merged, newest first
 * POST /merges/:id/undo   while the survivor has not changed since
 */
export async function mergeRoutes(instance: FastifyInstance, { merges }: { merges: MergeService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.post(
    '/merges',
    { config, schema: { tags, body: mergeInputSchema, response: { 201: mergeSchema } } },
    async (request, reply) => reply.code(201).send(await merges.merge(request.actor, request.body)),
  )

  app.get(
    '/merges',
    { config, schema: { tags, querystring: mergeListQuerySchema, response: { 200: mergePageSchema } } },
    (request) => merges.list(request.actor, request.query),
  )

  app.post(
    '/merges/:id/undo',
    { config, schema: { tags, params: idParamsSchema, response: { 200: mergeSchema } } },
    (request) => merges.undo(request.actor, request.params.id),
  )
}
