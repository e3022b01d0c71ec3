import {
  digestPreferenceInputSchema,
  digestPreferenceSchema,
  digestSubscriptionSchema,
} from '@duijie/shared/digests'
import { linkParamsSchema } from '@duijie/shared/links'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../access/route-access.ts'
import { versionOf, withVersion } from '../http/version.ts'
import { linkRateLimit, privateAnswers } from '../links/private-answers.ts'
import { digestRoles } from './policy.ts'
import type { DigestService } from './service.ts'

const tags = ['digests']

/**
 * GET /digests   what the account chose to be told
 * PUT /digests   choose (If-Match; "0" the first time)
 */
export async function digestRoutes(instance: FastifyInstance, { digests }: { digests: DigestService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const config = { access: digestRoles }
  const response = { 200: digestPreferenceSchema }

  app.get('/digests', { config, schema: { tags, response } }, async (request, reply) =>
    withVersion(reply, await digests.get(request.actor)),
  )

  app.put(
    '/digests',
    { config, schema: { tags, body: digestPreferenceInputSchema, response } },
    async (request, reply) =>
      withVersion(reply, await digests.put(request.actor, versionOf(request), request.body)),
  )
}

/**
 * GET  /r/:token/digest   whether messages still come; changes nothing
 * POST /r/:token/digest   no more messages: by the page, or by a mail program's one click (RFC 8058)
 */
export async function digestLinkRoutes(instance: FastifyInstance, { digests }: { digests: DigestService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  privateAnswers(app)
  const options = {
    config: { access: everybody, rateLimit: linkRateLimit },
    schema: { tags, params: linkParamsSchema, response: { 200: digestSubscriptionSchema } },
  }
  // what a mail program posts says nothing that the address does not
  app.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { bodyLimit: 4096, parseAs: 'string' },
    (_request, _body, done) => done(null, undefined),
  )

  app.get('/r/:token/digest', options, (request) => digests.opened(request.params.token))
  app.post('/r/:token/digest', options, (request) => digests.unsubscribe(request.params.token))
}
