import '@fastify/rate-limit'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { allLists } from './all-lists.ts'
import type { ExportService } from './service.ts'

const rateLimit = { max: 120, timeWindow: '1 minute' }

/**
 * GET /exports/<address of a list>   all of it that the reader may see, by the list's own filters, as xlsx or csv
 *
 * The lists are those of `all-lists.ts`.
 */
export async function exportRoutes(instance: FastifyInstance, { exports }: { exports: ExportService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  for (const list of allLists) {
    app.get(
      `/exports/${list.address}`,
      {
        config: { access: list.access, rateLimit },
        schema: {
          tags: ['exports'],
          summary: `${list.title.zh} · ${list.title.en}`,
          produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
          querystring: list.query,
          ...(list.params && { params: list.params }),
        },
      },
      async (request, reply) => {
        const { actor, query } = request
        const id = list.params?.parse(request.params).id ?? ''
        const { name, mediaType, bytes } = await exports.export(list, { actor, id, query })
        return reply
          .headers({
            'content-type': mediaType,
            'content-disposition': contentDisposition(name),
            'x-content-type-options': 'nosniff',
            'cache-control': 'private, no-store',
          })
          .send(bytes)
      },
    )
  }
}
