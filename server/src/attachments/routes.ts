import {
  ATTACHMENT_MAX_BYTES,
  attachmentListSchema,
  attachmentSchema,
  attachmentTargetSchema,
  attachmentUploadSchema,
} from '@duijie/shared/attachments'
import { idParamsSchema } from '@duijie/shared/fields'
import multipart from '@fastify/multipart'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody } from '../access/route-access.ts'
import { tooLarge } from './receive-file.ts'
import type { AttachmentService, IncomingFile } from './service.ts'

const tags = ['attachments']
const params = idParamsSchema
const uploading = ['enterprise', 'township', 'liaison', 'staff'] as const
/** what stands around the file in the body */
const AROUND_BYTES = 16 * 1024

/**
 * GET    /attachments               of a record
 * POST   /attachments               one file as multipart/form-data; the record is named in the address
 * GET    /attachments/:id/content   the file, always to be saved
 * DELETE /attachments/:id
 * POST   /attachments/:id/restore   takes the deletion back
 */
export async function attachmentRoutes(
  instance: FastifyInstance,
  { attachments }: { attachments: AttachmentService },
) {
  await instance.register(multipart, {
    // the limit is the service's; this one only keeps whatever else is sent small
    limits: { files: 1, fileSize: ATTACHMENT_MAX_BYTES + 1, fields: 4, fieldSize: 1024, parts: 5 },
    throwFileSizeLimit: false,
  })
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/attachments',
    {
      config: { access: everybody },
      schema: { tags, querystring: attachmentTargetSchema, response: { 200: attachmentListSchema } },
    },
    (request) => attachments.list(request.actor, request.query),
  )

  app.post(
    '/attachments',
    {
      config: { access: uploading, rateLimit: { max: 120, timeWindow: '1 minute' } },
      schema: {
        tags,
        consumes: ['multipart/form-data'],
        querystring: attachmentUploadSchema,
        response: { 201: attachmentSchema },
      },
    },
    async (request, reply) => {
      try {
        const added = await attachments.add(request.actor, request.query, () => fileOf(request))
        return reply.code(201).header('location', `/api/v1/attachments/${added.id}/content`).send(added)
      } catch (error) {
        // whoever is still sending reads the answer only when the rest was taken off his hands
        request.raw.unpipe()
        request.raw.resume()
        throw error
      }
    },
  )

  app.get(
    '/attachments/:id/content',
    { config: { access: everybody }, schema: { tags, params } },
    async (request, reply) => {
      const { name, mediaType, size, bytes } = await attachments.open(request.actor, request.params.id)
      return reply
        .headers({
          'content-type': mediaType,
          'content-length': size,
          'content-disposition': contentDisposition(name),
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        })
        .send(bytes)
    },
  )

  app.delete(
    '/attachments/:id',
    { config: { access: uploading }, schema: { tags, params } },
    async (request, reply) => {
      await attachments.remove(request.actor, request.params.id)
      return reply.code(204).send()
    },
  )

  app.post(
    '/attachments/:id/restore',
    { config: { access: uploading }, schema: { tags, params, response: { 200: attachmentSchema } } },
    (request) => attachments.restore(request.actor, request.params.id),
  )
}

async function fileOf(request: FastifyRequest): Promise<IncomingFile | undefined> {
  if (Number(request.headers['content-length']) > ATTACHMENT_MAX_BYTES + AROUND_BYTES) throw tooLarge()
  const part = await request.file()
  return part && { name: part.filename, bytes: part.file }
}
