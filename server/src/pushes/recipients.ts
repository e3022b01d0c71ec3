import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { experts } from '@duijie/db/schema/experts'
import { needs } from '@duijie/db/schema/needs'
import { researchResults, resultExperts } from '@duijie/db/schema/research-results'
import type { LeadSide } from '@duijie/shared/leads'
import type { PushRecipientKind } from '@duijie/shared/pushes'
import { and, asc, eq } from 'drizzle-orm'
import type { LeadRow } from '../leads/service.ts'

/** Whom a push goes to, as on record today. */
export interface Recipient {
  kind: PushRecipientKind
  organizationId: string
  name: string
  phone: string
  email: string
}

export const sideOfRecipient = (kind: PushRecipientKind): LeadSide =>
  kind === 'enterprise' ? 'enterprise' : 'institution'

/** The recipient of that kind; undefined where there is nobody on record. */
export function recipientOf(
  db: Database,
  row: LeadRow,
  kind: PushRecipientKind,
): Promise<Recipient | undefined> {
  if (kind === 'enterprise') return enterpriseOf(db, row)
  return kind === 'liaison' ? liaisonOf(db, row) : expertOf(db, row)
}

async function enterpriseOf(db: Database, { lead, organization }: LeadRow): Promise<Recipient> {
  const [contact] = await db
    .select({ name: needs.contactName, phone: needs.contactPhone, email: needs.contactEmail })
    .from(needs)
    .where(eq(needs.id, lead.needId))
  return {
    kind: 'enterprise',
    organizationId: organization.id,
    ...(contact ?? { name: '', phone: '', email: '' }),
  }
}

/** The institution's first liaison, else whom the result names; its other accounts are told in the application. */
async function liaisonOf(db: Database, { lead, institution }: LeadRow): Promise<Recipient> {
  const kind = 'liaison'
  const [liaison] = await db
    .select({ name: accounts.name, phone: accounts.phone, email: accounts.email })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, institution.id),
        eq(accounts.role, 'liaison'),
        eq(accounts.status, 'active'),
      ),
    )
    .orderBy(asc(accounts.createdAt))
    .limit(1)
  if (liaison) return { kind, organizationId: institution.id, ...liaison }
  const nobody = { kind, organizationId: institution.id, name: '', phone: '', email: '' } as const
  if (lead.resultId === null) return nobody
  const [contact] = await db
    .select({
      name: researchResults.contactName,
      phone: researchResults.contactPhone,
      email: researchResults.contactEmail,
    })
    .from(researchResults)
    .where(eq(researchResults.id, lead.resultId))
  return { ...nobody, ...contact }
}

async function expertOf(db: Database, { lead, institution }: LeadRow): Promise<Recipient | undefined> {
  const columns = {
    name: experts.name,
    phone: experts.contactPhone,
    email: experts.contactEmail,
  }
  const [expert] = lead.expertId
    ? await db.select(columns).from(experts).where(eq(experts.id, lead.expertId))
    : lead.resultId
      ? await db
          .select(columns)
          .from(resultExperts)
          .innerJoin(experts, eq(resultExperts.expertId, experts.id))
          .where(eq(resultExperts.resultId, lead.resultId))
          .orderBy(asc(resultExperts.position))
          .limit(1)
      : []
  return expert && { kind: 'expert', organizationId: institution.id, ...expert }
}
