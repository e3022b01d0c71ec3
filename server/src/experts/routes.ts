import {
  expertInputSchema,
  expertListQuerySchema,
  expertPageSchema,
  expertPatchSchema,
  expertSchema,
} from '@duijie/shared/experts'
import { idParamsSchema } from '@duijie/shared/fields'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../access/route-access.ts'
import { versionOf, withVersion } from '../http/version.ts'
import type { ExpertService } from './service.ts'

const tags = ['experts']
const keepers = ['liaison', 'staff'] as const

/**
 * GET   /experts       list
 * POST  /experts       enter one
 * GET   /experts/:id   read
 * PATCH /experts/:id   change (If-Match)
 */
export async function expertRoutes(instance: FastifyInstance, { experts }: { experts: ExpertService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/experts',
    {
      config: { access: everybody },
      schema: { tags, querystring: expertListQuerySchema, response: { 200: expertPageSchema } },
    },
    (request) => experts.list(request.actor, request.query),
  )

  app.post(
    '/experts',
    {
      config: { access: keepers },
      schema: { tags, body: expertInputSchema, response: { 201: expertSchema } },
    },
    async (request, reply) => {
      const created = await experts.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/experts/${created.id}`), created)
    },
  )

  app.get(
    '/experts/:id',
    {
      config: { access: everybody },
      schema: { tags, params: idParamsSchema, response: { 200: expertSchema } },
    },
    async (request, reply) => withVersion(reply, await experts.get(request.actor, request.params.id)),
  )

  app.patch(
    '/experts/:id',
    {
      config: { access: keepers },
      schema: { tags, params: idParamsSchema, body: expertPatchSchema, response: { 200: expertSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await experts.patch(request.actor, id, versionOf(request), request.body))
    },
  )
}
