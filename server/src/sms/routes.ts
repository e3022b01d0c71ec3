import { smsPageSchema, smsSendingAnswerSchema, smsSendingSchema } from '@duijie/shared/sms'
import { smsListQuerySchema } from '@duijie/shared/sms-queries'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { SmsService } from './service.ts'

const tags = ['sms-messages']

/**
 * GET  /sms-messages           text messages that were sent, wait, were given up or are kept
 * POST /sms-messages/sendings  have some sent that were given up or kept
 */
export async function smsRoutes(instance: FastifyInstance, { sms }: { sms: SmsService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/sms-messages',
    {
      config: { access: ['staff', 'admin'] },
      schema: { tags, querystring: smsListQuerySchema(), response: { 200: smsPageSchema } },
    },
    (request) => sms.list(request.actor, request.query),
  )

  app.post(
    '/sms-messages/sendings',
    {
      config: { access: ['staff'] },
      schema: { tags, body: smsSendingSchema, response: { 200: smsSendingAnswerSchema } },
    },
    (request) => sms.sendAgain(request.actor, request.body.ids),
  )
}
