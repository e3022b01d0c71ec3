import { idParamsSchema } from '@duijie/shared/fields'
import {
  failedJobPageSchema,
  failedJobQuerySchema,
  jobOverviewSchema,
  jobRetryAnswerSchema,
  jobRetrySchema,
} from '@duijie/shared/jobs'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { JobService } from './service.ts'

const tags = ['jobs']

/**
 * GET  /jobs            each kind of background job: how many wait, run, failed, are done
 * GET  /jobs/failed     those that failed for good
 * POST /jobs/retries    run the failed ones again, all or those of one kind
 * POST /jobs/:id/retry  run a failed one again
 */
export async function jobRoutes(instance: FastifyInstance, { jobs }: { jobs: JobService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const config = { access: ['staff', 'admin'] as const }
  const answer = { 200: jobRetryAnswerSchema }

  app.get('/jobs', { config, schema: { tags, response: { 200: jobOverviewSchema } } }, (request) =>
    jobs.overview(request.actor),
  )

  app.get(
    '/jobs/failed',
    { config, schema: { tags, querystring: failedJobQuerySchema, response: { 200: failedJobPageSchema } } },
    (request) => jobs.listFailed(request.actor, request.query),
  )

  app.post('/jobs/retries', { config, schema: { tags, body: jobRetrySchema, response: answer } }, (request) =>
    jobs.retryAll(request.actor, request.body.name),
  )

  app.post(
    '/jobs/:id/retry',
    { config, schema: { tags, params: idParamsSchema, response: answer } },
    (request) => jobs.retryOne(request.actor, request.params.id),
  )
}
