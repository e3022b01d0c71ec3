import {
  agreementMilestoneInputSchema,
  agreementMilestonePatchSchema,
  agreementPartsSchema,
  agreementPaymentInputSchema,
} from '@duijie/shared/agreement-parts'
import { agreementListQuerySchema } from '@duijie/shared/agreement-queries'
import {
  agreementInputSchema,
  agreementMoveInputSchema,
  agreementMovesSchema,
  agreementPageSchema,
  agreementPatchSchema,
  agreementPrefillQuerySchema,
  agreementPrefillSchema,
  agreementSchema,
  agreementSumsQuerySchema,
  agreementSumsSchema,
} from '@duijie/shared/agreements'
import { idParamsSchema, idSchema } from '@duijie/shared/fields'
import { historySchema } from '@duijie/shared/history'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { AgreementService } from './service.ts'

const tags = ['agreements']
const params = idParamsSchema
const concerned = ['enterprise', 'township', 'liaison', 'staff'] as const
const bureau = ['staff'] as const

/**
 * GET    /agreements                                those that the reader may see
 * POST   /agreements                                enter a draft
 * GET    /agreements/prefill                        what a draft begins with, from a lead, meeting, need or agreement
 * GET    /agreements/sums                           项 and money signed in a span of days, each chain once
 * GET    /agreements/:id                            read
 * PATCH  /agreements/:id                            change (If-Match)
 * POST   /agreements/:id/moves                      on to another stage (If-Match)
 * GET    /agreements/:id/moves                      the way it went
 * GET    /agreements/:id/history                    who changed what
 * GET    /agreements/:id/parts                      payments, milestones, what follows from it
 * POST   /agreements/:id/payments                   a payment came in
 * DELETE /agreements/:id/payments/:paymentId        it was entered wrongly
 * POST   /agreements/:id/milestones                 add one
 * PATCH  /agreements/:id/milestones/:milestoneId    change one, or mark it done
 * DELETE /agreements/:id/milestones/:milestoneId    take one off
 */
export async function agreementRoutes(
  instance: FastifyInstance,
  { agreements }: { agreements: AgreementService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/agreements',
    {
      config: { access: concerned },
      schema: { tags, querystring: agreementListQuerySchema(), response: { 200: agreementPageSchema } },
    },
    (request) => agreements.list(request.actor, request.query),
  )

  app.post(
    '/agreements',
    {
      config: { access: bureau },
      schema: { tags, body: agreementInputSchema, response: { 201: agreementSchema } },
    },
    async (request, reply) => {
      const created = await agreements.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/agreements/${created.id}`), created)
    },
  )

  app.get(
    '/agreements/prefill',
    {
      config: { access: bureau },
      schema: { tags, querystring: agreementPrefillQuerySchema, response: { 200: agreementPrefillSchema } },
    },
    (request) => agreements.prefill(request.actor, request.query),
  )

  app.get(
    '/agreements/sums',
    {
      config: { access: bureau },
      schema: { tags, querystring: agreementSumsQuerySchema, response: { 200: agreementSumsSchema } },
    },
    (request) => agreements.sums(request.actor, request.query),
  )

  app.get(
    '/agreements/:id',
    { config: { access: concerned }, schema: { tags, params, response: { 200: agreementSchema } } },
    async (request, reply) => withVersion(reply, await agreements.get(request.actor, request.params.id)),
  )

  app.patch(
    '/agreements/:id',
    {
      config: { access: bureau },
      schema: { tags, params, body: agreementPatchSchema, response: { 200: agreementSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await agreements.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/agreements/:id/moves',
    {
      config: { access: bureau },
      schema: { tags, params, body: agreementMoveInputSchema, response: { 200: agreementSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await agreements.move(request.actor, id, versionOf(request), request.body))
    },
  )

  app.get(
    '/agreements/:id/moves',
    { config: { access: concerned }, schema: { tags, params, response: { 200: agreementMovesSchema } } },
    (request) => agreements.moves(request.actor, request.params.id),
  )

  app.get(
    '/agreements/:id/history',
    { config: { access: bureau }, schema: { tags, params, response: { 200: historySchema } } },
    (request) => agreements.history(request.actor, request.params.id),
  )

  app.get(
    '/agreements/:id/parts',
    { config: { access: concerned }, schema: { tags, params, response: { 200: agreementPartsSchema } } },
    (request) => agreements.parts(request.actor, request.params.id),
  )

  app.post(
    '/agreements/:id/payments',
    {
      config: { access: bureau },
      schema: {
        tags,
        params,
        body: agreementPaymentInputSchema,
        response: { 201: agreementPartsSchema },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await agreements.addPayment(request.actor, request.params.id, request.body)),
  )

  app.delete(
    '/agreements/:id/payments/:paymentId',
    {
      config: { access: bureau },
      schema: {
        tags,
        params: params.extend({ paymentId: idSchema }),
        response: { 200: agreementPartsSchema },
      },
    },
    (request) => agreements.removePayment(request.actor, request.params.id, request.params.paymentId),
  )

  app.post(
    '/agreements/:id/milestones',
    {
      config: { access: bureau },
      schema: {
        tags,
        params,
        body: agreementMilestoneInputSchema,
        response: { 201: agreementPartsSchema },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await agreements.addMilestone(request.actor, request.params.id, request.body)),
  )

  const milestoneParams = params.extend({ milestoneId: idSchema })

  app.patch(
    '/agreements/:id/milestones/:milestoneId',
    {
      config: { access: bureau },
      schema: {
        tags,
        params: milestoneParams,
        body: agreementMilestonePatchSchema,
        response: { 200: agreementPartsSchema },
      },
    },
    ({ actor, params: { id, milestoneId }, body }) => agreements.patchMilestone(actor, id, milestoneId, body),
  )

  app.delete(
    '/agreements/:id/milestones/:milestoneId',
    {
      config: { access: bureau },
      schema: { tags, params: milestoneParams, response: { 200: agreementPartsSchema } },
    },
    ({ actor, params: { id, milestoneId } }) => agreements.removeMilestone(actor, id, milestoneId),
  )
}
