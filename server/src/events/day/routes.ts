import {
  guestAgendaSchema,
  linkOutcomeInputSchema,
  liveBoardSchema,
  meetingProgressSchema,
  openedOutcomesSchema,
  outcomeLinkSchema,
  overdueOutcomesSchema,
} from '@duijie/shared/event-day'
import {
  eventFeedbackInputSchema,
  feedbackSummarySchema,
  ownFeedbackSchema,
} from '@duijie/shared/event-feedback'
import { idParamsSchema } from '@duijie/shared/fields'
import { linkParamsSchema } from '@duijie/shared/links'
import { meetingSchema } from '@duijie/shared/meetings'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../../access/route-access.ts'
import { versionOf, withVersion } from '../../http/version.ts'
import { linkRateLimit, privateAnswers } from '../../links/private-answers.ts'
import type { EventDayService } from './service.ts'

const tags = ['events']
const params = idParamsSchema
const bureau = ['staff'] as const
const sides = ['enterprise', 'liaison'] as const

interface Dependencies {
  eventDays: EventDayService
}

/**
 * GET  /events/:id/live           what stands where, who has come, what has begun
 * POST /meetings/:id/progress     the two sat down, or not yet (If-Match)
 * GET  /guests/:id/agenda         a guest's own way through the day
 * GET  /guests/:id/feedback       what it answered to the three questions
 * PUT  /guests/:id/feedback       its answer
 * GET  /events/:id/feedback       what guests thought of it
 * GET  /outcomes/overdue          meetings that took place and of which nobody said what came
 * POST /guests/:id/outcome-link   the link by which a guest says what came of its meetings
 */
export async function eventDayRoutes(instance: FastifyInstance, { eventDays }: Dependencies) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/events/:id/live',
    { config: { access: bureau }, schema: { tags, params, response: { 200: liveBoardSchema } } },
    (request) => eventDays.board(request.actor, request.params.id),
  )

  app.post(
    '/meetings/:id/progress',
    {
      config: { access: bureau },
      schema: { tags, params, body: meetingProgressSchema, response: { 200: meetingSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await eventDays.progress(request.actor, id, versionOf(request), request.body))
    },
  )

  app.get(
    '/guests/:id/agenda',
    {
      config: { access: [...sides, 'staff'] },
      schema: { tags, params, response: { 200: guestAgendaSchema } },
    },
    (request) => eventDays.agenda(request.actor, request.params.id),
  )

  app.get(
    '/guests/:id/feedback',
    { config: { access: sides }, schema: { tags, params, response: { 200: ownFeedbackSchema } } },
    (request) => eventDays.feedback.own(request.actor, request.params.id),
  )

  app.put(
    '/guests/:id/feedback',
    {
      config: { access: sides },
      schema: { tags, params, body: eventFeedbackInputSchema, response: { 200: ownFeedbackSchema } },
    },
    (request) => eventDays.feedback.giveOwn(request.actor, request.params.id, request.body),
  )

  app.get(
    '/events/:id/feedback',
    { config: { access: bureau }, schema: { tags, params, response: { 200: feedbackSummarySchema } } },
    (request) => eventDays.feedback.summary(request.actor, request.params.id),
  )

  app.get(
    '/outcomes/overdue',
    { config: { access: bureau }, schema: { tags, response: { 200: overdueOutcomesSchema } } },
    (request) => eventDays.outcomes.overdue(request.actor),
  )

  app.post(
    '/guests/:id/outcome-link',
    { config: { access: bureau }, schema: { tags, params, response: { 200: outcomeLinkSchema } } },
    (request) => eventDays.outcomes.issue(request.actor, request.params.id),
  )
}

/**
 * GET  /r/:token/agenda     behind an invitation: where its guest has to be and when
 * GET  /r/:token/outcomes   a guest's meetings that are over; answers nothing
 * POST /r/:token/outcomes   what came of one of them
 * POST /r/:token/feedback   the three questions
 */
export async function eventDayLinkRoutes(instance: FastifyInstance, { eventDays }: Dependencies) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  privateAnswers(app)
  const ofLink = linkParamsSchema
  const response = { 200: openedOutcomesSchema }
  const reading = { access: everybody, rateLimit: linkRateLimit }
  const writing = { access: everybody, rateLimit: { max: 20, timeWindow: '1 minute' } }

  app.get(
    '/r/:token/agenda',
    { config: reading, schema: { tags, params: ofLink, response: { 200: guestAgendaSchema } } },
    (request) => eventDays.agendaByLink(request.params.token),
  )

  app.get('/r/:token/outcomes', { config: reading, schema: { tags, params: ofLink, response } }, (request) =>
    eventDays.outcomes.open(request.params.token),
  )

  app.post(
    '/r/:token/outcomes',
    { config: writing, schema: { tags, params: ofLink, body: linkOutcomeInputSchema, response } },
    (request) => eventDays.outcomes.give(request.actor, request.params.token, request.body),
  )

  app.post(
    '/r/:token/feedback',
    { config: writing, schema: { tags, params: ofLink, body: eventFeedbackInputSchema, response } },
    (request) => eventDays.outcomes.giveFeedback(request.actor, request.params.token, request.body),
  )
}
