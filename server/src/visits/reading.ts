import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { visits } from '@duijie/db/schema/visits'
import { dayOf } from '@duijie/shared/days'
import type { History } from '@duijie/shared/history'
import type { Page } from '@duijie/shared/page'
import type { VisitListQuery } from '@duijie/shared/visit-queries'
import type { Visit } from '@duijie/shared/visits'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { visibleVisitProblems, visibleVisits } from '../access/visibility.ts'
import { visitFilterColumns } from '../access/visit-filter-columns.ts'
import { historyOf } from '../changes/history.ts'
import { notFound } from '../errors.ts'
import type { ListSource } from '../paging/list-source.ts'
import { presentVisit } from './presenter.ts'
import { findVisit, listVisits } from './repository.ts'
import { type VisitRow, withParts } from './rows.ts'

export type VisitReading = ReturnType<typeof createVisitReading>

export function createVisitReading({ db, clock }: { db: Database; clock: () => Date }) {
  /** The visit if the actor may see it; everything else is answered as if it did not exist. */
  async function row(actor: Actor, id: string): Promise<VisitRow> {
    const visit = await findVisit(db, id, visibleVisits(actor))
    if (!visit) throw notFound()
    return visit
  }

  async function present(actor: Actor, rows: readonly VisitRow[]): Promise<Visit[]> {
    const today = dayOf(clock())
    const whole = await withParts(db, rows, visibleVisitProblems(actor))
    return whole.map((visit) => presentVisit(actor, visit, today))
  }

  return {
    row,

    async get(actor: Actor, id: string): Promise<Visit> {
      const [visit] = await present(actor, [await row(actor, id)])
      if (!visit) throw notFound()
      return visit
    },

    async list(
      actor: Actor,
      query: VisitListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<Visit>> {
      const page = await listVisits(source.db, query, visibleVisits(actor), source.counted)
      return { ...page, items: await present(actor, page.items) }
    },

    async history(actor: Actor, id: string): Promise<History> {
      await row(actor, id)
      return historyOf(db, 'visit', id)
    },

    /** What visits are called where tasks belong to them; those that the actor may not see have none. */
    async titlesOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
      if (ids.length === 0) return new Map()
      const found = await db
        .select({ id: visits.id, title: sql<string>`${organizations.name} || ' ' || ${visits.day}` })
        .from(visits)
        .innerJoin(organizations, eq(visits.enterpriseId, organizations.id))
        .where(and(inArray(visits.id, [...ids]), filterToSql(visibleVisits(actor), visitFilterColumns)))
      return new Map(found.map(({ id, title }) => [id, title]))
    },
  }
}
