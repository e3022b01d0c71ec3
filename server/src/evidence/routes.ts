import { figureIdSchema, figureQuerySchema } from '@duijie/shared/figures'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { EvidenceService } from './service.ts'

const params = z.object({ figureId: figureIdSchema })

/**
 * GET /figures/:figureId/evidence.zip   the files of the records behind a figure, with a list of those that have none
 */
export async function evidenceRoutes(instance: FastifyInstance, { evidence }: { evidence: EvidenceService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/figures/:figureId/evidence.zip',
    {
      config: { access: ['staff', 'township'], rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: { tags: ['figures'], params, querystring: figureQuerySchema, produces: ['application/zip'] },
    },
    async (request, reply) => {
      const { name, bytes } = await evidence.archive(request.actor, request.params.figureId, request.query)
      return reply
        .headers({
          'content-type': 'application/zip',
          'content-disposition': contentDisposition(name),
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        })
        .send(bytes)
    },
  )
}
