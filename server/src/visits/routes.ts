import { idParamsSchema } from '@duijie/shared/fields'
import { historySchema } from '@duijie/shared/history'
import { dueVisitQuerySchema, visitListQuerySchema } from '@duijie/shared/visit-queries'
import {
  dueVisitPageSchema,
  visitAccountsSchema,
  visitInputSchema,
  visitMoveInputSchema,
  visitPageSchema,
  visitPatchSchema,
  visitPlanInputSchema,
  visitSchema,
  visitsSchema,
} from '@duijie/shared/visits'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { VisitService } from './service.ts'

const tags = ['visits']
const params = idParamsSchema
const access = ['staff', 'township'] as const

/**
 * GET   /visits               those that the reader may see
 * POST  /visits               plan one, or enter one that was paid
 * GET   /visits/due           enterprises, those longest without a visit in front
 * POST  /visits/plans         plan several at once
 * GET   /visits/accounts      who may lead a visit
 * GET   /visits/:id           read, with what was heard
 * PATCH /visits/:id           change (If-Match)
 * POST  /visits/:id/moves     paid, with what was found; called off; taken back (If-Match)
 * GET   /visits/:id/history   who changed what
 */
export async function visitRoutes(instance: FastifyInstance, { visits }: { visits: VisitService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/visits',
    {
      config: { access },
      schema: { tags, querystring: visitListQuerySchema(), response: { 200: visitPageSchema } },
    },
    (request) => visits.list(request.actor, request.query),
  )

  app.post(
    '/visits',
    { config: { access }, schema: { tags, body: visitInputSchema, response: { 201: visitSchema } } },
    async (request, reply) => {
      const created = await visits.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/visits/${created.id}`), created)
    },
  )

  app.get(
    '/visits/due',
    {
      config: { access },
      schema: { tags, querystring: dueVisitQuerySchema(), response: { 200: dueVisitPageSchema } },
    },
    (request) => visits.due(request.actor, request.query),
  )

  app.post(
    '/visits/plans',
    { config: { access }, schema: { tags, body: visitPlanInputSchema, response: { 201: visitsSchema } } },
    async (request, reply) => {
      reply.code(201)
      return { items: await visits.plan(request.actor, request.body) }
    },
  )

  app.get(
    '/visits/accounts',
    { config: { access }, schema: { tags, response: { 200: visitAccountsSchema } } },
    (request) => visits.accounts(request.actor),
  )

  app.get(
    '/visits/:id',
    { config: { access }, schema: { tags, params, response: { 200: visitSchema } } },
    async (request, reply) => withVersion(reply, await visits.get(request.actor, request.params.id)),
  )

  app.patch(
    '/visits/:id',
    { config: { access }, schema: { tags, params, body: visitPatchSchema, response: { 200: visitSchema } } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await visits.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/visits/:id/moves',
    {
      config: { access },
      schema: { tags, params, body: visitMoveInputSchema, response: { 200: visitSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await visits.move(request.actor, id, versionOf(request), request.body))
    },
  )

  app.get(
    '/visits/:id/history',
    { config: { access }, schema: { tags, params, response: { 200: historySchema } } },
    (request) => visits.history(request.actor, request.params.id),
  )
}
