import { idParamsSchema } from '@duijie/shared/fields'
import {
  voucherBatchInputSchema,
  voucherBatchListQuerySchema,
  voucherBatchPageSchema,
  voucherBatchSchema,
} from '@duijie/shared/vouchers'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { VoucherBatchService } from './service.ts'

const tags = ['vouchers']
const params = idParamsSchema
const bureau = ['staff'] as const

/**
 * GET  /voucher-batches       publications and payments with their sums, latest first
 * POST /voucher-batches       publish or pay many vouchers at once, all or none
 * GET  /voucher-batches/:id   read
 */
export async function voucherBatchRoutes(
  instance: FastifyInstance,
  { voucherBatches: batches }: { voucherBatches: VoucherBatchService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/voucher-batches',
    {
      config: { access: bureau },
      schema: { tags, querystring: voucherBatchListQuerySchema, response: { 200: voucherBatchPageSchema } },
    },
    (request) => batches.list(request.actor, request.query),
  )

  app.post(
    '/voucher-batches',
    {
      config: { access: bureau },
      schema: { tags, body: voucherBatchInputSchema, response: { 201: voucherBatchSchema } },
    },
    async (request, reply) => {
      const created = await batches.create(request.actor, request.body)
      return reply.code(201).header('location', `/api/v1/voucher-batches/${created.id}`).send(created)
    },
  )

  app.get(
    '/voucher-batches/:id',
    { config: { access: bureau }, schema: { tags, params, response: { 200: voucherBatchSchema } } },
    (request) => batches.get(request.actor, request.params.id),
  )
}
