import {
  type EnteredFigure,
  type EnteredFigureInput,
  enteredFigureListSchema,
  enteredFigureSchema,
  type FigureReportInput,
  type FigureTargetInput,
  figureChecksSchema,
  figureComparisonsSchema,
  figureReportPageSchema,
  figureReportSchema,
  figureTargetsSchema,
} from '@duijie/shared/figure-reports'
import { figureSeriesSchema } from '@duijie/shared/figure-series'
import {
  type FigureId,
  figureListSchema,
  figureRecordPageSchema,
  townshipFiguresSchema,
} from '@duijie/shared/figures'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'

export interface Asked {
  from: string
  to: string
  townshipId?: string | undefined
}

const PAGE = 50
const keys = { all: ['figures'] as const, entered: ['figures', 'entered'], reports: ['figures', 'reports'] }
export const figureKeys = keys

export const figureQueries = {
  list: (asked: Asked) =>
    queryOptions({
      queryKey: [...keys.all, 'list', asked],
      queryFn: ({ signal }) => api.get('figures', figureListSchema, { query: { ...asked }, signal }),
      placeholderData: keepPreviousData,
    }),
  records: (id: FigureId, asked: Asked) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'records', id, asked],
      queryFn: ({ pageParam, signal }) =>
        api.get(`figures/${id}/records`, figureRecordPageSchema, {
          query: { ...asked, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  townships: (id: FigureId, { from, to }: Asked) =>
    queryOptions({
      queryKey: [...keys.all, 'townships', id, from, to],
      queryFn: ({ signal }) =>
        api.get(`figures/${id}/townships`, townshipFiguresSchema, { query: { from, to }, signal }),
    }),
  series: (asked: Asked) =>
    queryOptions({
      queryKey: [...keys.all, 'series', asked],
      queryFn: ({ signal }) => api.get('figure-series', figureSeriesSchema, { query: { ...asked }, signal }),
      placeholderData: keepPreviousData,
    }),
  checks: ({ from, to }: Asked) =>
    queryOptions({
      queryKey: [...keys.all, 'checks', from, to],
      queryFn: ({ signal }) => api.get('figure-checks', figureChecksSchema, { query: { from, to }, signal }),
    }),
  targets: (year: number) =>
    queryOptions({
      queryKey: [...keys.all, 'targets', year],
      queryFn: ({ signal }) => api.get('figure-targets', figureTargetsSchema, { query: { year }, signal }),
    }),
  entered: () =>
    queryOptions({
      queryKey: keys.entered,
      queryFn: ({ signal }) => api.get('entered-figures', enteredFigureListSchema, { signal }),
    }),
  reports: (year: number | undefined) =>
    infiniteQueryOptions({
      queryKey: [...keys.reports, 'list', year],
      queryFn: ({ pageParam, signal }) =>
        api.get('figure-reports', figureReportPageSchema, {
          query: { year, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  report: (id: string) =>
    queryOptions({
      queryKey: [...keys.reports, 'one', id],
      queryFn: ({ signal }) => api.get(`figure-reports/${id}`, figureReportSchema, { signal }),
    }),
  comparison: (id: string) =>
    queryOptions({
      queryKey: [...keys.reports, 'comparison', id],
      queryFn: ({ signal }) =>
        api.get(`figure-reports/${id}/comparison`, figureComparisonsSchema, { signal }),
    }),
}

export const figureCommands = {
  evidence: (id: FigureId, asked: Asked) => api.download(`figures/${id}/evidence.zip`, { ...asked }),
  setTargets: (targets: FigureTargetInput[], idempotencyKey: string) =>
    api.put('figure-targets', z.null(), { body: { targets }, idempotencyKey }),
  enter: (body: EnteredFigureInput, idempotencyKey: string) =>
    api.post('entered-figures', enteredFigureSchema, { body, idempotencyKey }),
  async readEntered({ id }: EnteredFigure): Promise<EnteredFigure> {
    const { items } = await api.get('entered-figures', enteredFigureListSchema)
    const found = items.find((figure) => figure.id === id)
    if (!found) throw new Error('the figure is no longer listed')
    return found
  },
  changeEntered: ({ id, version }: EnteredFigure, body: EnteredFigureInput, idempotencyKey: string) =>
    api.put(`entered-figures/${id}`, enteredFigureSchema, { body, version, idempotencyKey }),
  removeEntered: ({ id, version }: EnteredFigure, idempotencyKey: string) =>
    api.delete(`entered-figures/${id}`, z.null(), { version, idempotencyKey }),
  freeze: (body: FigureReportInput, idempotencyKey: string) =>
    api.post('figure-reports', figureReportSchema, { body, idempotencyKey }),
  withdraw: (id: string, reason: string, idempotencyKey: string) =>
    api.post(`figure-reports/${id}/withdraw`, figureReportSchema, { body: { reason }, idempotencyKey }),
}
