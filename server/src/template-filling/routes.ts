import { idParamsSchema } from '@duijie/shared/fields'
import { formSheetsSchema } from '@duijie/shared/report-template-sheets'
import { templateFillQuerySchema } from '@duijie/shared/report-templates'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { FillingService } from './service.ts'

const tags = ['report-templates']
const params = idParamsSchema
const config = { access: ['staff'] as const }
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * GET /report-templates/:id/filled.xlsx  the form with the figures of some days
 * GET /report-templates/:id/sheets       what stands in its cells, to point at them
 */
export async function templateFillingRoutes(
  instance: FastifyInstance,
  { filling }: { filling: FillingService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/report-templates/:id/filled.xlsx',
    { config, schema: { tags, params, querystring: templateFillQuerySchema, produces: [workbook] } },
    async (request, reply) => {
      const { name, bytes } = await filling.filled(request.actor, request.params.id, request.query)
      return reply
        .headers({
          'content-type': workbook,
          'content-disposition': contentDisposition(name),
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        })
        .send(bytes)
    },
  )

  app.get(
    '/report-templates/:id/sheets',
    { config, schema: { tags, params, response: { 200: formSheetsSchema } } },
    async (request) => ({ sheets: await filling.sheets(request.actor, request.params.id) }),
  )
}
