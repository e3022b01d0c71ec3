import {
  registrationInputSchema,
  registrationListQuerySchema,
  registrationMoveInputSchema,
  registrationPageSchema,
  registrationPatchSchema,
  registrationSchema,
} from '@duijie/shared/contract-registrations'
import { idParamsSchema } from '@duijie/shared/fields'
import { historySchema } from '@duijie/shared/history'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../../http/version.ts'
import type { RegistrationService } from './service.ts'

const tags = ['contract-registrations']
const params = idParamsSchema
const concerned = ['enterprise', 'township', 'liaison', 'staff'] as const
const bureau = ['staff'] as const

/**
 * GET   /contract-registrations               those of the agreements that the reader may see
 * POST  /contract-registrations               begin one
 * GET   /contract-registrations/:id           read, with what is still missing
 * PATCH /contract-registrations/:id           change (If-Match)
 * POST  /contract-registrations/:id/moves     on to another stage (If-Match)
 * GET   /contract-registrations/:id/history   who changed what
 */
export async function registrationRoutes(
  instance: FastifyInstance,
  { registrations }: { registrations: RegistrationService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/contract-registrations',
    {
      config: { access: concerned },
      schema: { tags, querystring: registrationListQuerySchema, response: { 200: registrationPageSchema } },
    },
    (request) => registrations.list(request.actor, request.query),
  )

  app.post(
    '/contract-registrations',
    {
      config: { access: bureau },
      schema: { tags, body: registrationInputSchema, response: { 201: registrationSchema } },
    },
    async (request, reply) => {
      const created = await registrations.create(request.actor, request.body)
      const location = `/api/v1/contract-registrations/${created.id}`
      return withVersion(reply.code(201).header('location', location), created)
    },
  )

  app.get(
    '/contract-registrations/:id',
    { config: { access: concerned }, schema: { tags, params, response: { 200: registrationSchema } } },
    async (request, reply) => withVersion(reply, await registrations.get(request.actor, request.params.id)),
  )

  app.patch(
    '/contract-registrations/:id',
    {
      config: { access: bureau },
      schema: { tags, params, body: registrationPatchSchema, response: { 200: registrationSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(
        reply,
        await registrations.patch(request.actor, id, versionOf(request), request.body),
      )
    },
  )

  app.post(
    '/contract-registrations/:id/moves',
    {
      config: { access: bureau },
      schema: { tags, params, body: registrationMoveInputSchema, response: { 200: registrationSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await registrations.move(request.actor, id, versionOf(request), request.body))
    },
  )

  app.get(
    '/contract-registrations/:id/history',
    { config: { access: bureau }, schema: { tags, params, response: { 200: historySchema } } },
    (request) => registrations.history(request.actor, request.params.id),
  )
}
