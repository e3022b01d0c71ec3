import { idParamsSchema, reasonSchema } from '@duijie/shared/fields'
import { historySchema } from '@duijie/shared/history'
import { resultListQuerySchema } from '@duijie/shared/result-queries'
import { resultReadingsSchema } from '@duijie/shared/result-readings'
import {
  researchResultInputSchema,
  researchResultPageSchema,
  researchResultPatchSchema,
  researchResultSchema,
} from '@duijie/shared/results'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bureauStaff, everybody } from '../access/route-access.ts'
import { findVersionOf, versionOf, withVersion } from '../http/version.ts'
import type { ResultService } from './service.ts'

const tags = ['results']
const params = idParamsSchema
const response = { 200: researchResultSchema }
const keepers = ['liaison', 'staff'] as const

/**
 * GET    /results                list
 * POST   /results                enter a draft
 * GET    /results/:id            read
 * PATCH  /results/:id            change (If-Match)
 * DELETE /results/:id            a draft that was never submitted
 * GET    /results/:id/history    who did what, newest first
 * GET    /results/:id/readings   how many enterprises opened it of late
 * POST   /results/:id/submit     to the bureau's review
 * POST   /results/:id/return     with a reason
 * POST   /results/:id/publish
 * POST   /results/:id/withdraw   with a reason
 * POST   /results/:id/license    no longer to be had
 * POST   /results/:id/resume     after a withdrawal or a license
 *
 * A move may carry If-Match: it is then refused when the result changed since it was read.
 */
export async function resultRoutes(instance: FastifyInstance, { results }: { results: ResultService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/results',
    {
      config: { access: everybody },
      schema: { tags, querystring: resultListQuerySchema(), response: { 200: researchResultPageSchema } },
    },
    (request) => results.list(request.actor, request.query),
  )

  app.post(
    '/results',
    {
      config: { access: keepers },
      schema: { tags, body: researchResultInputSchema, response: { 201: researchResultSchema } },
    },
    async (request, reply) => {
      const created = await results.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/results/${created.id}`), created)
    },
  )

  app.get(
    '/results/:id',
    { config: { access: everybody }, schema: { tags, params, response } },
    async (request, reply) => {
      const result = await results.getOrSurvivor(request.actor, request.params.id)
      // the address of a merged result answers the one it was merged into, and says which that is
      if (result.id !== request.params.id) reply.header('content-location', `/api/v1/results/${result.id}`)
      return withVersion(reply, result)
    },
  )

  app.patch(
    '/results/:id',
    { config: { access: keepers }, schema: { tags, params, body: researchResultPatchSchema, response } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await results.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.delete(
    '/results/:id',
    { config: { access: keepers }, schema: { tags, params } },
    async (request, reply) => {
      await results.remove(request.actor, request.params.id)
      return reply.code(204).send()
    },
  )

  app.get(
    '/results/:id/history',
    {
      config: { access: ['liaison', 'staff', 'admin'] },
      schema: { tags, params, response: { 200: historySchema } },
    },
    (request) => results.history(request.actor, request.params.id),
  )

  app.get(
    '/results/:id/readings',
    { config: { access: keepers }, schema: { tags, params, response: { 200: resultReadingsSchema } } },
    (request) => results.readings(request.actor, request.params.id),
  )

  for (const [move, access] of [
    ['submit', keepers],
    ['publish', bureauStaff],
    ['license', keepers],
    ['resume', keepers],
  ] as const) {
    app.post(
      `/results/:id/${move}`,
      { config: { access }, schema: { tags, params, response } },
      async (request, reply) => {
        const terms = { version: findVersionOf(request) }
        return withVersion(reply, await results[move](request.actor, request.params.id, terms))
      },
    )
  }

  for (const [move, access] of [
    ['return', bureauStaff],
    ['withdraw', keepers],
  ] as const) {
    app.post(
      `/results/:id/${move}`,
      { config: { access }, schema: { tags, params, body: reasonSchema, response } },
      async (request, reply) => {
        const terms = { version: findVersionOf(request), reason: request.body.reason }
        return withVersion(reply, await results[move](request.actor, request.params.id, terms))
      },
    )
  }
}
