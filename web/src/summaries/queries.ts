import {
  type AnnualSummary,
  type AnnualSummaryInput,
  type AnnualSummaryPatch,
  annualSummaryListSchema,
  annualSummarySchema,
  type SummaryPreviewInput,
  type SummaryWording,
  type SummaryWordingInput,
  summaryPreviewSchema,
  summaryWordingListSchema,
  summaryWordingSchema,
  summaryWordingVersionsSchema,
} from '@duijie/shared/summaries'
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'

export const summaryKeys = { all: ['summaries'] as const, wordings: ['summaries', 'wordings'] as const }

export const summaryQueries = {
  list: () =>
    queryOptions({
      queryKey: [...summaryKeys.all, 'list'],
      queryFn: ({ signal }) => api.get('annual-summaries', annualSummaryListSchema, { signal }),
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...summaryKeys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`annual-summaries/${id}`, annualSummarySchema, { signal }),
    }),
  wordings: () =>
    queryOptions({
      queryKey: summaryKeys.wordings,
      queryFn: ({ signal }) => api.get('summary-wordings', summaryWordingListSchema, { signal }),
    }),
  wordingVersions: ({ id, version }: Pick<SummaryWording, 'id' | 'version'>) =>
    queryOptions({
      queryKey: [...summaryKeys.wordings, 'versions', id, version],
      queryFn: ({ signal }) =>
        api.get(`summary-wordings/${id}/versions`, summaryWordingVersionsSchema, { signal }),
    }),
}

export const summaryCommands = {
  create: (body: AnnualSummaryInput, idempotencyKey: string) =>
    api.post('annual-summaries', annualSummarySchema, { body, idempotencyKey }),
  read: ({ id }: AnnualSummary) => api.get(`annual-summaries/${id}`, annualSummarySchema),
  patch: (
    { id, version }: Pick<AnnualSummary, 'id' | 'version'>,
    body: AnnualSummaryPatch,
    idempotencyKey: string,
  ) => api.patch(`annual-summaries/${id}`, annualSummarySchema, { body, version, idempotencyKey }),
  addWording: (body: SummaryWordingInput, idempotencyKey: string) =>
    api.post('summary-wordings', summaryWordingSchema, { body, idempotencyKey }),
  async readWording({ id }: SummaryWording): Promise<SummaryWording> {
    const { items } = await api.get('summary-wordings', summaryWordingListSchema)
    const found = items.find((wording) => wording.id === id)
    if (!found) throw new Error('the wording is no longer listed')
    return found
  },
  changeWording: ({ id, version }: SummaryWording, body: SummaryWordingInput, idempotencyKey: string) =>
    api.put(`summary-wordings/${id}`, summaryWordingSchema, { body, version, idempotencyKey }),
  removeWording: ({ id, version }: Pick<SummaryWording, 'id' | 'version'>, idempotencyKey: string) =>
    api.delete(`summary-wordings/${id}`, z.null(), { version, idempotencyKey }),
  preview: (body: SummaryPreviewInput) =>
    api.post('summary-wordings/preview', summaryPreviewSchema, { body }),
  word: (id: string) => api.download(`annual-summaries/${id}.docx`),
}
