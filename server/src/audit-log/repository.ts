import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { auditEntries } from '@duijie/db/schema/audit'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import type { AuditListQuery } from '@duijie/shared/audit-queries'
import { addDays } from '@duijie/shared/days'
import { and, desc, eq, gte, ilike, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { cursorInvalid } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'

const actors = alias(accounts, 'actors')
const subjects = alias(accounts, 'subject_accounts')

/** The instant at which a day begins in Asia/Shanghai. */
const beginning = (day: string): SQL => sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`

/** Accounts of the bureau are the administrator's alone. */
const notOfBureauAccounts: SQL = sql`(${auditEntries.subjectKind} <> 'account' or not exists (
  select 1 from ${accounts} ${subjects}
  where ${subjects.id} = ${auditEntries.subjectId} and ${subjects.role} in ('staff', 'admin')))`

/** What a record is called, where its name says nothing of what was written. */
const nameOfSubject = sql<string | null>`case ${auditEntries.subjectKind}
  when 'account' then (select ${subjects.name} from ${accounts} ${subjects} where ${subjects.id} = ${auditEntries.subjectId})
  when 'organization' then (select ${organizations.name} from ${organizations} where ${organizations.id} = ${auditEntries.subjectId})
  when 'township' then (select ${townships.name} from ${townships} where ${townships.id} = ${auditEntries.subjectId})
end`

function conditions(query: AuditListQuery, bureauAccounts: boolean): SQL | undefined {
  const like = query.q && containing(query.q)
  return and(
    bureauAccounts ? undefined : notOfBureauAccounts,
    like ? or(ilike(actors.name, like), ilike(actors.account, like)) : undefined,
    query.actorId && inArray(auditEntries.actorId, query.actorId),
    query.actorRole && inArray(auditEntries.actorRole, query.actorRole),
    query.subjectKind && inArray(auditEntries.subjectKind, query.subjectKind),
    query.subjectId ? eq(auditEntries.subjectId, query.subjectId) : undefined,
    query.action && inArray(auditEntries.action, query.action),
    query.from ? gte(auditEntries.at, beginning(query.from)) : undefined,
    query.to ? lt(auditEntries.at, beginning(addDays(query.to, 1))) : undefined,
  )
}

const placeOf = (cursor: string): number => {
  if (!/^\d{1,15}$/.test(cursor)) throw cursorInvalid()
  return Number(cursor)
}

/** The newest first; `changes` as names of fields alone. */
export async function listAudit(
  db: Database,
  query: AuditListQuery,
  bureauAccounts: boolean,
  counted = true,
) {
  const where = conditions(query, bureauAccounts)
  const behind = query.cursor === undefined ? undefined : lt(auditEntries.id, placeOf(query.cursor))
  const [found, [all]] = await Promise.all([
    db
      .select({
        id: auditEntries.id,
        at: auditEntries.at,
        role: auditEntries.actorRole,
        actorId: auditEntries.actorId,
        name: actors.name,
        action: auditEntries.action,
        kind: auditEntries.subjectKind,
        subjectId: auditEntries.subjectId,
        subjectName: nameOfSubject,
        from: auditEntries.from,
        to: auditEntries.to,
        fields: sql<string[]>`array(select jsonb_object_keys(${auditEntries.changes}) order by 1)`,
      })
      .from(auditEntries)
      .leftJoin(actors, eq(auditEntries.actorId, actors.id))
      .where(and(where, behind))
      .orderBy(desc(auditEntries.id))
      .limit(query.limit + 1),
    counted
      ? db
          .select({ total: sql<number>`count(*)::int` })
          .from(auditEntries)
          .leftJoin(actors, eq(auditEntries.actorId, actors.id))
          .where(where)
      : [],
  ])
  const items = found.slice(0, query.limit)
  const nextCursor = found.length > query.limit ? String(items.at(-1)?.id ?? '') : null
  return { items, nextCursor, total: all?.total ?? 0 }
}
