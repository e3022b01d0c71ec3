import {
  type AgreementMilestoneInput,
  type AgreementMilestonePatch,
  type AgreementPaymentInput,
  agreementPartsSchema,
} from '@duijie/shared/agreement-parts'
import {
  type Agreement,
  type AgreementInput,
  type AgreementMoveInput,
  type AgreementPatch,
  agreementMovesSchema,
  agreementPageSchema,
  agreementPrefillSchema,
  agreementSchema,
} from '@duijie/shared/agreements'
import {
  type ContractRegistration,
  type RegistrationInput,
  type RegistrationMoveInput,
  type RegistrationPatch,
  registrationPageSchema,
  registrationSchema,
} from '@duijie/shared/contract-registrations'
import { historySchema } from '@duijie/shared/history'
import {
  type ProvincialProject,
  type ProvincialProjectInput,
  type ProvincialProjectMoveInput,
  type ProvincialProjectPatch,
  projectCandidatesSchema,
  provincialProjectPageSchema,
  provincialProjectSchema,
} from '@duijie/shared/provincial-projects'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { agreementKeys as keys } from '../lib/agreements.ts'
import { api } from '../lib/api.ts'
import type { AgreementFilters, AgreementSource, ProjectFilters } from './agreement-filters.ts'

/** everything that shows where an agreement stands */
export const agreementChanges = [keys.all, ['leads'], ['needs'], ['follow-ups'], ['registrations']]
export const registrationChanges = [['registrations'], ['provincial-projects']]
export const projectChanges = [['provincial-projects']]

const PAGE = 30
const MOST = 100

export const agreementQueries = {
  list: (filters: AgreementFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('agreements', agreementPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`agreements/${id}`, agreementSchema, { signal }),
    }),
  parts: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'parts', id],
      queryFn: ({ signal }) => api.get(`agreements/${id}/parts`, agreementPartsSchema, { signal }),
    }),
  moves: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'moves', id],
      queryFn: ({ signal }) => api.get(`agreements/${id}/moves`, agreementMovesSchema, { signal }),
    }),
  history: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'history', id],
      queryFn: ({ signal }) => api.get(`agreements/${id}/history`, historySchema, { signal }),
    }),
  prefill: (source: AgreementSource) =>
    queryOptions({
      queryKey: [...keys.all, 'prefill', source],
      queryFn: ({ signal }) =>
        api.get('agreements/prefill', agreementPrefillSchema, { query: source, signal }),
      gcTime: 0,
    }),
  registrations: (agreementId: string) =>
    queryOptions({
      queryKey: ['registrations', 'of', agreementId],
      queryFn: ({ signal }) =>
        api.get('contract-registrations', registrationPageSchema, {
          query: { agreementId, limit: MOST },
          signal,
        }),
    }),
}

export const projectQueries = {
  candidates: (filters: ProjectFilters) =>
    queryOptions({
      queryKey: ['provincial-projects', 'candidates', filters],
      queryFn: ({ signal }) =>
        api.get('provincial-projects/candidates', projectCandidatesSchema, { query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  list: () =>
    infiniteQueryOptions({
      queryKey: ['provincial-projects', 'list'],
      queryFn: ({ pageParam, signal }) =>
        api.get('provincial-projects', provincialProjectPageSchema, {
          query: { limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
}

type Versioned = Pick<Agreement, 'id' | 'version'>

export const agreementCommands = {
  create: (body: AgreementInput, idempotencyKey: string) =>
    api.post('agreements', agreementSchema, { body, idempotencyKey }),
  patch: ({ id, version }: Versioned, body: AgreementPatch, idempotencyKey: string) =>
    api.patch(`agreements/${id}`, agreementSchema, { body, version, idempotencyKey }),
  read: (id: string) => api.get(`agreements/${id}`, agreementSchema),
  move: ({ id, version }: Versioned, body: AgreementMoveInput, idempotencyKey: string) =>
    api.post(`agreements/${id}/moves`, agreementSchema, { body, version, idempotencyKey }),
  addPayment: (id: string, body: AgreementPaymentInput, idempotencyKey: string) =>
    api.post(`agreements/${id}/payments`, agreementPartsSchema, { body, idempotencyKey }),
  removePayment: (id: string, paymentId: string, idempotencyKey: string) =>
    api.delete(`agreements/${id}/payments/${paymentId}`, agreementPartsSchema, { idempotencyKey }),
  addMilestone: (id: string, body: AgreementMilestoneInput, idempotencyKey: string) =>
    api.post(`agreements/${id}/milestones`, agreementPartsSchema, { body, idempotencyKey }),
  patchMilestone: (id: string, milestoneId: string, body: AgreementMilestonePatch, idempotencyKey: string) =>
    api.patch(`agreements/${id}/milestones/${milestoneId}`, agreementPartsSchema, { body, idempotencyKey }),
  removeMilestone: (id: string, milestoneId: string, idempotencyKey: string) =>
    api.delete(`agreements/${id}/milestones/${milestoneId}`, agreementPartsSchema, { idempotencyKey }),
  register: (body: RegistrationInput, idempotencyKey: string) =>
    api.post('contract-registrations', registrationSchema, { body, idempotencyKey }),
  readRegistration: ({ id }: Versioned) => api.get(`contract-registrations/${id}`, registrationSchema),
  patchRegistration: (
    { id, version }: ContractRegistration,
    body: RegistrationPatch,
    idempotencyKey: string,
  ) => api.patch(`contract-registrations/${id}`, registrationSchema, { body, version, idempotencyKey }),
  moveRegistration: (
    { id, version }: ContractRegistration,
    body: RegistrationMoveInput,
    idempotencyKey: string,
  ) => api.post(`contract-registrations/${id}/moves`, registrationSchema, { body, version, idempotencyKey }),
}

export const projectCommands = {
  create: (body: ProvincialProjectInput, idempotencyKey: string) =>
    api.post('provincial-projects', provincialProjectSchema, { body, idempotencyKey }),
  patch: ({ id, version }: ProvincialProject, body: ProvincialProjectPatch, idempotencyKey: string) =>
    api.patch(`provincial-projects/${id}`, provincialProjectSchema, { body, version, idempotencyKey }),
  move: ({ id, version }: ProvincialProject, body: ProvincialProjectMoveInput, idempotencyKey: string) =>
    api.post(`provincial-projects/${id}/moves`, provincialProjectSchema, { body, version, idempotencyKey }),
  table: (year: number) => api.download('provincial-projects/table', { year }),
}
