import { refiningDraftsSchema, refiningInputSchema } from '@duijie/shared/refining'
import '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { RefiningService } from './service.ts'

/** POST /needs/refining-drafts   drafts of the needs in a rough message; nothing is kept */
export async function refiningRoutes(instance: FastifyInstance, { refining }: { refining: RefiningService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.post(
    '/needs/refining-drafts',
    {
      config: {
        access: ['enterprise', 'township', 'staff'],
        rateLimit: { max: 60, timeWindow: '1 minute' },
      },
      schema: { tags: ['needs'], body: refiningInputSchema, response: { 200: refiningDraftsSchema } },
    },
    (request) => refining.drafts(request.actor, request.body),
  )
}
