import { idParamsSchema } from '@duijie/shared/fields'
import { expertSuggestionQuerySchema, expertSuggestionsSchema } from '@duijie/shared/suggestions'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ExpertSuggestionService } from './expert-suggestions.ts'

/**
 * GET /needs/:id/expert-suggestions   experts for a need, best first, and why
 */
export async function suggestionRoutes(
  instance: FastifyInstance,
  { expertSuggestions }: { expertSuggestions: ExpertSuggestionService },
) {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/needs/:id/expert-suggestions',
    {
      config: { access: ['enterprise', 'township', 'liaison', 'staff'] },
      schema: {
        tags: ['matches'],
        params: idParamsSchema,
        querystring: expertSuggestionQuerySchema,
        response: { 200: expertSuggestionsSchema },
      },
    },
    (request) => expertSuggestions.ofNeed(request.actor, request.params.id, request.query),
  )
}
