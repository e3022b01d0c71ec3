import { idParamsSchema } from '@duijie/shared/fields'
import { mailListQuerySchema } from '@duijie/shared/mail-queries'
import {
  mailFullSchema,
  mailPageSchema,
  mailSendingAnswerSchema,
  mailSendingSchema,
} from '@duijie/shared/mails'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { MailService } from './service.ts'

const tags = ['mails']

/**
 * GET  /mails           what the product sent, sends, gave up or keeps
 * GET  /mails/:id       read one
 * POST /mails/sendings  have some sent that were given up or kept
 */
export async function mailRoutes(instance: FastifyInstance, { mails }: { mails: MailService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/mails',
    {
      config: { access: ['staff', 'admin'] },
      schema: { tags, querystring: mailListQuerySchema(), response: { 200: mailPageSchema } },
    },
    (request) => mails.list(request.actor, request.query),
  )

  app.get(
    '/mails/:id',
    {
      config: { access: ['staff'] },
      schema: { tags, params: idParamsSchema, response: { 200: mailFullSchema } },
    },
    (request) => mails.get(request.actor, request.params.id),
  )

  app.post(
    '/mails/sendings',
    {
      config: { access: ['staff'] },
      schema: { tags, body: mailSendingSchema, response: { 200: mailSendingAnswerSchema } },
    },
    (request) => mails.sendAgain(request.actor, request.body.ids),
  )
}
