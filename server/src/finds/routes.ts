import { findListSchema, findQuerySchema } from '@duijie/shared/finds'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../access/route-access.ts'
import type { FindService } from './service.ts'

/**
 * GET /finds   records of all kinds that the reader may see, a few of each, by a part of their names
 */
export async function findRoutes(instance: FastifyInstance, { finds }: { finds: FindService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/finds',
    {
      config: { access: everybody },
      schema: { tags: ['search'], querystring: findQuerySchema, response: { 200: findListSchema } },
    },
    (request) => finds.find(request.actor, request.query.q),
  )
}
