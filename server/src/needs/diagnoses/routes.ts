import {
  diagnosisInputSchema,
  diagnosisListQuerySchema,
  diagnosisListSchema,
  diagnosisPatchSchema,
  diagnosisSchema,
} from '@duijie/shared/diagnoses'
import { idParamsSchema, reasonSchema } from '@duijie/shared/fields'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bureauStaff } from '../../access/route-access.ts'
import type { DiagnosisService } from './service.ts'

const tags = ['diagnoses']
const params = idParamsSchema
const config = { access: bureauStaff }

/**
 * GET   /diagnoses             needs that wait to be looked into once more
 * POST  /needs/:id/diagnoses   flag a need, with note and owner
 * PATCH /diagnoses/:id         owner
 * POST  /diagnoses/:id/clear   with a reason
 */
export async function diagnosisRoutes(
  instance: FastifyInstance,
  { diagnoses }: { diagnoses: DiagnosisService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/diagnoses',
    {
      config,
      schema: { tags, querystring: diagnosisListQuerySchema, response: { 200: diagnosisListSchema } },
    },
    (request) => diagnoses.list(request.actor, request.query),
  )

  app.post(
    '/needs/:id/diagnoses',
    { config, schema: { tags, params, body: diagnosisInputSchema, response: { 200: diagnosisListSchema } } },
    (request) => diagnoses.flag(request.actor, request.params.id, request.body),
  )

  app.patch(
    '/diagnoses/:id',
    { config, schema: { tags, params, body: diagnosisPatchSchema, response: { 200: diagnosisSchema } } },
    (request) => diagnoses.assign(request.actor, request.params.id, request.body.ownerId),
  )

  app.post(
    '/diagnoses/:id/clear',
    { config, schema: { tags, params, body: reasonSchema, response: { 200: diagnosisSchema } } },
    (request) => diagnoses.clear(request.actor, request.params.id, request.body.reason),
  )
}
