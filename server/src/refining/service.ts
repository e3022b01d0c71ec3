import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { dayOf } from '@duijie/shared/days'
import type { RefiningDrafts, RefiningInput } from '@duijie/shared/refining'
import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Actor, isAccount } from '../access/actor.ts'
import { draftsOf } from './draft.ts'
import type { KnownEnterprise } from './enterprise.ts'

export type RefiningService = ReturnType<typeof createRefiningService>

export function createRefiningService({ db, clock }: { db: Database; clock: () => Date }) {
  return {
    /** Drafts of the needs in a message; nothing is kept. */
    async drafts(actor: Actor, { text }: RefiningInput): Promise<RefiningDrafts> {
      const enterprises = await mentioned(db, text, entered(actor))
      return draftsOf(text, { today: dayOf(clock()), enterprises })
    },
  }
}

/** The enterprises that the actor may enter needs for; null: none but its own, which need not be named. */
function entered(actor: Actor): SQL | undefined | null {
  if (actor.role === 'staff') return sql`true`
  if (!isAccount(actor)) return null
  if (actor.role === 'township' && actor.townshipId) return eq(organizations.townshipId, actor.townshipId)
  if (actor.role === 'enterprise' && actor.organizationId) return eq(organizations.id, actor.organizationId)
  return null
}

/** Of those, the active ones whose name or short name stands in the text. */
async function mentioned(
  db: Database,
  text: string,
  scope: SQL | undefined | null,
): Promise<KnownEnterprise[]> {
  if (scope === null) return []
  const compact = text.normalize('NFKC')
  const named = (column: PgColumn) =>
    sql`char_length(${column}) >= 2 and strpos(${compact}, normalize(${column}, NFKC)) > 0`
  return db
    .select({
      id: organizations.id,
      kind: organizations.kind,
      name: organizations.name,
      shortName: organizations.shortName,
    })
    .from(organizations)
    .where(
      and(
        eq(organizations.kind, 'enterprise'),
        eq(organizations.status, 'active'),
        scope,
        or(named(organizations.name), named(organizations.shortName)),
      ),
    )
    .limit(50)
}
