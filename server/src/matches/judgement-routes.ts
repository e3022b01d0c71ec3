import { judgementInputSchema, judgementSchema, matchParamsSchema } from '@duijie/shared/judgements'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { JudgementService } from './judgement-service.ts'

const tags = ['matches']
const access = ['enterprise', 'township', 'liaison', 'staff'] as const

/**
 * PUT    /needs/:id/matches/:resultId/judgement   say what I think of a match; the last word counts
 * DELETE /needs/:id/matches/:resultId/judgement   take it back
 */
export async function judgementRoutes(
  instance: FastifyInstance,
  { judgements }: { judgements: JudgementService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const path = '/needs/:id/matches/:resultId/judgement'

  app.put(
    path,
    {
      config: { access },
      schema: {
        tags,
        params: matchParamsSchema,
        body: judgementInputSchema,
        response: { 200: judgementSchema },
      },
    },
    (request) => judgements.give(request.actor, request.params.id, request.params.resultId, request.body),
  )

  app.delete(
    path,
    { config: { access }, schema: { tags, params: matchParamsSchema, response: { 204: z.null() } } },
    async (request, reply) => {
      await judgements.takeBack(request.actor, request.params.id, request.params.resultId)
      return reply.code(204).send(null)
    },
  )
}
