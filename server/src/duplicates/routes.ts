import { duplicateListQuerySchema } from '@duijie/shared/duplicate-queries'
import {
  duplicateCheckSchema,
  duplicateComparisonSchema,
  duplicateDecisionInputSchema,
  duplicatePageSchema,
  duplicateParamsSchema,
  needCheckSchema,
  resultCheckSchema,
} from '@duijie/shared/duplicates'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { bureauStaff } from '../access/route-access.ts'
import type { DuplicateService } from './service.ts'

const tags = ['duplicates']
const params = duplicateParamsSchema

/**
 * POST   /needs/duplicate-checks                      what is typed against the needs that the actor may read
 * POST   /results/duplicate-checks                    the same for results
 * GET    /duplicates                                  pairs that resemble each other, the most alike first
 * GET    /duplicates/:kind/:id/:otherId               both records of a pair
 * PUT    /duplicates/:kind/:id/:otherId/decision      two matters, or linked
 * DELETE /duplicates/:kind/:id/:otherId/decision      open again
 */
export async function duplicateRoutes(
  instance: FastifyInstance,
  { duplicates }: { duplicates: DuplicateService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const staff = { access: bureauStaff }

  app.post(
    '/needs/duplicate-checks',
    {
      config: { access: ['enterprise', 'township', 'staff'] },
      schema: { tags, body: needCheckSchema, response: { 200: duplicateCheckSchema } },
    },
    (request) => duplicates.checkNeed(request.actor, request.body),
  )

  app.post(
    '/results/duplicate-checks',
    {
      config: { access: ['liaison', 'staff'] },
      schema: { tags, body: resultCheckSchema, response: { 200: duplicateCheckSchema } },
    },
    (request) => duplicates.checkResult(request.actor, request.body),
  )

  app.get(
    '/duplicates',
    {
      config: staff,
      schema: { tags, querystring: duplicateListQuerySchema(), response: { 200: duplicatePageSchema } },
    },
    (request) => duplicates.list(request.actor, request.query),
  )

  app.get(
    '/duplicates/:kind/:id/:otherId',
    { config: staff, schema: { tags, params, response: { 200: duplicateComparisonSchema } } },
    (request) => duplicates.compare(request.actor, request.params),
  )

  app.put(
    '/duplicates/:kind/:id/:otherId/decision',
    {
      config: staff,
      schema: { tags, params, body: duplicateDecisionInputSchema, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await duplicates.decide(request.actor, request.params, request.body)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/duplicates/:kind/:id/:otherId/decision',
    { config: staff, schema: { tags, params, response: { 204: z.null() } } },
    async (request, reply) => {
      await duplicates.takeBack(request.actor, request.params)
      return reply.code(204).send(null)
    },
  )
}
