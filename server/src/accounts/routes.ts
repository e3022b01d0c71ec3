import {
  accountInputSchema,
  accountListQuerySchema,
  accountPageSchema,
  accountSchema,
  roleChangeSchema,
} from '@duijie/shared/accounts'
import { idParamsSchema, reasonSchema } from '@duijie/shared/fields'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { versionOf } from '../http/version.ts'
import type { AccountService } from './service.ts'

const access = ['staff', 'admin'] as const
const response = { 200: accountSchema }

/**
 * GET  /accounts               list
 * POST /accounts               create
 * GET  /accounts/:id           read
 * POST /accounts/:id/approve   with its organization, where that is pending too
 * POST /accounts/:id/reject    with a reason
 * POST /accounts/:id/disable   with a reason; ends its sessions
 * POST /accounts/:id/enable
 * POST /accounts/:id/end-sessions   signs it out everywhere
 * PUT  /accounts/:id/role           of the bureau's and townships' people (If-Match)
 */
export async function accountRoutes(instance: FastifyInstance, { accounts }: { accounts: AccountService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/accounts',
    {
      config: { access },
      schema: {
        tags: ['accounts'],
        querystring: accountListQuerySchema(),
        response: { 200: accountPageSchema },
      },
    },
    (request) => accounts.list(request.actor, request.query),
  )

  app.post(
    '/accounts',
    {
      config: { access },
      schema: { tags: ['accounts'], body: accountInputSchema, response: { 201: accountSchema } },
    },
    async (request, reply) => reply.code(201).send(await accounts.create(request.actor, request.body)),
  )

  app.get(
    '/accounts/:id',
    { config: { access }, schema: { tags: ['accounts'], params: idParamsSchema, response } },
    (request) => accounts.read(request.actor, request.params.id),
  )

  for (const action of ['approve', 'enable'] as const) {
    app.post(
      `/accounts/:id/${action}`,
      { config: { access }, schema: { tags: ['accounts'], params: idParamsSchema, response } },
      (request) => accounts[action](request.actor, request.params.id),
    )
  }

  for (const action of ['reject', 'disable'] as const) {
    app.post(
      `/accounts/:id/${action}`,
      {
        config: { access },
        schema: { tags: ['accounts'], params: idParamsSchema, body: reasonSchema, response },
      },
      (request) => accounts[action](request.actor, request.params.id, request.body.reason),
    )
  }

  app.post(
    '/accounts/:id/end-sessions',
    {
      config: { access },
      schema: { tags: ['accounts'], params: idParamsSchema, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await accounts.endSessions(request.actor, request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/accounts/:id/role',
    {
      config: { access: ['admin'] },
      schema: { tags: ['accounts'], params: idParamsSchema, body: roleChangeSchema, response },
    },
    (request) => accounts.changeRole(request.actor, request.params.id, versionOf(request), request.body),
  )
}
