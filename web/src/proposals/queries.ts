import { expertPageSchema } from '@duijie/shared/experts'
import { needSchema } from '@duijie/shared/needs'
import {
  type Proposal,
  type ProposalDecision,
  type ProposalInput,
  type ProposalPatch,
  proposalPageSchema,
  proposalSchema,
} from '@duijie/shared/proposals'
import { researchResultPageSchema } from '@duijie/shared/results'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

const keys = { all: ['proposals'] as const }
/** everything that a proposal has a part in */
export const proposalChanges = [keys.all, ['leads'], ['needs']]

const MOST = 100

export const proposalQueries = {
  need: (id: string) =>
    queryOptions({
      queryKey: ['needs', 'one', id],
      queryFn: ({ signal }) => api.get(`needs/${id}`, needSchema, { signal }),
    }),
  ofNeed: (needId: string) =>
    queryOptions({
      queryKey: [...keys.all, needId],
      queryFn: ({ signal }) =>
        api.get('proposals', proposalPageSchema, { query: { needId, limit: MOST }, signal }),
    }),
  ownResults: (organizationId: string) =>
    queryOptions({
      queryKey: ['results', 'offered', organizationId],
      queryFn: ({ signal }) =>
        api.get('results', researchResultPageSchema, {
          query: { organizationId: [organizationId], stage: ['published'], limit: MOST },
          signal,
        }),
    }),
  ownExperts: (organizationId: string) =>
    queryOptions({
      queryKey: ['experts', organizationId],
      queryFn: ({ signal }) =>
        api.get('experts', expertPageSchema, { query: { organizationId, limit: MOST }, signal }),
    }),
}

export const proposalCommands = {
  create: (body: ProposalInput, idempotencyKey: string) =>
    api.post('proposals', proposalSchema, { body, idempotencyKey }),
  read: ({ id }: Proposal) => api.get(`proposals/${id}`, proposalSchema),
  patch: ({ id, version }: Proposal, body: ProposalPatch, idempotencyKey: string) =>
    api.patch(`proposals/${id}`, proposalSchema, { body, version, idempotencyKey }),
  decide: ({ id, version }: Proposal, body: ProposalDecision, idempotencyKey: string) =>
    api.post(`proposals/${id}/decision`, proposalSchema, { body, version, idempotencyKey }),
}
