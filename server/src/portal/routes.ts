import { portalSchema } from '@duijie/shared/portal'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../access/route-access.ts'
import type { PortalService } from './service.ts'

/**
 * GET /portal   what everybody is shown at the door: counts, fields, what is new, coming events
 */
export async function portalRoutes(instance: FastifyInstance, { portal }: { portal: PortalService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/portal',
    { config: { access: everybody }, schema: { tags: ['portal'], response: { 200: portalSchema } } },
    () => portal.show(),
  )
}
