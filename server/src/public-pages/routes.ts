import { Readable } from 'node:stream'
import type { Database } from '@duijie/db/client'
import type { FastifyInstance } from 'fastify'
import { everybody } from '../access/route-access.ts'
import { notFound } from '../errors.ts'
import type { PublicPageService } from './service.ts'
import { sitemap, sitemapFile } from './sitemap.ts'

const config = { access: everybody, rateLimit: { max: 60, timeWindow: '1 minute' } } as const
const schema = { hide: true }

interface Dependencies {
  db: Database
  publicPages: PublicPageService
}

/**
 * GET /robots.txt        what crawlers may read, and where the map is
 * GET /sitemap.xml       every public page, or where they are too many an index
 * GET /sitemaps/:file    one file of the index
 */
export async function crawlerRoutes(app: FastifyInstance, { db, publicPages: { publicUrl } }: Dependencies) {
  app.get('/robots.txt', { config, schema }, (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      // the API stays open to them: pages are built from it
      .send(
        [
          'User-agent: *',
          'Disallow: /api/v1/exports/',
          'Disallow: /api/docs',
          '',
          `Sitemap: ${publicUrl}/sitemap.xml`,
          '',
        ].join('\n'),
      ),
  )

  app.get('/sitemap.xml', { config, schema }, async (_request, reply) =>
    reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', 'public, max-age=600')
      .send(Readable.from(await sitemap(db, publicUrl))),
  )

  app.get<{ Params: { file: string } }>('/sitemaps/:file', { config, schema }, async (request, reply) => {
    const number = /^(\d{1,6})\.xml$/.exec(request.params.file)?.[1]
    const found = number && (await sitemapFile(db, publicUrl, Number(number)))
    if (!found) throw notFound()
    return reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', 'public, max-age=600')
      .send(Readable.from(found))
  })
}
