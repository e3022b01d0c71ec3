import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import type { OrganizationKind } from '@duijie/shared/closed-lists'
import { inArray } from 'drizzle-orm'
import { invalid } from '../errors.ts'

export interface Named {
  id: string
  kind: OrganizationKind
  name: string
  city: string
}

export async function namesOf(db: Database, ids: Iterable<string>): Promise<Map<string, Named>> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return new Map()
  const { id, kind, name, city } = organizations
  const rows = await db
    .select({ id, kind, name, city })
    .from(organizations)
    .where(inArray(organizations.id, asked))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Refuses ids that are not organizations of that kind; `pointerOf` says where each stands in the input. */
export async function refuseOthers(
  db: Database,
  ids: readonly string[],
  kind: OrganizationKind,
  pointerOf: (at: number) => string,
): Promise<void> {
  const names = await namesOf(db, ids)
  const wrong = ids.findIndex((id) => names.get(id)?.kind !== kind)
  if (wrong >= 0) throw invalid(pointerOf(wrong), kind === 'enterprise' ? '没有这家企业' : '没有这所院校')
}

export const referenceOf = (names: ReadonlyMap<string, Named>, id: string) => {
  const found = names.get(id)
  return found ? [{ id: found.id, kind: found.kind, name: found.name }] : []
}
