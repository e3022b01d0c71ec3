import {
  checkInSchema,
  guestAnswerSchema,
  guestInvitationSchema,
  guestListSchema,
  guestPatchSchema,
  guestSchema,
  guestsInputSchema,
  openedEventInvitationSchema,
  registrationAnswerSchema,
  registrationInputSchema,
  walkInSchema,
} from '@duijie/shared/event-guests'
import { idParamsSchema } from '@duijie/shared/fields'
import { linkParamsSchema } from '@duijie/shared/links'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../../access/route-access.ts'
import { versionOf, withVersion } from '../../http/version.ts'
import { linkRateLimit, privateAnswers } from '../../links/private-answers.ts'
import type { GuestService } from './service.ts'

const tags = ['events']
const params = idParamsSchema
const bureau = ['staff'] as const
const concerned = ['enterprise', 'township', 'liaison', 'staff'] as const

interface Dependencies {
  guests: GuestService
}

/**
 * GET   /events/:id/guests          who is to come, as far as the reader may know
 * POST  /events/:id/guests          put organizations and experts on the list
 * POST  /events/:id/invitations     ask them, each by a link of its own
 * POST  /events/:id/walk-ins        came without being asked
 * POST  /events/:id/registrations   put an enterprise down, without sign-in
 * PATCH /guests/:id                 who comes, where, and when it cannot (If-Match)
 * POST  /guests/:id/answer          accept or decline (If-Match)
 * POST  /guests/:id/check-ins       came to a stop, or did not
 */
export async function guestRoutes(instance: FastifyInstance, { guests }: Dependencies) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const list = { 200: guestListSchema }
  const one = { 200: guestSchema }

  app.get(
    '/events/:id/guests',
    { config: { access: concerned }, schema: { tags, params, response: list } },
    (request) => guests.list(request.actor, request.params.id),
  )

  app.post(
    '/events/:id/guests',
    { config: { access: bureau }, schema: { tags, params, body: guestsInputSchema, response: list } },
    (request) => guests.add(request.actor, request.params.id, request.body),
  )

  app.post(
    '/events/:id/invitations',
    { config: { access: bureau }, schema: { tags, params, body: guestInvitationSchema, response: list } },
    (request) => guests.invite(request.actor, request.params.id, request.body),
  )

  app.post(
    '/events/:id/walk-ins',
    {
      config: { access: bureau },
      schema: { tags, params, body: walkInSchema, response: { 201: guestSchema } },
    },
    async (request, reply) =>
      withVersion(reply.code(201), await guests.walkIn(request.actor, request.params.id, request.body)),
  )

  app.post(
    '/events/:id/registrations',
    {
      config: { access: everybody, rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: { tags, params, body: registrationInputSchema, response: { 200: registrationAnswerSchema } },
    },
    (request) => guests.register(request.actor, request.params.id, request.body),
  )

  app.patch(
    '/guests/:id',
    { config: { access: concerned }, schema: { tags, params, body: guestPatchSchema, response: one } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await guests.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/guests/:id/answer',
    { config: { access: concerned }, schema: { tags, params, body: guestAnswerSchema, response: one } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await guests.answer(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/guests/:id/check-ins',
    { config: { access: bureau }, schema: { tags, params, body: checkInSchema, response: one } },
    async (request, reply) =>
      withVersion(reply, await guests.checkIn(request.actor, request.params.id, request.body)),
  )
}

/**
 * GET  /r/:token/invitation   what one is invited to; answers nothing
 * POST /r/:token/invitation   accept or decline
 * GET  /r/:token/guest        for staff at the door: whose invitation it is
 */
export async function invitationAnswerRoutes(instance: FastifyInstance, { guests }: Dependencies) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  privateAnswers(app)
  const ofLink = linkParamsSchema
  const response = { 200: openedEventInvitationSchema }

  app.get(
    '/r/:token/invitation',
    { config: { access: everybody, rateLimit: linkRateLimit }, schema: { tags, params: ofLink, response } },
    (request) => guests.open(request.params.token),
  )

  app.post(
    '/r/:token/invitation',
    {
      config: { access: everybody, rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: { tags, params: ofLink, body: guestAnswerSchema, response },
    },
    (request) => guests.answerByLink(request.actor, request.params.token, request.body),
  )

  app.get(
    '/r/:token/guest',
    { config: { access: bureau }, schema: { tags, params: ofLink, response: { 200: guestSchema } } },
    (request) => guests.scanned(request.actor, request.params.token),
  )
}
