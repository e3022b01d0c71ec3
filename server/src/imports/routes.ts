import { idParamsSchema } from '@duijie/shared/fields'
import { importListQuerySchema } from '@duijie/shared/import-queries'
import {
  IMPORT_MAX_BYTES,
  importPageSchema,
  importPatchSchema,
  importRowPageSchema,
  importRowQuerySchema,
  importRunSchema,
  importSchema,
  importUploadSchema,
  rowChoiceInputSchema,
} from '@duijie/shared/imports'
import multipart from '@fastify/multipart'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { tooLarge } from '../attachments/receive-file.ts'
import type { IncomingFile } from '../attachments/service.ts'
import { versionOf, withVersion } from '../http/version.ts'
import type { ImportService } from './service.ts'

const tags = ['imports']
const params = idParamsSchema
const access = ['enterprise', 'liaison', 'staff'] as const
const response = { 200: importSchema }
/** what stands around the file in the body */
const AROUND_BYTES = 16 * 1024

/**
 * GET    /imports                  past and waiting ones, newest first
 * POST   /imports                  a file as multipart/form-data; its kind is named in the address
 * GET    /imports/:id              its columns, counts, progress and what came of it
 * PATCH  /imports/:id              what the columns are, whether organizations are entered (If-Match)
 * DELETE /imports/:id              one that was not run
 * GET    /imports/:id/rows         what each row says, with its problems and duplicates
 * PATCH  /imports/:id/rows         new, update or skip, of some rows or of all that a filter shows
 * POST   /imports/:id/run          all or nothing, in the background
 * GET    /imports/:id/report.xlsx  the rows that are not entered, with the reasons
 */
export async function importRoutes(instance: FastifyInstance, { imports }: { imports: ImportService }) {
  await instance.register(multipart, {
    limits: { files: 1, fileSize: IMPORT_MAX_BYTES + 1, fields: 4, fieldSize: 1024, parts: 5 },
    throwFileSizeLimit: false,
  })
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/imports',
    {
      config: { access },
      schema: { tags, querystring: importListQuerySchema(), response: { 200: importPageSchema } },
    },
    (request) => imports.list(request.actor, request.query),
  )

  app.post(
    '/imports',
    {
      config: { access, rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        tags,
        consumes: ['multipart/form-data'],
        querystring: importUploadSchema,
        response: { 201: importSchema },
      },
    },
    async (request, reply) => {
      try {
        const added = await imports.upload(request.actor, request.query.kind, () => fileOf(request))
        return withVersion(reply.code(201).header('location', `/api/v1/imports/${added.id}`), added)
      } catch (error) {
        // whoever is still sending reads the answer only when the rest was taken off his hands
        request.raw.unpipe()
        request.raw.resume()
        throw error
      }
    },
  )

  app.get(
    '/imports/:id',
    { config: { access }, schema: { tags, params, response } },
    async (request, reply) => withVersion(reply, await imports.get(request.actor, request.params.id)),
  )

  app.patch(
    '/imports/:id',
    { config: { access }, schema: { tags, params, body: importPatchSchema, response } },
    async (request, reply) => {
      const { actor, body } = request
      return withVersion(reply, await imports.patch(actor, request.params.id, versionOf(request), body))
    },
  )

  app.delete('/imports/:id', { config: { access }, schema: { tags, params } }, async (request, reply) => {
    await imports.remove(request.actor, request.params.id)
    return reply.code(204).send()
  })

  app.get(
    '/imports/:id/rows',
    {
      config: { access },
      schema: { tags, params, querystring: importRowQuerySchema, response: { 200: importRowPageSchema } },
    },
    (request) => imports.rows(request.actor, request.params.id, request.query),
  )

  app.patch(
    '/imports/:id/rows',
    { config: { access }, schema: { tags, params, body: rowChoiceInputSchema, response } },
    (request) => imports.choose(request.actor, request.params.id, request.body),
  )

  app.post(
    '/imports/:id/run',
    { config: { access }, schema: { tags, params, body: importRunSchema, response } },
    (request) => imports.run(request.actor, request.params.id),
  )

  app.get(
    '/imports/:id/report.xlsx',
    { config: { access }, schema: { tags, params } },
    async (request, reply) => {
      const { name, bytes } = await imports.report(request.actor, request.params.id)
      return reply
        .headers({
          'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'content-disposition': contentDisposition(name),
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        })
        .send(bytes)
    },
  )
}

async function fileOf(request: FastifyRequest): Promise<IncomingFile | undefined> {
  if (Number(request.headers['content-length']) > IMPORT_MAX_BYTES + AROUND_BYTES) throw tooLarge()
  const part = await request.file()
  return part && { name: part.filename, bytes: part.file }
}
