import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import { dayOf } from '@duijie/shared/days'
import type { LeadContacts } from '@duijie/shared/leads'
import { eq } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden } from '../errors.ts'
import { accountsOf, notify } from '../notifications/notify.ts'
import type { MovingDependencies } from './moving.ts'
import { runs, sideOf } from './policy.ts'
import { readableLead } from './reading.ts'
import type { LeadRow } from './rows.ts'

type Columns = { contactName: string; contactPhone: string; contactEmail: string }

/**
 * Whom to call on each side. The bureau may always ask; the two sides once they are introduced. Every view is
 * kept in the trail of the lead, and the enterprise is told who of the institution looked.
 */
export async function contactsOf(
  { db, clock, needs: needService }: Pick<MovingDependencies, 'db' | 'clock' | 'needs'>,
  actor: Actor,
  id: string,
): Promise<LeadContacts> {
  const row = await readableLead(db, actor, id)
  if (!runs(actor) && row.lead.introducedAt === null) throw forbidden('引荐之后才能看到对方的联系方式')
  const [need] = await db
    .select({
      contactName: needs.contactName,
      contactPhone: needs.contactPhone,
      contactEmail: needs.contactEmail,
    })
    .from(needs)
    .where(eq(needs.id, row.lead.needId))
  const target = await targetContact(db, row)
  await db.transaction(async (tx) => {
    await recordChange(tx, actor, { action: 'view_contacts', subjectKind: 'lead', subjectId: id })
    if (!isAccount(actor) || sideOf(actor, row) !== 'institution') return
    const now = clock()
    const first = await needService.recordViews(
      tx,
      [
        {
          needId: row.lead.needId,
          kind: 'contact',
          organizationId: row.institution.id,
          accountId: actor.accountId,
        },
      ],
      now,
    )
    if (first.length > 0) await tellEnterprise(tx, row, now)
  })
  return {
    enterprise: partyOf(row.organization, need),
    institution: partyOf(row.institution, target),
  }
}

/** Once a day for each institution. */
async function tellEnterprise(tx: Database, { need, organization, institution }: LeadRow, at: Date) {
  await notify(
    tx,
    await accountsOf(tx, organization.id, 'enterprise'),
    {
      kind: 'contact_viewed',
      subjectKind: 'need',
      subjectId: need.id,
      values: { title: need.title, by: institution.name },
      key: `contact ${need.id} ${institution.id} ${dayOf(at)}`,
    },
    at,
  )
}

async function targetContact(db: Database, { lead }: LeadRow): Promise<Columns | undefined> {
  const table = lead.resultId ? researchResults : lead.expertId ? experts : undefined
  const id = lead.resultId ?? lead.expertId
  if (!table || !id) return undefined
  const [found] = await db
    .select({
      contactName: table.contactName,
      contactPhone: table.contactPhone,
      contactEmail: table.contactEmail,
    })
    .from(table)
    .where(eq(table.id, id))
  return found
}

function partyOf(
  organization: LeadRow['organization'],
  columns: Columns | undefined,
): LeadContacts['enterprise'] {
  if (!columns || !(columns.contactName || columns.contactPhone || columns.contactEmail)) return null
  const { contactName: name, contactPhone: phone, contactEmail: email } = columns
  return { organization, name, phone, email }
}
