import { calendarSubscriptionSchema } from '@duijie/shared/calendars'
import { accountRoles } from '@duijie/shared/closed-lists'
import { idParamsSchema } from '@duijie/shared/fields'
import { linkParamsSchema } from '@duijie/shared/links'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { everybody } from '../../access/route-access.ts'
import { keepPrivate, linkRateLimit } from '../../links/private-answers.ts'
import type { CalendarService } from './service.ts'

const tags = ['events']

/**
 * GET    /events/:id/calendar.ics   one event as a calendar file
 * GET    /r/:token/calendar.ics     what one is invited to, for who holds the link
 * GET    /calendars                 the address of one's own calendar, while there is one
 * POST   /calendars                 the address of one's own calendar; ends the one before
 * DELETE /calendars                 ends it
 * GET    /calendars/:token.ics      subscribed to without sign-in
 */
export async function calendarRoutes(
  instance: FastifyInstance,
  { calendars }: { calendars: CalendarService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const response = { 200: z.string() }

  function send(reply: FastifyReply, text: string): string {
    reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="events.ics"')
    return text
  }

  app.get(
    '/events/:id/calendar.ics',
    { config: { access: everybody }, schema: { tags, params: idParamsSchema, response } },
    async (request, reply) => send(reply, await calendars.ofEvent(request.actor, request.params.id)),
  )

  app.get(
    '/r/:token/calendar.ics',
    {
      config: { access: everybody, rateLimit: linkRateLimit },
      schema: { tags, params: linkParamsSchema, response },
    },
    async (request, reply) => {
      keepPrivate(reply)
      return send(reply, await calendars.ofInvitation(request.params.token))
    },
  )

  app.get(
    '/calendars',
    { config: { access: accountRoles }, schema: { tags, response: { 200: calendarSubscriptionSchema } } },
    async (request, reply) => {
      keepPrivate(reply)
      return reply.send(await calendars.current(request.actor))
    },
  )

  app.post(
    '/calendars',
    {
      config: { access: accountRoles },
      schema: { tags, response: { 201: calendarSubscriptionSchema } },
    },
    async (request, reply) => reply.code(201).send(await calendars.issue(request.actor)),
  )

  app.delete(
    '/calendars',
    { config: { access: accountRoles }, schema: { tags, response: { 204: z.null() } } },
    async (request, reply) => {
      await calendars.revoke(request.actor)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/calendars/:token.ics',
    {
      config: { access: everybody, rateLimit: linkRateLimit },
      schema: { tags, params: z.object({ token: z.string().max(200) }), response },
    },
    async (request, reply) => {
      keepPrivate(reply)
      return send(reply, await calendars.subscribed(request.params.token))
    },
  )
}
