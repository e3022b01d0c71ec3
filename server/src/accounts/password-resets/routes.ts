import { idParamsSchema } from '@duijie/shared/fields'
import { linkParamsSchema } from '@duijie/shared/links'
import {
  issuedResetLinkSchema,
  newPasswordSchema,
  openedPasswordResetSchema,
  passwordResetRequestSchema,
  passwordResetWaySchema,
} from '@duijie/shared/password-resets'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { everybody } from '../../access/route-access.ts'
import { keepPrivate, linkRateLimit, privateAnswers } from '../../links/private-answers.ts'
import { grantOf } from '../../links/routes.ts'
import type { PasswordResetService } from './service.ts'

interface Dependencies {
  passwordResets: PasswordResetService
}

/**
 * GET  /auth/password-resets          how it is done here, and whom to ask
 * POST /auth/password-resets          ask for a link by mail; always the same answer
 * POST /accounts/:id/reset-mails      the bureau sends a link
 * POST /accounts/:id/reset-links      the bureau gets a link to hand over, this once
 */
export async function passwordResetRoutes(instance: FastifyInstance, { passwordResets }: Dependencies) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const access = ['staff', 'admin'] as const

  app.get(
    '/auth/password-resets',
    {
      config: { access: everybody },
      schema: { tags: ['auth'], response: { 200: passwordResetWaySchema } },
    },
    () => passwordResets.way(),
  )

  app.post(
    '/auth/password-resets',
    {
      config: { access: everybody, rateLimit: { max: 10, timeWindow: '10 minutes' } },
      schema: { tags: ['auth'], body: passwordResetRequestSchema, response: { 202: z.null() } },
    },
    async (request, reply) => {
      await passwordResets.ask(request.body)
      return reply.code(202).send(null)
    },
  )

  app.post(
    '/accounts/:id/reset-mails',
    {
      config: { access },
      schema: { tags: ['accounts'], params: idParamsSchema, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await passwordResets.mail(request.actor, request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/accounts/:id/reset-links',
    {
      config: { access },
      schema: { tags: ['accounts'], params: idParamsSchema, response: { 201: issuedResetLinkSchema } },
    },
    async (request, reply) => {
      keepPrivate(reply)
      return reply.code(201).send(await passwordResets.handOver(request.actor, request.params.id))
    },
  )
}

/**
 * GET  /r/:token/password   whose password the link sets
 * POST /r/:token/password   set it; once
 */
export async function passwordResetLinkRoutes(instance: FastifyInstance, { passwordResets }: Dependencies) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  privateAnswers(app)
  const path = '/r/:token/password'
  const tags = ['links']
  const params = linkParamsSchema

  app.get(
    path,
    {
      config: { access: everybody, rateLimit: linkRateLimit },
      schema: { tags, params, response: { 200: openedPasswordResetSchema } },
    },
    (request) => passwordResets.open(request.params.token, grantOf(request)),
  )

  app.post(
    path,
    {
      config: { access: everybody, rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: { tags, params, body: newPasswordSchema, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await passwordResets.setPassword(request.params.token, grantOf(request), request.body.password)
      return reply.code(204).send(null)
    },
  )
}
