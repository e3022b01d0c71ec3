import { idParamsSchema } from '@duijie/shared/fields'
import {
  matchFitDetailSchema,
  matchFitListQuerySchema,
  matchFitOfKindSchema,
  matchFitOverviewSchema,
  matchFitPageSchema,
} from '@duijie/shared/match-fits'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { MatchFitService } from './service.ts'

const tags = ['match fits']

/**
 * GET  /match-fits                   what matching has learnt, the newest first
 * GET  /match-fits/overview          what it goes by, and what is still needed to learn more
 * GET  /match-fits/:id               one with its weights
 * POST /match-fits/:id/activate      go by this one
 * POST /match-fits/restore-shipped   go by what the product ships with
 * POST /match-fits/run               learn now
 */
export async function matchFitRoutes(
  instance: FastifyInstance,
  { matchFits }: { matchFits: MatchFitService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const see = { access: ['staff', 'admin'] as const }
  const change = { access: ['staff'] as const }
  const one = { tags, params: idParamsSchema, response: { 200: matchFitDetailSchema } }

  app.get(
    '/match-fits',
    {
      config: see,
      schema: { tags, querystring: matchFitListQuerySchema, response: { 200: matchFitPageSchema } },
    },
    (request) => matchFits.list(request.actor, request.query),
  )

  app.get(
    '/match-fits/overview',
    { config: see, schema: { tags, response: { 200: matchFitOverviewSchema } } },
    (request) => matchFits.overview(request.actor),
  )

  app.get('/match-fits/:id', { config: see, schema: one }, (request) =>
    matchFits.get(request.actor, request.params.id),
  )

  app.post('/match-fits/:id/activate', { config: change, schema: one }, (request) =>
    matchFits.activate(request.actor, request.params.id),
  )

  app.post(
    '/match-fits/restore-shipped',
    {
      config: change,
      schema: { tags, body: matchFitOfKindSchema, response: { 200: matchFitOverviewSchema } },
    },
    (request) => matchFits.restoreShipped(request.actor, request.body),
  )

  app.post(
    '/match-fits/run',
    { config: change, schema: { tags, response: { 202: matchFitOverviewSchema } } },
    async (request, reply) => reply.code(202).send(await matchFits.run(request.actor)),
  )
}
