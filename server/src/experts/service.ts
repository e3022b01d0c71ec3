import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { TechField } from '@duijie/shared/closed-lists'
import type { Expert, ExpertInput, ExpertListQuery, ExpertPatch } from '@duijie/shared/experts'
import type { Page } from '@duijie/shared/page'
import { type Actor, isAccount } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { visibleExperts } from '../access/visibility.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { contactColumns } from '../contacts/contact-columns.ts'
import { DomainError, forbidden, notFound, versionConflict } from '../errors.ts'
import { entryOrganization } from '../organizations/entry-organization.ts'
import type { OrganizationService } from '../organizations/service.ts'
import type { ListSource } from '../paging/list-source.ts'
import { keeps } from './policy.ts'
import { presentExpert } from './presenter.ts'
import {
  expertsBySpeech,
  expertsOf,
  findExpert,
  findExperts,
  insertExpert,
  listExperts,
  updateExpert,
} from './repository.ts'

export type ExpertService = ReturnType<typeof createExpertService>

interface Dependencies {
  db: Database
  clock: () => Date
  organizations: OrganizationService
}

export function createExpertService({ db, clock, organizations }: Dependencies) {
  async function readable(actor: Actor, id: string) {
    const row = await findExpert(db, id)
    if (!row) throw notFound()
    const { id: organizationId, status: organizationStatus } = row.organization
    if (!fulfils({ organizationId, organizationStatus }, visibleExperts(actor))) throw notFound()
    return row
  }

  async function get(actor: Actor, id: string): Promise<Expert> {
    return presentExpert(actor, await readable(actor, id))
  }

  return {
    get,

    async list(
      actor: Actor,
      query: ExpertListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<Expert>> {
      const page = await listExperts(source.db, query, visibleExperts(actor), source.counted)
      return { ...page, items: page.items.map((row) => presentExpert(actor, row)) }
    },

    async findMany(actor: Actor, ids: readonly string[]): Promise<Expert[]> {
      const found = ids.length === 0 ? [] : await findExperts(db, ids, visibleExperts(actor))
      return found.map((row) => presentExpert(actor, row))
    },

    /** Those whose own words hold most of the terms (weights are relative), at most `limit`. */
    async findBySpeech(
      actor: Actor,
      terms: readonly { term: string; weight: number }[],
      field: TechField | null,
      limit: number,
    ): Promise<Expert[]> {
      if (terms.length === 0) return []
      const found = await expertsBySpeech(db, terms, field, limit, visibleExperts(actor))
      return found.map((row) => presentExpert(actor, row))
    },

    async create(actor: Actor, { organizationId, contact, ...fields }: ExpertInput): Promise<Expert> {
      const organization = await entryOrganization(organizations, actor, 'institution', organizationId)
      const id = randomUUID()
      const at = clock()
      const by = isAccount(actor) ? actor.accountId : null
      await db.transaction(async (tx) => {
        await insertExpert(tx, {
          id,
          organizationId: organization.id,
          ...fields,
          ...contactColumns(contact),
          createdAt: at,
          updatedAt: at,
          createdBy: by,
          updatedBy: by,
        })
        await recordChange(tx, actor, {
          action: 'create',
          subjectKind: 'expert',
          subjectId: id,
          version: 1,
        })
      })
      return get(actor, id)
    },

    async patch(actor: Actor, id: string, version: number, patch: ExpertPatch): Promise<Expert> {
      const { expert: before } = await readable(actor, id)
      if (!keeps(actor, before)) throw forbidden()
      if (before.version !== version) throw versionConflict()
      const { contact, ...fields } = patch
      const values = { ...fields, ...(contact && contactColumns(contact)) }
      const changes = difference(before, values)
      if (Object.keys(changes).length === 0) return get(actor, id)
      await db.transaction(async (tx) => {
        const by = { updatedAt: clock(), updatedBy: isAccount(actor) ? actor.accountId : null }
        if (!(await updateExpert(tx, id, version, { ...values, ...by }))) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'update',
          subjectKind: 'expert',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return get(actor, id)
    },

    /** Refuses ids that are not experts of the institution, each with its place in `expertIds`. */
    async refuseStrangers(tx: Database, organizationId: string, ids: readonly string[]): Promise<void> {
      const known = await expertsOf(tx, organizationId, ids)
      const detail = '该专家不属于成果所在的高校院所'
      const errors = ids.flatMap((id, index) =>
        known.has(id) ? [] : [{ pointer: `/expertIds/${index}`, detail }],
      )
      if (errors.length > 0) throw new DomainError('validation_failed', detail, errors)
    },
  }
}
