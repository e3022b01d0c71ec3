import { freedPlacesSchema, replacementInputSchema } from '@duijie/shared/event-day'
import { idParamsSchema } from '@duijie/shared/fields'
import {
  eventScheduleSchema,
  meetingListSchema,
  meetingMoveSchema,
  meetingOutcomeInputSchema,
  meetingPlacementSchema,
  meetingRequestSchema,
  meetingSchema,
  meetingSettingsSchema,
  meetingVetoesSchema,
  meetingVetoSchema,
  scheduleRunAnswerSchema,
} from '@duijie/shared/meetings'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../../http/version.ts'
import type { MeetingService } from './service.ts'

const tags = ['events']
const params = idParamsSchema
const bureau = ['staff'] as const
const sides = ['enterprise', 'liaison', 'staff'] as const

/**
 * GET  /events/:id/meetings            all for the bureau, one's own for a guest
 * POST /events/:id/meetings            ask for one
 * POST /meetings/:id/moves             accept, decline, cancel, held, missed (If-Match)
 * POST /meetings/:id/outcome           what came of it (If-Match)
 * POST /events/:id/vetoes              "not with"; a withdrawal takes it back
 * GET  /events/:id/schedule            the grid
 * PUT  /events/:id/schedule/settings   length of slots, tables (If-Match: version of the grid)
 * POST /events/:id/schedule/runs       place all anew (If-Match: version of the grid)
 * GET  /events/:id/schedule/freed      places of guests who cancelled, and who could sit there
 * POST /events/:id/schedule/freed      puts two guests into one (If-Match: version of the grid)
 * PUT  /meetings/:id/placement         by hand (If-Match: version of the grid)
 */
export async function meetingRoutes(instance: FastifyInstance, { meetings }: { meetings: MeetingService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const one = { 200: meetingSchema }
  const grid = { 200: eventScheduleSchema }

  app.get(
    '/events/:id/meetings',
    { config: { access: sides }, schema: { tags, params, response: { 200: meetingListSchema } } },
    (request) => meetings.list(request.actor, request.params.id),
  )

  app.post(
    '/events/:id/meetings',
    {
      config: { access: sides },
      schema: { tags, params, body: meetingRequestSchema, response: { 201: meetingSchema } },
    },
    async (request, reply) =>
      withVersion(reply.code(201), await meetings.request(request.actor, request.params.id, request.body)),
  )

  app.post(
    '/meetings/:id/moves',
    { config: { access: sides }, schema: { tags, params, body: meetingMoveSchema, response: one } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await meetings.move(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/meetings/:id/outcome',
    { config: { access: sides }, schema: { tags, params, body: meetingOutcomeInputSchema, response: one } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(
        reply,
        await meetings.outcome.give(request.actor, id, versionOf(request), request.body),
      )
    },
  )

  const vetoes = { tags, params, body: meetingVetoSchema, response: { 200: meetingVetoesSchema } }
  app.post('/events/:id/vetoes', { config: { access: sides }, schema: vetoes }, (request) =>
    meetings.veto(request.actor, request.params.id, request.body),
  )
  app.post('/events/:id/vetoes/withdrawal', { config: { access: sides }, schema: vetoes }, (request) =>
    meetings.unveto(request.actor, request.params.id, request.body),
  )

  app.get(
    '/events/:id/schedule',
    { config: { access: bureau }, schema: { tags, params, response: grid } },
    async (request, reply) =>
      withVersion(reply, await meetings.schedule.get(request.actor, request.params.id)),
  )

  app.put(
    '/events/:id/schedule/settings',
    { config: { access: bureau }, schema: { tags, params, body: meetingSettingsSchema, response: grid } },
    async (request, reply) => {
      const { id } = request.params
      const configured = meetings.schedule.configure(request.actor, id, versionOf(request), request.body)
      return withVersion(reply, await configured)
    },
  )

  app.post(
    '/events/:id/schedule/runs',
    { config: { access: bureau }, schema: { tags, params, response: { 200: scheduleRunAnswerSchema } } },
    (request) => meetings.schedule.run(request.actor, request.params.id, versionOf(request)),
  )

  app.get(
    '/events/:id/schedule/freed',
    { config: { access: bureau }, schema: { tags, params, response: { 200: freedPlacesSchema } } },
    async (request, reply) => withVersion(reply, await meetings.freed.list(request.actor, request.params.id)),
  )

  app.post(
    '/events/:id/schedule/freed',
    { config: { access: bureau }, schema: { tags, params, body: replacementInputSchema, response: grid } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(
        reply,
        await meetings.freed.fill(request.actor, id, versionOf(request), request.body),
      )
    },
  )

  app.put(
    '/meetings/:id/placement',
    { config: { access: bureau }, schema: { tags, params, body: meetingPlacementSchema, response: grid } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(
        reply,
        await meetings.schedule.place(request.actor, id, versionOf(request), request.body),
      )
    },
  )
}
