import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { organizations } from '@duijie/db/schema/organizations'
import type { AuditAction } from '@duijie/shared/audit-actions'
import type { ContactPersonInput, ContactPersonPatch, ContactPersons } from '@duijie/shared/contact-persons'
import { and, eq, inArray } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, invalid, notFound, versionConflict } from '../errors.ts'
import {
  type ContactPersonRow,
  deleteContactPerson,
  insertContactPerson,
  keepNamedContact,
  listContactPersons,
  namePrimary,
  updateContactPerson,
} from './contact-persons.ts'
import { mayEdit, mayKeepNotes, maySee, maySeeContact } from './policy.ts'
import { findOrganization } from './repository.ts'

export type ContactPersonService = ReturnType<typeof createContactPersonService>

/** Whom to talk to at an organization, for those who may see its contact. */
export function createContactPersonService({ db, clock }: { db: Database; clock: () => Date }) {
  async function readable(actor: Actor, id: string) {
    const row = await findOrganization(db, id)
    if (!row || !maySee(actor, row.organization)) throw notFound()
    if (!maySeeContact(actor, row.organization)) throw forbidden()
    return row.organization
  }

  async function editable(actor: Actor, id: string) {
    const organization = await readable(actor, id)
    if (!mayEdit(actor, organization) && !mayKeepNotes(actor, organization)) throw forbidden()
    return organization
  }

  async function list(actor: Actor, id: string): Promise<ContactPersons> {
    const organization = await readable(actor, id)
    const bureau = mayKeepNotes(actor, organization)
    const found = await listContactPersons(db, id)
    const edit = mayEdit(actor, organization) || bureau
    return {
      items: found.map((row) => presentPerson(row, bureau)),
      permissions: { edit, assign: bureau },
    }
  }

  /** Runs with the organization locked, and keeps who did what. */
  async function change(
    actor: Actor,
    id: string,
    action: AuditAction,
    write: (tx: Database, at: Date) => Promise<void>,
  ): Promise<ContactPersons> {
    await db.transaction(async (tx) => {
      const at = clock()
      const [organization] = await tx
        .select()
        .from(organizations)
        .where(eq(organizations.id, id))
        .for('update')
      if (!organization) throw notFound()
      await keepNamedContact(tx, organization, randomUUID(), at)
      await write(tx, at)
      await recordChange(tx, actor, { action, subjectKind: 'organization', subjectId: id })
    })
    return list(actor, id)
  }

  async function person(tx: Database, organizationId: string, personId: string) {
    const found = (await listContactPersons(tx, organizationId)).find((each) => each.person.id === personId)
    if (!found) throw notFound()
    return found
  }

  return {
    /** Every reading is kept in the trail of the organization. */
    async list(actor: Actor, id: string): Promise<ContactPersons> {
      await readable(actor, id)
      return change(actor, id, 'view_contacts', async () => undefined)
    },

    async add(actor: Actor, id: string, { primary, ...input }: ContactPersonInput): Promise<ContactPersons> {
      const bureau = mayKeepNotes(actor, await editable(actor, id))
      const values = bureau ? input : { ...input, note: '', ownerId: null }
      await refuseStrangers(db, values.ownerId)
      return change(actor, id, 'add_contact', async (tx, at) => {
        const added = { id: randomUUID(), ...values }
        const by = isAccount(actor) ? actor.accountId : null
        await insertContactPerson(tx, {
          ...{ ...added, organizationId: id, createdAt: at, updatedAt: at },
          ...{ createdBy: by, updatedBy: by },
        })
        const first = (await listContactPersons(tx, id)).length === 1
        if (primary || first) await namePrimary(tx, id, added, at)
      })
    },

    async patch(
      actor: Actor,
      { id, personId }: { id: string; personId: string },
      version: number,
      { primary, ...patch }: ContactPersonPatch,
    ): Promise<ContactPersons> {
      const bureau = mayKeepNotes(actor, await editable(actor, id))
      const { note, ownerId, ...own } = patch
      const values = bureau ? patch : own
      await refuseStrangers(db, bureau ? ownerId : null)
      return change(actor, id, 'edit_contact', async (tx, at) => {
        const before = await person(tx, id, personId)
        const by = { updatedAt: at, updatedBy: isAccount(actor) ? actor.accountId : null }
        if (!(await updateContactPerson(tx, personId, version, { ...values, ...by }))) throw versionConflict()
        if (before.primary && primary === false) throw invalid('/primary', '请把另一位设为主要联系人')
        const after = await person(tx, id, personId)
        if (after.primary || primary) await namePrimary(tx, id, after.person, at)
      })
    },

    async remove(
      actor: Actor,
      { id, personId }: { id: string; personId: string },
      version: number,
    ): Promise<ContactPersons> {
      await editable(actor, id)
      return change(actor, id, 'remove_contact', async (tx, at) => {
        const before = await person(tx, id, personId)
        if (before.primary) await namePrimary(tx, id, null, at)
        if (!(await deleteContactPerson(tx, personId, version))) throw versionConflict()
        const [next] = await listContactPersons(tx, id)
        if (before.primary && next) await namePrimary(tx, id, next.person, at)
      })
    },
  }
}

function presentPerson({ person, primary, ownerName }: ContactPersonRow, bureau: boolean) {
  return {
    id: person.id,
    name: person.name,
    post: person.post,
    phone: person.phone,
    email: person.email,
    wechat: person.wechat,
    note: bureau ? person.note : null,
    ownerId: person.ownerId,
    owner: person.ownerId === null ? null : { id: person.ownerId, name: ownerName ?? '' },
    primary,
    version: person.version,
    updatedAt: person.updatedAt.toISOString(),
  }
}

/** A contact is looked after by the bureau's staff or a township officer. */
async function refuseStrangers(db: Database, ownerId: string | null | undefined): Promise<void> {
  if (!ownerId) return
  const known = await db.$count(
    accounts,
    and(
      eq(accounts.id, ownerId),
      eq(accounts.status, 'active'),
      inArray(accounts.role, ['staff', 'township']),
    ),
  )
  if (known === 0) throw invalid('/ownerId', '负责人须是在职的科技局工作人员或乡镇科技专员')
}
