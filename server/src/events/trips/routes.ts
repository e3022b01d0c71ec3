import { idParamsSchema } from '@duijie/shared/fields'
import { hostedEventSchema } from '@duijie/shared/hosted-events'
import { pageQuerySchema } from '@duijie/shared/page'
import {
  plannedTripEventInputSchema,
  tripCitiesSchema,
  tripEventInputSchema,
  tripProposalInputSchema,
  tripProposalSchema,
  yearPlanInputSchema,
  yearPlanPageSchema,
  yearPlanPatchSchema,
  yearPlanReplanInputSchema,
  yearPlanSchema,
} from '@duijie/shared/trips'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { versionOf, withVersion } from '../../http/version.ts'
import type { TripService } from './service.ts'

const tags = ['events']
const params = idParamsSchema
const config = { access: ['staff'] } as const

/**
 * POST  /trip-proposals           whom to take where, by the matches
 * POST  /trip-proposals/events    the event of a trip, with its guest list
 * GET   /trip-proposals/cities    cities with their institutions
 * GET   /year-plans               newest first
 * POST  /year-plans               trips of a year that cover most
 * GET   /year-plans/:id           read
 * PATCH /year-plans/:id           pinned and changed by hand (If-Match)
 * DELETE /year-plans/:id          one that no event was made of (If-Match)
 * POST  /year-plans/:id/replans   anew around what is pinned (If-Match)
 * POST  /year-plans/:id/events    the event of one of its trips (If-Match)
 */
export async function tripRoutes(instance: FastifyInstance, { trips }: { trips: TripService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const plan = { 200: yearPlanSchema }
  const event = { 201: hostedEventSchema }

  app.post(
    '/trip-proposals',
    { config, schema: { tags, body: tripProposalInputSchema, response: { 200: tripProposalSchema } } },
    (request) => trips.propose(request.actor, request.body),
  )

  app.post(
    '/trip-proposals/events',
    { config, schema: { tags, body: tripEventInputSchema, response: event } },
    async (request, reply) => withVersion(reply.code(201), await trips.make(request.actor, request.body)),
  )

  app.get(
    '/trip-proposals/cities',
    { config, schema: { tags, response: { 200: tripCitiesSchema } } },
    (request) => trips.cities(request.actor),
  )

  app.get(
    '/year-plans',
    { config, schema: { tags, querystring: pageQuerySchema, response: { 200: yearPlanPageSchema } } },
    (request) => trips.plans.list(request.actor, request.query),
  )

  app.post(
    '/year-plans',
    { config, schema: { tags, body: yearPlanInputSchema, response: { 201: yearPlanSchema } } },
    async (request, reply) =>
      withVersion(reply.code(201), await trips.plans.create(request.actor, request.body)),
  )

  app.get('/year-plans/:id', { config, schema: { tags, params, response: plan } }, async (request, reply) =>
    withVersion(reply, await trips.plans.get(request.actor, request.params.id)),
  )

  app.patch(
    '/year-plans/:id',
    { config, schema: { tags, params, body: yearPlanPatchSchema, response: plan } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await trips.plans.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/year-plans/:id/replans',
    { config, schema: { tags, params, body: yearPlanReplanInputSchema.nullish(), response: plan } },
    async (request, reply) => {
      const { id } = request.params
      const input = request.body ?? {}
      return withVersion(reply, await trips.plans.replan(request.actor, id, versionOf(request), input))
    },
  )

  app.delete(
    '/year-plans/:id',
    { config, schema: { tags, params, response: { 204: z.null() } } },
    async (request, reply) => {
      await trips.plans.remove(request.actor, request.params.id, versionOf(request))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/year-plans/:id/events',
    { config, schema: { tags, params, body: plannedTripEventInputSchema, response: event } },
    async (request, reply) => {
      const { id } = request.params
      const made = await trips.plans.makeEvent(request.actor, id, versionOf(request), request.body)
      return withVersion(reply.code(201), made)
    },
  )
}
