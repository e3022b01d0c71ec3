import { idParamsSchema } from '@duijie/shared/fields'
import {
  secondmentCandidatesQuerySchema,
  secondmentCandidatesSchema,
  secondmentOfferInputSchema,
  secondmentOfferListQuerySchema,
  secondmentOfferPageSchema,
  secondmentOfferPatchSchema,
  secondmentOfferSchema,
  secondmentRequestInputSchema,
  secondmentRequestListQuerySchema,
  secondmentRequestPageSchema,
  secondmentRequestPatchSchema,
  secondmentRequestSchema,
} from '@duijie/shared/secondment-sides'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../../http/version.ts'
import type { SecondmentSideServices } from './service.ts'

const tags = ['secondments']
const params = idParamsSchema
const concerned = ['enterprise', 'liaison', 'staff'] as const
const supplying = ['liaison', 'staff'] as const
const asking = ['enterprise', 'staff'] as const

/**
 * GET   /secondment-offers          experts who are willing
 * POST  /secondment-offers          put one up
 * PATCH /secondment-offers/:id      change, take back, put up again (If-Match)
 * GET   /secondment-requests        enterprises that ask
 * POST  /secondment-requests        ask
 * GET   /secondment-requests/:id    read
 * PATCH /secondment-requests/:id    change, take back, ask again (If-Match)
 * GET   /secondment-candidates      who might serve in an enterprise, and what speaks for each
 */
export async function secondmentSideRoutes(instance: FastifyInstance, services: SecondmentSideServices) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const { secondmentOffers: offers, secondmentRequests: requests, secondmentCandidates } = services

  app.get(
    '/secondment-offers',
    {
      config: { access: concerned },
      schema: {
        tags,
        querystring: secondmentOfferListQuerySchema,
        response: { 200: secondmentOfferPageSchema },
      },
    },
    (request) => offers.list(request.actor, request.query),
  )

  app.post(
    '/secondment-offers',
    {
      config: { access: supplying },
      schema: { tags, body: secondmentOfferInputSchema, response: { 201: secondmentOfferSchema } },
    },
    async (request, reply) => withVersion(reply.code(201), await offers.create(request.actor, request.body)),
  )

  app.patch(
    '/secondment-offers/:id',
    {
      config: { access: supplying },
      schema: { tags, params, body: secondmentOfferPatchSchema, response: { 200: secondmentOfferSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await offers.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.get(
    '/secondment-requests',
    {
      config: { access: concerned },
      schema: {
        tags,
        querystring: secondmentRequestListQuerySchema,
        response: { 200: secondmentRequestPageSchema },
      },
    },
    (request) => requests.list(request.actor, request.query),
  )

  app.post(
    '/secondment-requests',
    {
      config: { access: asking },
      schema: { tags, body: secondmentRequestInputSchema, response: { 201: secondmentRequestSchema } },
    },
    async (request, reply) =>
      withVersion(reply.code(201), await requests.create(request.actor, request.body)),
  )

  app.get(
    '/secondment-requests/:id',
    { config: { access: concerned }, schema: { tags, params, response: { 200: secondmentRequestSchema } } },
    async (request, reply) => withVersion(reply, await requests.get(request.actor, request.params.id)),
  )

  app.patch(
    '/secondment-requests/:id',
    {
      config: { access: asking },
      schema: {
        tags,
        params,
        body: secondmentRequestPatchSchema,
        response: { 200: secondmentRequestSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await requests.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.get(
    '/secondment-candidates',
    {
      config: { access: ['staff'] },
      schema: {
        tags,
        querystring: secondmentCandidatesQuerySchema,
        response: { 200: secondmentCandidatesSchema },
      },
    },
    (request) => secondmentCandidates(request.actor, request.query),
  )
}
