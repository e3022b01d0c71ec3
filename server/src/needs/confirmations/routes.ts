import { idParamsSchema } from '@duijie/shared/fields'
import { linkParamsSchema } from '@duijie/shared/links'
import {
  issuedLinksSchema,
  needConfirmationAnswerSchema,
  needConfirmationSchema,
} from '@duijie/shared/need-confirmation'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bureauStaff, everybody } from '../../access/route-access.ts'
import { linkRateLimit, privateAnswers } from '../../links/private-answers.ts'
import { grantOf } from '../../links/routes.ts'
import type { ConfirmationService } from './service.ts'

const params = linkParamsSchema
const behindLink = { access: everybody, rateLimit: linkRateLimit }
const ofNeed = {
  config: { access: bureauStaff },
  schema: { tags: ['needs'], params: idParamsSchema, response: { 200: issuedLinksSchema } },
}

/**
 * GET    /needs/:id/confirmation-links   the links that were sent
 * POST   /needs/:id/confirmation-links   a new one; those before are over
 * DELETE /needs/:id/confirmation-links   revoke what was not answered
 * GET    /r/:token/need                  the bureau's wording beside the enterprise's own; changes nothing
 * POST   /r/:token/need                  confirm it, or say what is wrong
 */
export async function confirmationRoutes(
  instance: FastifyInstance,
  { confirmations }: { confirmations: ConfirmationService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  privateAnswers(app)
  const schema = { tags: ['links'], params, response: { 200: needConfirmationSchema } }

  app.get('/needs/:id/confirmation-links', ofNeed, async (request) => ({
    items: await confirmations.listLinks(request.actor, request.params.id),
  }))
  app.post('/needs/:id/confirmation-links', ofNeed, async (request) => ({
    items: await confirmations.send(request.actor, request.params.id),
  }))
  app.delete('/needs/:id/confirmation-links', ofNeed, async (request) => ({
    items: await confirmations.revoke(request.actor, request.params.id),
  }))

  app.get('/r/:token/need', { config: behindLink, schema }, (request) =>
    confirmations.read(request.params.token, request.actor, grantOf(request)),
  )
  app.post(
    '/r/:token/need',
    { config: behindLink, schema: { ...schema, body: needConfirmationAnswerSchema } },
    (request) => confirmations.answer(request.params.token, request.actor, grantOf(request), request.body),
  )
}
