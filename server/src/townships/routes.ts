import { townshipInputSchema, townshipListSchema, townshipSchema } from '@duijie/shared/townships'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../access/route-access.ts'
import type { TownshipService } from './service.ts'

const tags = ['townships']

/**
 * GET  /townships   list
 * POST /townships   enter one
 */
export async function townshipRoutes(
  instance: FastifyInstance,
  { townships }: { townships: TownshipService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/townships',
    { config: { access: everybody }, schema: { tags, response: { 200: townshipListSchema } } },
    () => townships.list(),
  )

  app.post(
    '/townships',
    {
      config: { access: ['staff', 'admin'] },
      schema: { tags, body: townshipInputSchema, response: { 201: townshipSchema } },
    },
    async (request, reply) => reply.code(201).send(await townships.create(request.actor, request.body)),
  )
}
