import { idParamsSchema } from '@duijie/shared/fields'
import { matchQuerySchema, needMatchesSchema, resultMatchesSchema } from '@duijie/shared/matches'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { signedIn } from '../access/route-access.ts'
import type { MatchService } from './service.ts'

const tags = ['matches']

/**
 * GET /needs/:id/matches     results for a need, best first
 * GET /results/:id/matches   needs for a result, best first
 */
export async function matchRoutes(instance: FastifyInstance, { matches }: { matches: MatchService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/needs/:id/matches',
    {
      config: { access: signedIn },
      schema: {
        tags,
        params: idParamsSchema,
        querystring: matchQuerySchema,
        response: { 200: needMatchesSchema },
      },
    },
    (request) => matches.ofNeed(request.actor, request.params.id, request.query),
  )

  app.get(
    '/results/:id/matches',
    {
      config: { access: signedIn },
      schema: {
        tags,
        params: idParamsSchema,
        querystring: matchQuerySchema,
        response: { 200: resultMatchesSchema },
      },
    },
    (request) => matches.ofResult(request.actor, request.params.id, request.query),
  )
}
