import { experts } from '@duijie/db/schema/experts'
import type { TimelineKind } from '@duijie/shared/timeline-queries'
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor } from '../access/actor.ts'

/** Whose time line it is. */
export interface TimelineSubject {
  kind: 'enterprise' | 'institution' | 'expert'
  id: string
}

/** One kind of entries as SQL: from what, under which conditions, and how its columns read. */
export interface TimelineSource {
  kind: TimelineKind
  id: PgColumn
  pageId: PgColumn
  day: SQL
  title: SQL
  detail?: SQL
  stage: SQL
  amountFen?: SQL
  /** ids of the organizations on the other side */
  others?: SQL
  expertId?: SQL
  from: SQL
  where: SQL
}

export type TimelineSourceOf = (actor: Actor, subject: TimelineSubject) => TimelineSource | undefined

export const dayIn = (instant: PgColumn | SQL) => sql`(${instant} at time zone 'Asia/Shanghai')::date`

/** The ids that are there, without the one whose page it is. */
export const othersThan = ({ id }: TimelineSubject, ...ids: (PgColumn | SQL)[]) =>
  sql`array_remove(array_remove(array[${sql.join(ids, sql`, `)}]::uuid[], ${id}::uuid), null)`

export const institutionOfExpert = (expertId: PgColumn) =>
  sql`(select ${experts.organizationId} from ${experts} where ${experts.id} = ${expertId})`
