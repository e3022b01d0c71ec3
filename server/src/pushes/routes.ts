import '@fastify/cookie'
import '@fastify/rate-limit'
import { idParamsSchema } from '@duijie/shared/fields'
import { linkParamsSchema } from '@duijie/shared/links'
import {
  answerInputSchema,
  openedPushSchema,
  pushInputSchema,
  pushListSchema,
  pushOutcomeSchema,
  pushQuerySchema,
  pushSchema,
} from '@duijie/shared/pushes'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bureauStaff, everybody } from '../access/route-access.ts'
import { linkRateLimit, privateAnswers } from '../links/private-answers.ts'
import { grantOf } from '../links/routes.ts'
import type { PushService } from './service.ts'

const tags = ['pushes']

interface Dependencies {
  pushes: PushService
}

/**
 * POST /pushes               send leads to whom they concern
 * GET  /pushes?leadId=       those of a lead, with their links
 * POST /pushes/:id/revoke    its link opens nothing any more
 */
export async function pushRoutes(instance: FastifyInstance, { pushes }: Dependencies) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const config = { access: bureauStaff }

  app.post(
    '/pushes',
    { config, schema: { tags, body: pushInputSchema, response: { 200: pushOutcomeSchema } } },
    (request) => pushes.push(request.actor, request.body),
  )

  app.get(
    '/pushes',
    { config, schema: { tags, querystring: pushQuerySchema, response: { 200: pushListSchema } } },
    (request) => pushes.list(request.actor, request.query.leadId),
  )

  app.post(
    '/pushes/:id/revoke',
    { config, schema: { tags, params: idParamsSchema, response: { 200: pushSchema } } },
    (request) => pushes.revoke(request.actor, request.params.id),
  )
}

/**
 * GET  /r/:token/push          the teaser, and the whole for whom it was sent to; answers nothing
 * POST /r/:token/push/answer   interested, not now, or declined with a reason
 */
export async function pushLinkRoutes(instance: FastifyInstance, { pushes }: Dependencies) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  privateAnswers(app)
  const params = linkParamsSchema
  const response = { 200: openedPushSchema }

  app.get(
    '/r/:token/push',
    { config: { access: everybody, rateLimit: linkRateLimit }, schema: { tags, params, response } },
    (request) => pushes.open(request.actor, request.params.token, grantOf(request)),
  )

  app.post(
    '/r/:token/push/answer',
    {
      config: { access: everybody, rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: { tags, params, body: answerInputSchema, response },
    },
    async (request) => {
      const { token } = request.params
      await pushes.answer(request.actor, token, request.body)
      return pushes.open(request.actor, token, grantOf(request))
    },
  )
}
