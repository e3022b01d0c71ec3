import { linkConfirmationSchema, linkParamsSchema, openedLinkSchema } from '@duijie/shared/links'
import '@fastify/cookie'
import '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../access/route-access.ts'
import { GRANT_SECONDS } from './confirmation.ts'
import { linkRateLimit, privateAnswers } from './private-answers.ts'
import type { LinkRow } from './repository.ts'
import type { LinkService } from './service.ts'

const COOKIE = 'duijie_link'
const tags = ['links']
const params = linkParamsSchema
const response = { 200: openedLinkSchema }

/** What the reader got for its last four digits. */
export const grantOf = (request: FastifyRequest) => request.cookies[COOKIE]

interface Dependencies {
  links: LinkService
  secureCookies: boolean
}

/**
 * GET  /r/:token                what the link is for; changes nothing
 * POST /r/:token/confirmation   the last four digits of the phone on record
 *
 * What a purpose shows and takes stands below `/r/:token/` with its feature.
 */
export async function linkRoutes(instance: FastifyInstance, { links, secureCookies }: Dependencies) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  privateAnswers(app)

  const opened = (link: LinkRow, request: FastifyRequest, grant = grantOf(request)) => ({
    purpose: link.purpose,
    expiresAt: link.expiresAt.toISOString(),
    proof: links.proofOf(link, request.actor, grant),
  })

  app.get(
    '/r/:token',
    { config: { access: everybody, rateLimit: linkRateLimit }, schema: { tags, params, response } },
    async (request) => opened(await links.open(request.params.token), request),
  )

  app.post(
    '/r/:token/confirmation',
    {
      config: { access: everybody, rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: { tags, params, body: linkConfirmationSchema, response },
    },
    async (request, reply) => {
      const { token } = request.params
      const link = await links.open(token)
      const grant = await links.confirm(link, request.body.lastFour)
      reply.setCookie(COOKIE, grant, {
        path: `/api/v1/r/${token}`,
        httpOnly: true,
        sameSite: 'strict',
        secure: secureCookies,
        maxAge: GRANT_SECONDS,
      })
      return opened(link, request, grant)
    },
  )
}
