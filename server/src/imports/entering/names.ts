import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import { and, eq, inArray, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
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
  for (const { creditCode, shortName, ...organization } of found) {
    byName.set(`${organization.kind} ${sameText(organization.name)}`, organization)
    if (creditCode) byCode.set(creditCode, organization)
    const short = `${organization.kind} ${sameText(shortName)}`
    // a short name of two is nobody's
    if (shortName !== '') byShortName.set(short, byShortName.has(short) ? null : organization)
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
    found.map(({ id }) => id),
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

function organizationsCalled(db: Database, names: readonly string[], codes: readonly string[]) {
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
  if (conditions.length === 0) return Promise.resolve([])
  const { id, kind, name, shortName, creditCode, status, townshipId } = organizations
  return db
    .select({ id, kind, name, shortName, creditCode, status, townshipId })
    .from(organizations)
    .where(or(...conditions))
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
