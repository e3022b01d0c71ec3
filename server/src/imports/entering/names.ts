import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Draft } from '../kinds/kind.ts'
import { sameText } from './record-kind.ts'

export interface NamedOrganization {
  id: string
  kind: string
  name: string
  status: string
  townshipId: string | null
}

export interface KnownNames {
  organization(kind: string, name: string, creditCode?: string): NamedOrganization | undefined
  township(name: string): string | undefined
  expert(organizationId: string, name: string): string | undefined
}

/** `sameText` in the database. */
const sameColumn = (column: typeof organizations.name | typeof organizations.shortName) =>
  sql<string>`lower(regexp_replace(normalize(${column}, nfkc), '[[:space:]]+', '', 'g'))`

/** Whom and what the names of some rows stand for. */
export async function knownNames(db: Database, drafts: readonly Draft[]): Promise<KnownNames> {
  const named = new Set<string>()
  const codes = new Set<string>()
  for (const { names, input } of drafts) {
    for (const name of [names.organization, ...(names.institutions ?? []), ...(names.enterprises ?? [])])
      if (name) named.add(sameText(name))
    if (names.creditCode) codes.add(names.creditCode)
    if (typeof input.creditCode === 'string') codes.add(input.creditCode)
  }
  const found = await organizationsCalled(db, [...named], [...codes])
  const byName = new Map<string, NamedOrganization>()
  const byShortName = new Map<string, NamedOrganization | null>()
  const byCode = new Map<string, NamedOrganization>()
  for (const { called, creditCode, shortName, organization } of found) {
    byName.set(`${organization.kind} ${sameText(called)}`, organization)
    if (creditCode) byCode.set(creditCode, organization)
    const short = `${organization.kind} ${sameText(shortName)}`
    const another = byShortName.has(short) && byShortName.get(short)?.id !== organization.id
    // a short name of two is nobody's
    if (shortName !== '') byShortName.set(short, another ? null : organization)
  }
  const allTownships = new Map(
    (await db.select({ id: townships.id, name: townships.name }).from(townships)).map(({ id, name }) => [
      sameText(name),
      id,
    ]),
  )
  const known = await expertsCalled(
    db,
    drafts,
    found.map(({ organization }) => organization.id),
  )
  return {
    organization(kind, name, creditCode) {
      const coded = creditCode ? byCode.get(creditCode) : undefined
      if (coded?.kind === kind) return coded
      const key = `${kind} ${sameText(name)}`
      return byName.get(key) ?? byShortName.get(key) ?? undefined
    },
    township: (name) => allTownships.get(sameText(name)),
    expert: (organizationId, name) => known.get(`${organizationId} ${sameText(name)}`),
  }
}

interface CalledOrganization {
  called: string
  shortName: string
  creditCode: string | null
  /** the one that is there: that of the name, or the one it was merged into */
  organization: NamedOrganization
}

async function organizationsCalled(
  db: Database,
  names: readonly string[],
  codes: readonly string[],
): Promise<CalledOrganization[]> {
  const conditions: SQL[] = []
  if (names.length > 0) {
    conditions.push(
      inArray(sameColumn(organizations.name), [...names]),
      ...[
        and(ne(organizations.shortName, ''), inArray(sameColumn(organizations.shortName), [...names])),
      ].filter((condition) => condition !== undefined),
    )
  }
  if (codes.length > 0) {
    const coded = and(isNotNull(organizations.creditCode), inArray(organizations.creditCode, [...codes]))
    if (coded) conditions.push(coded)
  }
  if (conditions.length === 0) return []
  const { id, kind, name, shortName, creditCode, status, townshipId, mergedIntoId } = organizations
  const found = await db
    .select({ id, kind, name, shortName, creditCode, status, townshipId, mergedIntoId })
    .from(organizations)
    .where(or(...conditions))
    // of a name that a merged one bore as well, the one that is there comes last and stays
    .orderBy(isNull(mergedIntoId), id)
  const survivors = await survivorsOf(
    db,
    found.filter((one) => one.mergedIntoId !== null).map((one) => one.id),
  )
  return found.flatMap((one) => {
    const organization = one.mergedIntoId === null ? one : survivors.get(one.id)
    return organization
      ? [{ called: one.name, shortName: one.shortName, creditCode: one.creditCode, organization }]
      : []
  })
}

/** What organizations that were merged have become: the last of each chain. */
async function survivorsOf(db: Database, ids: readonly string[]): Promise<Map<string, NamedOrganization>> {
  if (ids.length === 0) return new Map()
  const merged = inArray(organizations.id, [...ids])
  const found = await db.execute<{ merged: string; id: string }>(sql`
    with recursive chain as (
      select id as merged, id, merged_into_id from ${organizations} where ${merged}
      union select chain.merged, next.id, next.merged_into_id
      from ${organizations} next join chain on next.id = chain.merged_into_id
    )
    select merged, id from chain where merged_into_id is null`)
  const { id, kind, name, status, townshipId } = organizations
  const last = await db
    .select({ id, kind, name, status, townshipId })
    .from(organizations)
    .where(inArray(id, [...new Set(found.map((one) => one.id))]))
  const byId = new Map<string, NamedOrganization>(last.map((one) => [one.id, one]))
  return new Map(
    found.flatMap((one) => {
      const organization = byId.get(one.id)
      return organization ? [[one.merged, organization] as const] : []
    }),
  )
}

async function expertsCalled(db: Database, drafts: readonly Draft[], organizationIds: readonly string[]) {
  const names = [...new Set(drafts.flatMap((draft) => (draft.names.experts ?? []).map(({ name }) => name)))]
  if (names.length === 0 || organizationIds.length === 0) return new Map<string, string>()
  const rows = await db
    .select({ id: experts.id, name: experts.name, organizationId: experts.organizationId })
    .from(experts)
    .where(and(inArray(experts.organizationId, [...organizationIds]), inArray(experts.name, names)))
  return new Map(rows.map(({ id, name, organizationId }) => [`${organizationId} ${sameText(name)}`, id]))
}

export async function nameOfOrganization(db: Database, id: string): Promise<NamedOrganization | undefined> {
  const { kind, name, status, townshipId } = organizations
  const [found] = await db
    .select({ id: organizations.id, kind, name, status, townshipId })
    .from(organizations)
    .where(eq(organizations.id, id))
  return found
}
