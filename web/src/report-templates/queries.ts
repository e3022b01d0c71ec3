import { formSheetsSchema } from '@duijie/shared/report-template-sheets'
import {
  type ReportTemplate,
  type ReportTemplateInput,
  reportTemplateListSchema,
  reportTemplateSchema,
} from '@duijie/shared/report-templates'
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'
import type { Span } from '../lib/usual-spans.ts'

export const templateKeys = { all: ['report-templates'] as const }

export const templateQueries = {
  list: () =>
    queryOptions({
      queryKey: [...templateKeys.all, 'list'],
      queryFn: ({ signal }) => api.get('report-templates', reportTemplateListSchema, { signal }),
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...templateKeys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`report-templates/${id}`, reportTemplateSchema, { signal }),
    }),
  sheets: (id: string, fileId: string) =>
    queryOptions({
      queryKey: [...templateKeys.all, 'sheets', id, fileId],
      queryFn: ({ signal }) => api.get(`report-templates/${id}/sheets`, formSheetsSchema, { signal }),
    }),
}

type Versioned = Pick<ReportTemplate, 'id' | 'version'>

export const templateCommands = {
  create: (body: ReportTemplateInput, idempotencyKey: string) =>
    api.post('report-templates', reportTemplateSchema, { body, idempotencyKey }),
  read: ({ id }: ReportTemplate) => api.get(`report-templates/${id}`, reportTemplateSchema),
  change: ({ id, version }: Versioned, body: ReportTemplateInput, idempotencyKey: string) =>
    api.put(`report-templates/${id}`, reportTemplateSchema, { body, version, idempotencyKey }),
  remove: ({ id, version }: Versioned, idempotencyKey: string) =>
    api.delete(`report-templates/${id}`, z.null(), { version, idempotencyKey }),
  filled: (id: string, { from, to }: Span) =>
    api.download(`report-templates/${id}/filled.xlsx`, { from, to }),
}
