import type { Database } from '@duijie/db/client'
import { agreements } from '@duijie/db/schema/agreements'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { provincialProjects } from '@duijie/db/schema/provincial-projects'
import type { ProvincialProjectListQuery } from '@duijie/shared/provincial-projects'
import { and, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type CursorPlace, cutPage, keyset } from '../../paging/cursor.ts'

export type ProjectValues = typeof provincialProjects.$inferInsert
export type ProjectRow = Awaited<ReturnType<typeof projectRows>>[number]

const enterprises = alias(organizations, 'enterprises')
const institutions = alias(organizations, 'institutions')

export function projectRows(db: Database) {
  return db
    .select({
      project: provincialProjects,
      agreement: agreements,
      enterprise: { id: enterprises.id, kind: enterprises.kind, name: enterprises.name },
      institution: { id: institutions.id, kind: institutions.kind, name: institutions.name },
      leader: { id: experts.id, name: experts.name },
    })
    .from(provincialProjects)
    .innerJoin(agreements, eq(provincialProjects.agreementId, agreements.id))
    .leftJoin(enterprises, eq(agreements.enterpriseId, enterprises.id))
    .leftJoin(institutions, eq(agreements.institutionId, institutions.id))
    .leftJoin(experts, eq(provincialProjects.leaderId, experts.id))
    .$dynamic()
}

export async function findProject(db: Database, id: string): Promise<ProjectRow | undefined> {
  const [row] = await projectRows(db).where(eq(provincialProjects.id, id))
  return row
}

export async function listProjects(db: Database, query: ProvincialProjectListQuery, counted: boolean) {
  const where = and(
    query.year === undefined ? undefined : eq(provincialProjects.year, query.year),
    query.stage && inArray(provincialProjects.stage, query.stage),
  )
  const order = keyset(provincialProjects.updatedAt, provincialProjects.id, 'desc')
  const [found, total] = await Promise.all([
    projectRows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted ? db.$count(provincialProjects, where) : 0,
  ])
  const placeOf = ({ project }: ProjectRow): CursorPlace => [project.updatedAt.toISOString(), project.id]
  return { ...cutPage(found, query.limit, placeOf), total }
}

/** Writes the fields when the project still has that version and stage; false otherwise. */
export async function updateProject(
  db: Database,
  { id, version, stage }: Pick<ProjectRow['project'], 'id' | 'version' | 'stage'>,
  values: Partial<ProjectValues>,
): Promise<boolean> {
  const updated = await db
    .update(provincialProjects)
    .set({ ...values, version: version + 1 })
    .where(
      and(
        eq(provincialProjects.id, id),
        eq(provincialProjects.version, version),
        eq(provincialProjects.stage, stage),
      ),
    )
    .returning({ id: provincialProjects.id })
  return updated.length === 1
}
