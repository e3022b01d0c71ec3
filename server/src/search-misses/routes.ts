import { searchMissesSchema, searchMissQuerySchema } from '@duijie/shared/search-misses'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bureauStaff } from '../access/route-access.ts'
import type { SearchMissService } from './service.ts'

/**
 * GET /search-misses   queries that found nothing, and open needs without a fair match by field
 */
export async function searchMissRoutes(instance: FastifyInstance, { misses }: { misses: SearchMissService }) {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/search-misses',
    {
      config: { access: bureauStaff },
      schema: {
        tags: ['search'],
        querystring: searchMissQuerySchema,
        response: { 200: searchMissesSchema },
      },
    },
    (request) => misses.overview(request.actor, request.query),
  )
}
