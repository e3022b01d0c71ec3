import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { dayOf } from '@duijie/shared/days'
import type {
  Organization,
  OrganizationInput,
  OrganizationListQuery,
  OrganizationPatch,
  OrganizationTags,
} from '@duijie/shared/organizations'
import type { Page } from '@duijie/shared/page'
import { eq, or, type SQL } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, notFound, versionConflict } from '../errors.ts'
import type { ListSource } from '../paging/list-source.ts'
import { refuseUnknownTownship } from '../townships/policy.ts'
import { belongFrom, moveTo } from './belonging.ts'
import { mirrorContact } from './contact-persons.ts'
import { lockPair, mergePair, splitPair } from './merging.ts'
import { mayEdit, maySee } from './policy.ts'
import { presentOrganization } from './presenter.ts'
import {
  findOrganization,
  findOrganizations,
  findSameOrganization,
  insertOrganization,
  listNames,
  listOrganizations,
  listTags,
  moveOrganization,
  type OrganizationValues,
  updateOrganization,
} from './repository.ts'

export type OrganizationService = ReturnType<typeof createOrganizationService>

type Registered = Pick<
  OrganizationInput,
  'kind' | 'name' | 'creditCode' | 'townshipId' | 'industry' | 'address'
>

export function createOrganizationService({ db, clock }: { db: Database; clock: () => Date }) {
  const by = (actor: Actor) => ({ at: clock(), accountId: isAccount(actor) ? actor.accountId : null })

  async function readable(actor: Actor, id: string) {
    const row = await findOrganization(db, id)
    if (!row || !maySee(actor, row.organization)) throw notFound()
    return row
  }

  async function get(actor: Actor, id: string): Promise<Organization> {
    return presentOrganization(actor, await readable(actor, id))
  }

  async function insert(
    tx: Database,
    actor: Actor,
    values: Omit<OrganizationValues, 'id' | 'createdAt'>,
  ): Promise<string> {
    await refuseUnknownTownship(
      tx,
      values.townshipId,
      actor.role === 'visitor' ? '/organization/townshipId' : '/townshipId',
    )
    const id = randomUUID()
    const { at, accountId } = by(actor)
    const tracked = { createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId }
    if (!(await insertOrganization(tx, { id, ...values, ...tracked }))) throw sameOrganization()
    if (values.townshipId) await belongFrom(tx, by(actor), id, values.townshipId, dayOf(at))
    await recordChange(tx, actor, {
      action: 'create',
      subjectKind: 'organization',
      subjectId: id,
      version: 1,
      to: values.status,
    })
    return id
  }

  async function decide(tx: Database, actor: Actor, id: string, to: 'active' | 'rejected', reason?: string) {
    const version = await moveOrganization(tx, id, 'pending', to, by(actor))
    if (version === undefined) return
    const action = to === 'active' ? 'approve' : 'reject'
    await recordChange(tx, actor, {
      action,
      subjectKind: 'organization',
      subjectId: id,
      version,
      from: 'pending',
      to,
      reason,
    })
  }

  return {
    get,

    /** Undefined where `get` would answer 404. */
    async find(actor: Actor, id: string): Promise<Organization | undefined> {
      const row = await findOrganization(db, id)
      return row && maySee(actor, row.organization) ? presentOrganization(actor, row) : undefined
    },

    names: () => listNames(db),
    lockPair,
    mergePair,
    splitPair,

    async findMany(actor: Actor, ids: readonly string[]): Promise<Organization[]> {
      const found = ids.length === 0 ? [] : await findOrganizations(db, ids)
      return found
        .filter(({ organization }) => maySee(actor, organization))
        .map((row) => presentOrganization(actor, row))
    },

    async list(
      actor: Actor,
      query: OrganizationListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<Organization>> {
      const page = await listOrganizations(source.db, query, scopeOf(actor), source.counted)
      return { ...page, items: page.items.map((row) => presentOrganization(actor, row)) }
    },

    async tags(actor: Actor): Promise<OrganizationTags> {
      return { items: await listTags(db, scopeOf(actor)) }
    },

    async create(actor: Actor, input: OrganizationInput): Promise<Organization> {
      const { contact, ...fields } = input
      const id = await db.transaction((tx) =>
        insert(tx, actor, { ...fields, ...contactColumns(contact), status: 'active' }),
      )
      return get(actor, id)
    },

    async patch(actor: Actor, id: string, version: number, patch: OrganizationPatch): Promise<Organization> {
      const { organization: before } = await readable(actor, id)
      if (!mayEdit(actor, before)) throw forbidden()
      if (before.version !== version) throw versionConflict()
      const { contact, ...fields } = patch
      const values = { ...fields, ...(contact && contactColumns(contact)) }
      const changes = difference(before, values)
      if (Object.keys(changes).length === 0) return get(actor, id)
      await db.transaction(async (tx) => {
        const { at, accountId } = by(actor)
        await refuseUnknownTownship(tx, patch.townshipId, '/townshipId')
        await refuseTaken(tx, before, patch)
        if (
          !(await updateOrganization(tx, id, version, { ...values, updatedAt: at, updatedBy: accountId }))
        ) {
          throw versionConflict()
        }
        if (contact && before.primaryContactId) await mirrorContact(tx, before.primaryContactId, contact, at)
        if (changes.townshipId && patch.townshipId) {
          await moveTo(tx, by(actor), before, {
            townshipId: patch.townshipId,
            fromDay: dayOf(at),
            reason: '',
          })
        }
        await recordChange(tx, actor, {
          action: 'update',
          subjectKind: 'organization',
          subjectId: id,
          version: version + 1,
          changes,
        })
      })
      return get(actor, id)
    },

    /** The organization that registers: the one already known under its code or name, or a new pending one. */
    async register(tx: Database, actor: Actor, input: Registered): Promise<string> {
      const known = await findSameOrganization(tx, input)
      if (!known) return insert(tx, actor, { ...input, status: 'pending' })
      const { id, kind, status } = known.organization
      if (kind !== input.kind || status === 'disabled') throw sameOrganization()
      if (status === 'rejected') {
        const version = await moveOrganization(tx, id, 'rejected', 'pending', by(actor))
        await recordChange(tx, actor, {
          action: 'register_again',
          subjectKind: 'organization',
          subjectId: id,
          ...(version !== undefined && { version }),
          from: 'rejected',
          to: 'pending',
        })
      }
      return id
    },

    /** Part of the decision about an account: a pending organization follows it. */
    approve: (tx: Database, actor: Actor, id: string) => decide(tx, actor, id, 'active'),
    reject: (tx: Database, actor: Actor, id: string, reason?: string) =>
      decide(tx, actor, id, 'rejected', reason),
  }
}

const contactColumns = (contact: { name: string; phone: string; email: string }) => ({
  contactName: contact.name,
  contactPhone: contact.phone,
  contactEmail: contact.email,
})

const sameOrganization = () =>
  new DomainError('already_exists', '已有同名或同一统一社会信用代码的单位', [
    { pointer: '/name', detail: '已有同名或同一信用代码的单位' },
  ])

async function refuseTaken(
  tx: Database,
  before: { id: string; kind: OrganizationValues['kind']; name: string; creditCode: string | null },
  patch: OrganizationPatch,
): Promise<void> {
  const same = await findSameOrganization(tx, {
    kind: before.kind,
    name: patch.name ?? before.name,
    creditCode: patch.creditCode === undefined ? before.creditCode : patch.creditCode,
  })
  if (same && same.organization.id !== before.id) throw sameOrganization()
}

/** The list's half of `maySee`. */
function scopeOf(actor: Actor): SQL | undefined {
  if (actor.role === 'staff' || actor.role === 'admin' || actor.role === 'system') return undefined
  const active = eq(organizations.status, 'active')
  const own =
    isAccount(actor) && actor.organizationId ? eq(organizations.id, actor.organizationId) : undefined
  const served =
    actor.role === 'township' && actor.townshipId ? eq(organizations.townshipId, actor.townshipId) : undefined
  return or(active, own, served)
}
