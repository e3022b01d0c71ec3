import { idParamsSchema } from '@duijie/shared/fields'
import { leadSchema } from '@duijie/shared/leads'
import { needTermWeightsSchema, termWeightsInputSchema } from '@duijie/shared/term-weights'
import {
  standingInputSchema,
  standingSchema,
  workbenchLeadInputSchema,
  workbenchQuerySchema,
  workbenchQueueSchema,
  workbenchRankingInputSchema,
  workbenchRankingSchema,
  workbenchSchema,
} from '@duijie/shared/workbench'
import { workbenchQueueQuerySchema } from '@duijie/shared/workbench-queries'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { TermWeightService } from '../matches/term-weight-service.ts'
import type { WorkbenchService } from './service.ts'

interface Services {
  termWeights: TermWeightService
  workbench: WorkbenchService
}

const tags = ['workbench']
const params = idParamsSchema
const config = { access: ['staff'] as const }

/**
 * GET  /workbench/needs                  needs to work through, those that wait first
 * GET  /workbench/needs/:id              a need, its words, and the results that answer it, best first
 * POST /workbench/needs/:id/rankings     the results by other weights of its words, which keeps nothing
 * POST /workbench/needs/:id/standings    why one result stands where it does
 * POST /workbench/needs/:id/leads        the lead of a result, made where there is none
 * PUT  /needs/:id/term-weights           what the words of the need count from now on (If-Match)
 */
export async function workbenchRoutes(instance: FastifyInstance, { termWeights, workbench }: Services) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/workbench/needs',
    {
      config,
      schema: { tags, querystring: workbenchQueueQuerySchema(), response: { 200: workbenchQueueSchema } },
    },
    (request) => workbench.queue(request.actor, request.query),
  )

  app.get(
    '/workbench/needs/:id',
    {
      config,
      schema: { tags, params, querystring: workbenchQuerySchema, response: { 200: workbenchSchema } },
    },
    (request) => workbench.open(request.actor, request.params.id, request.query.top),
  )

  app.post(
    '/workbench/needs/:id/rankings',
    {
      config,
      schema: { tags, params, body: workbenchRankingInputSchema, response: { 200: workbenchRankingSchema } },
    },
    ({ actor, params: { id }, body: { weights, top } }) => workbench.rank(actor, id, weights, top),
  )

  app.post(
    '/workbench/needs/:id/standings',
    { config, schema: { tags, params, body: standingInputSchema, response: { 200: standingSchema } } },
    ({ actor, params: { id }, body: { resultId, weights } }) =>
      workbench.standing(actor, id, resultId, weights),
  )

  app.post(
    '/workbench/needs/:id/leads',
    { config, schema: { tags, params, body: workbenchLeadInputSchema, response: { 200: leadSchema } } },
    async (request, reply) => {
      const { actor, params: of, body } = request
      return withVersion(reply, await workbench.takeUp(actor, of.id, body.resultId))
    },
  )

  app.put(
    '/needs/:id/term-weights',
    {
      config,
      schema: { tags, params, body: termWeightsInputSchema, response: { 200: needTermWeightsSchema } },
    },
    async (request, reply) => {
      const { actor, params: of, body } = request
      return withVersion(reply, await termWeights.save(actor, of.id, versionOf(request), body.weights))
    },
  )
}
