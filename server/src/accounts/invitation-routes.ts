import { idParamsSchema } from '@duijie/shared/fields'
import {
  accountInvitationInputSchema,
  accountInvitationListSchema,
  openedInvitationSchema,
  takeOverSchema,
} from '@duijie/shared/invitations'
import { linkParamsSchema } from '@duijie/shared/links'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { everybody } from '../access/route-access.ts'
import { linkRateLimit, privateAnswers } from '../links/private-answers.ts'
import { grantOf } from '../links/routes.ts'
import type { InvitationService } from './invitation-service.ts'

interface Dependencies {
  invitations: InvitationService
}

const access = ['staff', 'admin'] as const

/**
 * GET  /organizations/:id/invitations   those sent, with their links
 * POST /organizations/:id/invitations   invite somebody to look after it
 */
export async function invitationRoutes(instance: FastifyInstance, { invitations }: Dependencies) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const path = '/organizations/:id/invitations'
  const tags = ['accounts']
  const response = { 200: accountInvitationListSchema }

  app.get(path, { config: { access }, schema: { tags, params: idParamsSchema, response } }, (request) =>
    invitations.list(request.actor, request.params.id),
  )

  app.post(
    path,
    {
      config: { access },
      schema: { tags, params: idParamsSchema, body: accountInvitationInputSchema, response },
    },
    (request) => invitations.invite(request.actor, request.params.id, request.body),
  )
}

/**
 * GET  /r/:token/account   whose account the link makes
 * POST /r/:token/account   make it; once
 */
export async function invitationLinkRoutes(instance: FastifyInstance, { invitations }: Dependencies) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  privateAnswers(app)
  const path = '/r/:token/account'
  const tags = ['links']
  const params = linkParamsSchema

  app.get(
    path,
    {
      config: { access: everybody, rateLimit: linkRateLimit },
      schema: { tags, params, response: { 200: openedInvitationSchema } },
    },
    (request) => invitations.open(request.params.token, grantOf(request)),
  )

  app.post(
    path,
    {
      config: { access: everybody, rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: { tags, params, body: takeOverSchema, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await invitations.takeOver(request.params.token, grantOf(request), request.body)
      return reply.code(204).send(null)
    },
  )
}
