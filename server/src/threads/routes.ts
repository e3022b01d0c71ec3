import { idParamsSchema } from '@duijie/shared/fields'
import { threadMessageInputSchema, threadSchema } from '@duijie/shared/threads'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ThreadService } from './service.ts'

const tags = ['threads']
const params = idParamsSchema
const access = ['enterprise', 'township', 'liaison', 'staff'] as const

/**
 * GET  /leads/:id/thread   what the two sides and the bureau wrote, oldest first
 * POST /leads/:id/thread   write
 */
export async function threadRoutes(instance: FastifyInstance, { threads }: { threads: ThreadService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const path = '/leads/:id/thread'

  app.get(
    path,
    { config: { access }, schema: { tags, params, response: { 200: threadSchema } } },
    (request) => threads.read(request.actor, request.params.id),
  )

  app.post(
    path,
    {
      config: { access },
      schema: { tags, params, body: threadMessageInputSchema, response: { 201: threadSchema } },
    },
    async (request, reply) =>
      reply.code(201).send(await threads.write(request.actor, request.params.id, request.body)),
  )
}
