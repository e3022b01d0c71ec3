import { idParamsSchema } from '@duijie/shared/fields'
import {
  reportTemplateInputSchema,
  reportTemplateListSchema,
  reportTemplateSchema,
} from '@duijie/shared/report-templates'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { ReportTemplateService } from './service.ts'

const tags = ['report-templates']
const params = idParamsSchema
const config = { access: ['staff'] as const }

interface Services {
  reportTemplates: ReportTemplateService
}

/**
 * GET    /report-templates                  forms of the upper level; their workbooks are attachments
 * POST   /report-templates                  another
 * GET    /report-templates/:id              one, with the cells that are filled
 * PUT    /report-templates/:id              its title and cells (If-Match)
 * DELETE /report-templates/:id              (If-Match)
 */
export async function reportTemplateRoutes(instance: FastifyInstance, { reportTemplates }: Services) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/report-templates',
    { config, schema: { tags, response: { 200: reportTemplateListSchema } } },
    async (request) => ({ items: await reportTemplates.list(request.actor) }),
  )

  app.post(
    '/report-templates',
    { config, schema: { tags, body: reportTemplateInputSchema, response: { 201: reportTemplateSchema } } },
    async (request, reply) =>
      withVersion(reply.code(201), await reportTemplates.create(request.actor, request.body)),
  )

  app.get(
    '/report-templates/:id',
    { config, schema: { tags, params, response: { 200: reportTemplateSchema } } },
    async (request, reply) => withVersion(reply, await reportTemplates.get(request.actor, request.params.id)),
  )

  app.put(
    '/report-templates/:id',
    {
      config,
      schema: { tags, params, body: reportTemplateInputSchema, response: { 200: reportTemplateSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(
        reply,
        await reportTemplates.change(request.actor, id, versionOf(request), request.body),
      )
    },
  )

  app.delete(
    '/report-templates/:id',
    { config, schema: { tags, params, response: { 204: z.null() } } },
    async (request, reply) => {
      await reportTemplates.remove(request.actor, request.params.id, versionOf(request))
      return reply.code(204).send(null)
    },
  )
}
