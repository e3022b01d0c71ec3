import {
  eventFigureRecordPageSchema,
  eventFigureRecordsQuerySchema,
  eventFiguresQuerySchema,
  eventFiguresSchema,
} from '@duijie/shared/event-figures'
import { hostedEventListQuerySchema } from '@duijie/shared/event-queries'
import { idParamsSchema } from '@duijie/shared/fields'
import {
  eventConflictCheckSchema,
  eventConflictsSchema,
  hostedEventCopyInputSchema,
  hostedEventInputSchema,
  hostedEventMoveInputSchema,
  hostedEventPageSchema,
  hostedEventPatchSchema,
  hostedEventSchema,
} from '@duijie/shared/hosted-events'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../access/route-access.ts'
import { versionOf, withVersion } from '../http/version.ts'
import type { EventService } from './service.ts'

const tags = ['events']
const params = idParamsSchema
const bureau = ['staff'] as const

/**
 * GET   /events               those that the reader may see
 * POST  /events               plan one, or enter one that took place
 * POST  /events/conflicts     what stands against a plan
 * GET   /events/figures       活动, 对接次, 家, 家次, 人次, 院校 of a span of days
 * GET   /events/figures/records   what one of them counts
 * GET   /events/:id           read
 * PATCH /events/:id           change, with stops and agenda (If-Match)
 * POST  /events/:id/moves     on to another stage (If-Match)
 * POST  /events/:id/copies    the same again from another day on
 */
export async function eventRoutes(instance: FastifyInstance, { events }: { events: EventService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/events',
    {
      config: { access: everybody },
      schema: { tags, querystring: hostedEventListQuerySchema(), response: { 200: hostedEventPageSchema } },
    },
    (request) => events.list(request.actor, request.query),
  )

  app.post(
    '/events',
    {
      config: { access: bureau },
      schema: { tags, body: hostedEventInputSchema, response: { 201: hostedEventSchema } },
    },
    async (request, reply) => {
      const created = await events.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/events/${created.id}`), created)
    },
  )

  app.post(
    '/events/conflicts',
    {
      config: { access: bureau },
      schema: { tags, body: eventConflictCheckSchema, response: { 200: eventConflictsSchema } },
    },
    (request) => events.conflicts(request.actor, request.body),
  )

  app.get(
    '/events/figures',
    {
      config: { access: bureau },
      schema: { tags, querystring: eventFiguresQuerySchema, response: { 200: eventFiguresSchema } },
    },
    (request) => events.figures(request.actor, request.query),
  )

  app.get(
    '/events/figures/records',
    {
      config: { access: bureau },
      schema: {
        tags,
        querystring: eventFigureRecordsQuerySchema,
        response: { 200: eventFigureRecordPageSchema },
      },
    },
    (request) => events.figureRecords(request.actor, request.query),
  )

  app.get(
    '/events/:id',
    { config: { access: everybody }, schema: { tags, params, response: { 200: hostedEventSchema } } },
    async (request, reply) => withVersion(reply, await events.get(request.actor, request.params.id)),
  )

  app.patch(
    '/events/:id',
    {
      config: { access: bureau },
      schema: { tags, params, body: hostedEventPatchSchema, response: { 200: hostedEventSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await events.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/events/:id/moves',
    {
      config: { access: bureau },
      schema: { tags, params, body: hostedEventMoveInputSchema, response: { 200: hostedEventSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await events.move(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/events/:id/copies',
    {
      config: { access: bureau },
      schema: { tags, params, body: hostedEventCopyInputSchema, response: { 201: hostedEventSchema } },
    },
    async (request, reply) => {
      const created = await events.copy(request.actor, request.params.id, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/events/${created.id}`), created)
    },
  )
}
