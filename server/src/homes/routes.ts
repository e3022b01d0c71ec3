import { officeHomeSchema } from '@duijie/shared/homes'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { HomeService } from './service.ts'

const tags = ['homes']

/**
 * GET /homes/staff      what waits for the bureau, the year so far, this week's events
 * GET /homes/township   the same of a township or park
 */
export async function homeRoutes(instance: FastifyInstance, { homes }: { homes: HomeService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  for (const role of ['staff', 'township'] as const) {
    app.get(
      `/homes/${role}`,
      { config: { access: [role] }, schema: { tags, response: { 200: officeHomeSchema } } },
      (request) => homes[role](request.actor),
    )
  }
}
