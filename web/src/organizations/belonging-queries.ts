import {
  type ContactPerson,
  type ContactPersonInput,
  type ContactPersonPatch,
  contactPersonsSchema,
} from '@duijie/shared/contact-persons'
import {
  organizationTownshipsSchema,
  type TownshipCorrection,
  type TownshipMoveInput,
} from '@duijie/shared/organization-townships'
import { organizationTagsSchema } from '@duijie/shared/organizations'
import { visitAccountsSchema } from '@duijie/shared/visits'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import { contactPersonsQuery } from '../lib/contact-persons.ts'

/** What changes with an organization itself. */
export const organizationChanges = [['organizations'], ['timelines'], ['visits']]

export const belongingQueries = {
  tags: () =>
    queryOptions({
      queryKey: ['organizations', 'tags'],
      queryFn: ({ signal }) => api.get('organizations/tags', organizationTagsSchema, { signal }),
      staleTime: 60_000,
    }),
  townships: (id: string) =>
    queryOptions({
      queryKey: ['organizations', 'townships', id],
      queryFn: ({ signal }) =>
        api.get(`organizations/${id}/townships`, organizationTownshipsSchema, { signal }),
    }),
  people: contactPersonsQuery,
  owners: () =>
    queryOptions({
      queryKey: ['visits', 'accounts'],
      queryFn: ({ signal }) => api.get('visits/accounts', visitAccountsSchema, { signal }),
      staleTime: 300_000,
    }),
}

export const belongingCommands = {
  move: (id: string, body: TownshipMoveInput, idempotencyKey: string) =>
    api.post(`organizations/${id}/townships`, organizationTownshipsSchema, { body, idempotencyKey }),
  correct: (id: string, fromDay: string, body: TownshipCorrection, idempotencyKey: string) =>
    api.put(`organizations/${id}/townships/${fromDay}`, organizationTownshipsSchema, {
      body,
      idempotencyKey,
    }),
  remove: (id: string, fromDay: string, reason: string, idempotencyKey: string) =>
    api.delete(`organizations/${id}/townships/${fromDay}`, organizationTownshipsSchema, {
      query: { reason },
      idempotencyKey,
    }),
  addPerson: (id: string, body: ContactPersonInput, idempotencyKey: string) =>
    api.post(`organizations/${id}/contact-persons`, contactPersonsSchema, { body, idempotencyKey }),
  async readPerson(id: string, person: ContactPerson): Promise<ContactPerson> {
    const { items } = await api.get(`organizations/${id}/contact-persons`, contactPersonsSchema)
    const found = items.find((each) => each.id === person.id)
    if (!found) throw new Error('this person is no longer there')
    return found
  },
  patchPerson: (id: string, person: ContactPerson, body: ContactPersonPatch, idempotencyKey: string) =>
    api.patch(`organizations/${id}/contact-persons/${person.id}`, contactPersonsSchema, {
      body,
      version: person.version,
      idempotencyKey,
    }),
  removePerson: (id: string, person: ContactPerson, idempotencyKey: string) =>
    api.delete(`organizations/${id}/contact-persons/${person.id}`, contactPersonsSchema, {
      version: person.version,
      idempotencyKey,
    }),
}
