import { idParamsSchema, idSchema } from '@duijie/shared/fields'
import { historySchema } from '@duijie/shared/history'
import { secondmentListQuerySchema } from '@duijie/shared/secondment-queries'
import {
  secondmentDayInputSchema,
  secondmentDaysSchema,
  secondmentInputSchema,
  secondmentMoveInputSchema,
  secondmentMovesSchema,
  secondmentPageSchema,
  secondmentPatchSchema,
  secondmentSchema,
} from '@duijie/shared/secondments'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { SecondmentService } from './service.ts'

const tags = ['secondments']
const params = idParamsSchema
const concerned = ['enterprise', 'township', 'liaison', 'staff'] as const
const bureau = ['staff'] as const
const serving = ['enterprise', 'staff'] as const

/**
 * GET    /secondments                   those that the reader may see
 * POST   /secondments                   propose one
 * GET    /secondments/:id               read
 * PATCH  /secondments/:id               change, also days entered wrongly (If-Match)
 * POST   /secondments/:id/moves         on to another stage, with the grade where it is assessed (If-Match)
 * GET    /secondments/:id/moves         the way it went
 * GET    /secondments/:id/history       who changed what
 * GET    /secondments/:id/days          days served
 * POST   /secondments/:id/days          a day was served
 * DELETE /secondments/:id/days/:dayId   it was entered wrongly
 */
export async function secondmentRoutes(
  instance: FastifyInstance,
  { secondments }: { secondments: SecondmentService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/secondments',
    {
      config: { access: concerned },
      schema: { tags, querystring: secondmentListQuerySchema(), response: { 200: secondmentPageSchema } },
    },
    (request) => secondments.list(request.actor, request.query),
  )

  app.post(
    '/secondments',
    {
      config: { access: bureau },
      schema: { tags, body: secondmentInputSchema, response: { 201: secondmentSchema } },
    },
    async (request, reply) => {
      const created = await secondments.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/secondments/${created.id}`), created)
    },
  )

  app.get(
    '/secondments/:id',
    { config: { access: concerned }, schema: { tags, params, response: { 200: secondmentSchema } } },
    async (request, reply) => withVersion(reply, await secondments.get(request.actor, request.params.id)),
  )

  app.patch(
    '/secondments/:id',
    {
      config: { access: bureau },
      schema: { tags, params, body: secondmentPatchSchema, response: { 200: secondmentSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await secondments.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/secondments/:id/moves',
    {
      config: { access: bureau },
      schema: { tags, params, body: secondmentMoveInputSchema, response: { 200: secondmentSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await secondments.move(request.actor, id, versionOf(request), request.body))
    },
  )

  app.get(
    '/secondments/:id/moves',
    { config: { access: concerned }, schema: { tags, params, response: { 200: secondmentMovesSchema } } },
    (request) => secondments.moves(request.actor, request.params.id),
  )

  app.get(
    '/secondments/:id/history',
    { config: { access: bureau }, schema: { tags, params, response: { 200: historySchema } } },
    (request) => secondments.history(request.actor, request.params.id),
  )

  app.get(
    '/secondments/:id/days',
    { config: { access: concerned }, schema: { tags, params, response: { 200: secondmentDaysSchema } } },
    (request) => secondments.days(request.actor, request.params.id),
  )

  app.post(
    '/secondments/:id/days',
    {
      config: { access: serving },
      schema: { tags, params, body: secondmentDayInputSchema, response: { 201: secondmentDaysSchema } },
    },
    async (request, reply) =>
      reply.code(201).send(await secondments.addDay(request.actor, request.params.id, request.body)),
  )

  app.delete(
    '/secondments/:id/days/:dayId',
    {
      config: { access: serving },
      schema: { tags, params: params.extend({ dayId: idSchema }), response: { 200: secondmentDaysSchema } },
    },
    ({ actor, params: { id, dayId } }) => secondments.removeDay(actor, id, dayId),
  )
}
