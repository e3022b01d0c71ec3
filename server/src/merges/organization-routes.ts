import { idParamsSchema } from '@duijie/shared/fields'
import {
  organizationDistinctionSchema,
  organizationMergeInputSchema,
  organizationMergeListQuerySchema,
  organizationMergePageSchema,
  organizationMergeSchema,
  organizationPairsSchema,
} from '@duijie/shared/organization-merges'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { bureauStaff } from '../access/route-access.ts'
import type { OrganizationMergeService } from './organization-service.ts'

const tags = ['merges']
const config = { access: bureauStaff }

/**
 * GET  /organization-merges                what was merged, newest first
 * POST /organization-merges                make two organizations one; the versions of both are in the body
 * GET  /organization-merges/candidates     pairs that may be one
 * POST /organization-merges/distinctions   two that are two
 * POST /organization-merges/:id/undo       while the survivor has not changed since
 */
export async function organizationMergeRoutes(
  instance: FastifyInstance,
  { organizationMerges }: { organizationMerges: OrganizationMergeService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/organization-merges',
    {
      config,
      schema: {
        tags,
        querystring: organizationMergeListQuerySchema,
        response: { 200: organizationMergePageSchema },
      },
    },
    (request) => organizationMerges.list(request.actor, request.query),
  )

  app.post(
    '/organization-merges',
    {
      config,
      schema: { tags, body: organizationMergeInputSchema, response: { 201: organizationMergeSchema } },
    },
    async (request, reply) =>
      reply.code(201).send(await organizationMerges.merge(request.actor, request.body)),
  )

  app.get(
    '/organization-merges/candidates',
    { config, schema: { tags, response: { 200: organizationPairsSchema } } },
    (request) => organizationMerges.candidates(request.actor),
  )

  app.post(
    '/organization-merges/distinctions',
    { config, schema: { tags, body: organizationDistinctionSchema, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await organizationMerges.distinguish(request.actor, request.body)
      return reply.code(204).send(undefined)
    },
  )

  app.post(
    '/organization-merges/:id/undo',
    { config, schema: { tags, params: idParamsSchema, response: { 200: organizationMergeSchema } } },
    (request) => organizationMerges.undo(request.actor, request.params.id),
  )
}
