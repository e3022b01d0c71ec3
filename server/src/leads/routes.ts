import { idParamsSchema } from '@duijie/shared/fields'
import { leadBoardQuerySchema, leadListQuerySchema } from '@duijie/shared/lead-queries'
import {
  bulkLeadMoveSchema,
  bulkLeadOutcomeSchema,
  bulkLeadUndoSchema,
  leadBoardSchema,
  leadContactsSchema,
  leadInputSchema,
  leadMoveInputSchema,
  leadMovesSchema,
  leadPageSchema,
  leadPatchSchema,
  leadSchema,
  stalledLeadsSchema,
} from '@duijie/shared/leads'
import { leadAnswerInputSchema } from '@duijie/shared/pushes'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { LeadService } from './service.ts'

const tags = ['leads']
const params = idParamsSchema
const concerned = ['enterprise', 'township', 'liaison', 'staff'] as const
const bureau = ['staff'] as const

/**
 * GET    /leads                list
 * GET    /leads/board          the first of each stage
 * GET    /leads/stalled        with whom and where leads stand still, how many and how long
 * POST   /leads                bring a need and a target together
 * POST   /leads/bulk-moves     move many, each on its own
 * POST   /leads/bulk-undos     take many moves back
 * GET    /leads/:id            read
 * PATCH  /leads/:id            owner, note, on hold (If-Match)
 * GET    /leads/:id/moves      the way it went, newest first
 * POST   /leads/:id/moves      move it (If-Match)
 * POST   /leads/:id/undo       take one's last move back (If-Match)
 * POST   /leads/:id/answer     what one's side, or the side the bureau heard, says
 * GET    /leads/:id/contacts   whom to call, once introduced; each view is kept
 */
export async function leadRoutes(instance: FastifyInstance, { leads }: { leads: LeadService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/leads',
    {
      config: { access: concerned },
      schema: { tags, querystring: leadListQuerySchema(), response: { 200: leadPageSchema } },
    },
    (request) => leads.list(request.actor, request.query),
  )

  app.get(
    '/leads/board',
    {
      config: { access: bureau },
      schema: { tags, querystring: leadBoardQuerySchema(), response: { 200: leadBoardSchema } },
    },
    (request) => leads.board(request.actor, request.query),
  )

  app.get(
    '/leads/stalled',
    {
      config: { access: bureau },
      schema: { tags, querystring: leadBoardQuerySchema(), response: { 200: stalledLeadsSchema } },
    },
    (request) => leads.stalled(request.actor, request.query),
  )

  app.post(
    '/leads',
    {
      config: { access: ['enterprise', 'staff'] },
      schema: { tags, body: leadInputSchema, response: { 201: leadSchema } },
    },
    async (request, reply) => {
      const lead = await leads.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/leads/${lead.id}`), lead)
    },
  )

  app.post(
    '/leads/bulk-moves',
    {
      config: { access: bureau },
      schema: { tags, body: bulkLeadMoveSchema, response: { 200: bulkLeadOutcomeSchema } },
    },
    (request) => leads.moveMany(request.actor, request.body),
  )

  app.post(
    '/leads/bulk-undos',
    {
      config: { access: bureau },
      schema: { tags, body: bulkLeadUndoSchema, response: { 200: bulkLeadOutcomeSchema } },
    },
    (request) => leads.undoMany(request.actor, request.body.leads),
  )

  app.get(
    '/leads/:id',
    { config: { access: concerned }, schema: { tags, params, response: { 200: leadSchema } } },
    async (request, reply) => withVersion(reply, await leads.get(request.actor, request.params.id)),
  )

  app.patch(
    '/leads/:id',
    {
      config: { access: bureau },
      schema: { tags, params, body: leadPatchSchema, response: { 200: leadSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await leads.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.get(
    '/leads/:id/moves',
    { config: { access: concerned }, schema: { tags, params, response: { 200: leadMovesSchema } } },
    (request) => leads.moves(request.actor, request.params.id),
  )

  app.post(
    '/leads/:id/moves',
    {
      config: { access: bureau },
      schema: { tags, params, body: leadMoveInputSchema, response: { 200: leadSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await leads.move(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/leads/:id/undo',
    { config: { access: bureau }, schema: { tags, params, response: { 200: leadSchema } } },
    async (request, reply) =>
      withVersion(reply, await leads.undo(request.actor, request.params.id, versionOf(request))),
  )

  app.post(
    '/leads/:id/answer',
    {
      config: { access: concerned },
      schema: { tags, params, body: leadAnswerInputSchema, response: { 200: leadSchema } },
    },
    async (request, reply) =>
      withVersion(reply, await leads.answer(request.actor, request.params.id, request.body)),
  )

  app.get(
    '/leads/:id/contacts',
    { config: { access: concerned }, schema: { tags, params, response: { 200: leadContactsSchema } } },
    (request) => leads.contacts(request.actor, request.params.id),
  )
}
