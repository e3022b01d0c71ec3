import { idParamsSchema } from '@duijie/shared/fields'
import { historySchema } from '@duijie/shared/history'
import { voucherListQuerySchema } from '@duijie/shared/voucher-queries'
import {
  voucherInputSchema,
  voucherMoveInputSchema,
  voucherMovesSchema,
  voucherPageSchema,
  voucherPatchSchema,
  voucherSchema,
} from '@duijie/shared/vouchers'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { VoucherService } from './service.ts'

const tags = ['vouchers']
const params = idParamsSchema
const concerned = ['enterprise', 'township', 'liaison', 'staff'] as const
const bureau = ['staff'] as const

/**
 * GET   /vouchers               those that the reader may see
 * POST  /vouchers               enter an application
 * GET   /vouchers/:id           read
 * PATCH /vouchers/:id           change, also amounts and days entered wrongly (If-Match)
 * POST  /vouchers/:id/moves     on to another stage, with the amount decided there (If-Match)
 * GET   /vouchers/:id/moves     the way it went
 * GET   /vouchers/:id/history   who changed what
 */
export async function voucherRoutes(instance: FastifyInstance, { vouchers }: { vouchers: VoucherService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/vouchers',
    {
      config: { access: concerned },
      schema: { tags, querystring: voucherListQuerySchema(), response: { 200: voucherPageSchema } },
    },
    (request) => vouchers.list(request.actor, request.query),
  )

  app.post(
    '/vouchers',
    {
      config: { access: bureau },
      schema: { tags, body: voucherInputSchema, response: { 201: voucherSchema } },
    },
    async (request, reply) => {
      const created = await vouchers.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/vouchers/${created.id}`), created)
    },
  )

  app.get(
    '/vouchers/:id',
    { config: { access: concerned }, schema: { tags, params, response: { 200: voucherSchema } } },
    async (request, reply) => withVersion(reply, await vouchers.get(request.actor, request.params.id)),
  )

  app.patch(
    '/vouchers/:id',
    {
      config: { access: bureau },
      schema: { tags, params, body: voucherPatchSchema, response: { 200: voucherSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await vouchers.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/vouchers/:id/moves',
    {
      config: { access: bureau },
      schema: { tags, params, body: voucherMoveInputSchema, response: { 200: voucherSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await vouchers.move(request.actor, id, versionOf(request), request.body))
    },
  )

  app.get(
    '/vouchers/:id/moves',
    { config: { access: concerned }, schema: { tags, params, response: { 200: voucherMovesSchema } } },
    (request) => vouchers.moves(request.actor, request.params.id),
  )

  app.get(
    '/vouchers/:id/history',
    { config: { access: bureau }, schema: { tags, params, response: { 200: historySchema } } },
    (request) => vouchers.history(request.actor, request.params.id),
  )
}
