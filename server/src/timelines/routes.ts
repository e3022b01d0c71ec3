import { idParamsSchema } from '@duijie/shared/fields'
import { timelineQuerySchema } from '@duijie/shared/timeline-queries'
import { timelineSchema } from '@duijie/shared/timelines'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { TimelineService } from './service.ts'

const schema = {
  tags: ['timelines'],
  params: idParamsSchema,
  querystring: timelineQuerySchema(),
  response: { 200: timelineSchema },
}

/**
 * GET /organizations/:id/timeline   what happened with an organization, newest first
 * GET /experts/:id/timeline         the same of an expert
 */
export async function timelineRoutes(
  instance: FastifyInstance,
  { timelines }: { timelines: TimelineService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/organizations/:id/timeline',
    { config: { access: ['enterprise', 'township', 'liaison', 'staff'] }, schema },
    ({ actor, params, query }) => timelines.ofOrganization(actor, params.id, query),
  )

  app.get(
    '/experts/:id/timeline',
    { config: { access: ['liaison', 'staff'] }, schema },
    ({ actor, params, query }) => timelines.ofExpert(actor, params.id, query),
  )
}
