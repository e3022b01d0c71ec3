import type { FastifyInstance } from 'fastify'
import { everybody } from '../../access/route-access.ts'
import { notFound } from '../../errors.ts'
import type { PictureService } from './service.ts'

const config = { access: everybody, rateLimit: { max: 60, timeWindow: '1 minute' } } as const
const schema = { hide: true }

/**
 * GET /share-pictures/:kind/:file   what previews of a record's page show, whoever asks: `<id>.png`, 1200 × 630
 */
export async function sharePictureRoutes(
  app: FastifyInstance,
  { sharePictures }: { sharePictures: PictureService },
) {
  app.addHook('onClose', () => sharePictures.close())

  app.get<{ Params: { kind: string; file: string } }>(
    '/share-pictures/:kind/:file',
    { config, schema },
    async (request, reply) => {
      const { kind, file } = request.params
      const id = /^([\w-]+)\.png$/.exec(file)?.[1]
      const answer = id ? await sharePictures.at(`/${kind}/${id}`) : 'missing'
      if (answer === 'missing') throw notFound()
      if ('moved' in answer) return reply.redirect(answer.moved, 301)
      const etag = `"${answer.version}"`
      if (request.headers['if-none-match'] === etag) return reply.code(304).header('etag', etag).send()
      const picture = await answer.draw()
      // other sites show it
      reply.header('cross-origin-resource-policy', 'cross-origin')
      if (!picture) return reply.header('cache-control', 'no-store').redirect('/share.png', 302)
      // asked for anew each time, as what everybody may see can be taken back
      return reply.headers({ 'cache-control': 'no-cache', etag }).type('image/png').send(Buffer.from(picture))
    },
  )
}
