import { idParamsSchema } from '@duijie/shared/fields'
import {
  followUpInputSchema,
  followUpListQuerySchema,
  followUpOwnersSchema,
  followUpPageSchema,
  followUpPatchSchema,
  followUpSchema,
} from '@duijie/shared/follow-ups'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { FollowUpService } from './service.ts'

const tags = ['follow-ups']
const params = idParamsSchema
const access = ['staff'] as const

/**
 * GET   /follow-ups          list, those due first in front
 * POST  /follow-ups          set a task
 * GET   /follow-ups/owners   who may be given a task
 * GET   /follow-ups/:id      read
 * PATCH /follow-ups/:id      change, do, drop or open again (If-Match)
 */
export async function followUpRoutes(
  instance: FastifyInstance,
  { followUps }: { followUps: FollowUpService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/follow-ups',
    {
      config: { access },
      schema: { tags, querystring: followUpListQuerySchema, response: { 200: followUpPageSchema } },
    },
    (request) => followUps.list(request.actor, request.query),
  )

  app.post(
    '/follow-ups',
    { config: { access }, schema: { tags, body: followUpInputSchema, response: { 201: followUpSchema } } },
    async (request, reply) => {
      const created = await followUps.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/follow-ups/${created.id}`), created)
    },
  )

  app.get(
    '/follow-ups/owners',
    { config: { access }, schema: { tags, response: { 200: followUpOwnersSchema } } },
    (request) => followUps.owners(request.actor),
  )

  app.get(
    '/follow-ups/:id',
    { config: { access }, schema: { tags, params, response: { 200: followUpSchema } } },
    async (request, reply) => withVersion(reply, await followUps.get(request.actor, request.params.id)),
  )

  app.patch(
    '/follow-ups/:id',
    {
      config: { access },
      schema: { tags, params, body: followUpPatchSchema, response: { 200: followUpSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await followUps.patch(request.actor, id, versionOf(request), request.body))
    },
  )
}
