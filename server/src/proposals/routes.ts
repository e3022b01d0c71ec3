import { idParamsSchema } from '@duijie/shared/fields'
import {
  proposalDecisionSchema,
  proposalInputSchema,
  proposalListQuerySchema,
  proposalPageSchema,
  proposalPatchSchema,
  proposalSchema,
} from '@duijie/shared/proposals'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { ProposalService } from './service.ts'

const tags = ['proposals']
const params = idParamsSchema
const concerned = ['enterprise', 'township', 'liaison', 'staff'] as const
const offering = ['liaison', 'staff'] as const

/**
 * GET   /proposals                newest first
 * POST  /proposals                offer to solve a need
 * GET   /proposals/:id            read
 * PATCH /proposals/:id            change what is offered (If-Match)
 * POST  /proposals/:id/decision   shortlist, accept, decline, withdraw (If-Match)
 */
export async function proposalRoutes(
  instance: FastifyInstance,
  { proposals }: { proposals: ProposalService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/proposals',
    {
      config: { access: concerned },
      schema: { tags, querystring: proposalListQuerySchema, response: { 200: proposalPageSchema } },
    },
    (request) => proposals.list(request.actor, request.query),
  )

  app.post(
    '/proposals',
    {
      config: { access: offering },
      schema: { tags, body: proposalInputSchema, response: { 201: proposalSchema } },
    },
    async (request, reply) => {
      const created = await proposals.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/proposals/${created.id}`), created)
    },
  )

  app.get(
    '/proposals/:id',
    { config: { access: concerned }, schema: { tags, params, response: { 200: proposalSchema } } },
    async (request, reply) => withVersion(reply, await proposals.get(request.actor, request.params.id)),
  )

  app.patch(
    '/proposals/:id',
    {
      config: { access: offering },
      schema: { tags, params, body: proposalPatchSchema, response: { 200: proposalSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await proposals.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/proposals/:id/decision',
    {
      config: { access: concerned },
      schema: { tags, params, body: proposalDecisionSchema, response: { 200: proposalSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await proposals.decide(request.actor, id, versionOf(request), request.body))
    },
  )
}
