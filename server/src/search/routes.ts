import { searchPageSchema, suggestionListSchema, suggestionQuerySchema } from '@duijie/shared/search'
import { searchQuerySchema } from '@duijie/shared/search-queries'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../access/route-access.ts'
import type { SearchService } from './service.ts'

const tags = ['search']

/**
 * GET /search               needs or results, with facets and highlights
 * GET /search/suggestions   titles, while typing
 */
export async function searchRoutes(instance: FastifyInstance, { search }: { search: SearchService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/search',
    {
      config: { access: everybody },
      schema: { tags, querystring: searchQuerySchema(), response: { 200: searchPageSchema } },
    },
    (request) => search.search(request.actor, request.query),
  )

  app.get(
    '/search/suggestions',
    {
      config: { access: everybody },
      schema: { tags, querystring: suggestionQuerySchema, response: { 200: suggestionListSchema } },
    },
    (request) => search.suggest(request.actor, request.query.kind, request.query.q),
  )
}
