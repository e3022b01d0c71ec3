import { auditPageSchema } from '@duijie/shared/audit-log'
import { auditListQuerySchema } from '@duijie/shared/audit-queries'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { AuditLogService } from './service.ts'

/**
 * GET /audit-log   who did what to which record, the newest first
 */
export async function auditLogRoutes(instance: FastifyInstance, { auditLog }: { auditLog: AuditLogService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/audit-log',
    {
      config: { access: ['staff', 'admin'] },
      schema: {
        tags: ['audit-log'],
        querystring: auditListQuerySchema(),
        response: { 200: auditPageSchema },
      },
    },
    (request) => auditLog.list(request.actor, request.query),
  )
}
