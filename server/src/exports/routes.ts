import '@fastify/rate-limit'
import { exportLanguageSchema } from '@duijie/shared/exports'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../access/route-access.ts'
import { allLists } from './all-lists.ts'
import type { ExportedFile, ExportService } from './service.ts'
import { allTemplates } from './templates/all-templates.ts'

const tags = ['exports']
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const rateLimit = { max: 120, timeWindow: '1 minute' }

/**
 * GET /exports/<address of a list>   all of it that the reader may see, by the list's own filters, as xlsx or csv
 * GET /exports/templates/<list>     an empty table to fill in and import
 *
 * The lists are those of `all-lists.ts`, the templates those of `all-templates.ts`.
 */
export async function exportRoutes(instance: FastifyInstance, { exports }: { exports: ExportService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  for (const list of allLists) {
    app.get(
      `/exports/${list.address}`,
      {
        config: { access: list.access, rateLimit },
        schema: {
          tags,
          summary: `${list.title.zh} · ${list.title.en}`,
          produces: [workbook, 'text/csv'],
          querystring: list.query,
          ...(list.params && { params: list.params }),
        },
      },
      async (request, reply) => {
        const { actor, query } = request
        const id = list.params?.parse(request.params).id ?? ''
        return send(reply, await exports.export(list, { actor, id, query }))
      },
    )
  }

  for (const template of allTemplates) {
    app.get(
      `/exports/templates/${template.list}`,
      {
        config: { access: everybody, rateLimit },
        schema: {
          tags,
          summary: `${template.title.zh} · ${template.title.en}`,
          produces: [workbook],
          querystring: exportLanguageSchema,
        },
      },
      async (request, reply) => send(reply, await exports.template(template, request.query.language)),
    )
  }
}

const send = (reply: FastifyReply, { name, mediaType, bytes }: ExportedFile) =>
  reply
    .headers({
      'content-type': mediaType,
      'content-disposition': contentDisposition(name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .send(bytes)
