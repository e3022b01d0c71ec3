import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { contactPersons, organizations } from '@duijie/db/schema/organizations'
import type { Contact } from '@duijie/shared/fields'
import { and, asc, eq, sql } from 'drizzle-orm'
import { contactColumns } from '../contacts/contact-columns.ts'
import { inPinyinOrder } from '../paging/cursor.ts'

export type ContactPersonRow = Awaited<ReturnType<typeof listContactPersons>>[number]
export type ContactPersonValues = typeof contactPersons.$inferInsert

export function listContactPersons(db: Database, organizationId: string) {
  const primary = sql<boolean>`${organizations.primaryContactId} is not distinct from ${contactPersons.id}`
  return db
    .select({ person: contactPersons, primary, ownerName: accounts.name })
    .from(contactPersons)
    .innerJoin(organizations, eq(contactPersons.organizationId, organizations.id))
    .leftJoin(accounts, eq(contactPersons.ownerId, accounts.id))
    .where(eq(contactPersons.organizationId, organizationId))
    .orderBy(sql`${primary} desc`, inPinyinOrder(contactPersons.name), asc(contactPersons.id))
}

export async function insertContactPerson(tx: Database, values: ContactPersonValues): Promise<void> {
  await tx.insert(contactPersons).values(values)
}

/** Writes the fields when the person still has that version; false otherwise. */
export async function updateContactPerson(
  tx: Database,
  id: string,
  version: number,
  values: Partial<ContactPersonValues>,
): Promise<boolean> {
  const updated = await tx
    .update(contactPersons)
    .set({ ...values, version: version + 1 })
    .where(and(eq(contactPersons.id, id), eq(contactPersons.version, version)))
    .returning({ id: contactPersons.id })
  return updated.length === 1
}

export async function deleteContactPerson(tx: Database, id: string, version: number): Promise<boolean> {
  const gone = await tx
    .delete(contactPersons)
    .where(and(eq(contactPersons.id, id), eq(contactPersons.version, version)))
    .returning({ id: contactPersons.id })
  return gone.length === 1
}

/** Whom the organization names as its contact; null: nobody. */
export async function namePrimary(
  tx: Database,
  organizationId: string,
  person: ({ id: string } & Contact) | null,
  at: Date,
): Promise<void> {
  const contact = person ?? { name: '', phone: '', email: '' }
  await tx
    .update(organizations)
    .set({
      primaryContactId: person?.id ?? null,
      ...contactColumns(contact),
      updatedAt: at,
      version: sql`${organizations.version} + 1`,
    })
    .where(eq(organizations.id, organizationId))
}

/** What was written into the organization's own contact is so of its primary person as well. */
export async function mirrorContact(
  tx: Database,
  personId: string,
  contact: Contact,
  at: Date,
): Promise<void> {
  if (contact.name === '') return
  await tx
    .update(contactPersons)
    .set({ ...contact, updatedAt: at, version: sql`${contactPersons.version} + 1` })
    .where(eq(contactPersons.id, personId))
}

/** The contact that stands in the organization alone becomes a person, so that none is lost beside others. */
export async function keepNamedContact(
  tx: Database,
  organization: typeof organizations.$inferSelect,
  id: string,
  at: Date,
): Promise<void> {
  const { primaryContactId, contactName, contactPhone, contactEmail } = organization
  if (primaryContactId !== null || !(contactName || contactPhone || contactEmail)) return
  await insertContactPerson(tx, {
    id,
    organizationId: organization.id,
    name: contactName || '联系人',
    phone: contactPhone,
    email: contactEmail,
    createdAt: at,
    updatedAt: at,
  })
  await tx.update(organizations).set({ primaryContactId: id }).where(eq(organizations.id, organization.id))
}
