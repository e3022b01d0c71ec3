import type { Database } from '@duijie/db/client'
import { sql } from 'drizzle-orm'
import type { TestApp } from '../../testing/test-app.ts'

const API = '/api/v1'

export interface DocumentedRoute {
  method: string
  path: string
}

/** The routes of the API as it documents itself; paths are below `/api/v1`. */
export function documentedRoutes({ app }: TestApp): DocumentedRoute[] {
  return Object.entries(app.swagger().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => ({
      method: method.toUpperCase(),
      path: path.replace(API, ''),
    })),
  )
}

/** Where the records are whose part of a path is not the name of their table. */
const TABLES: Readonly<Record<string, string>> = {
  results: 'research_results',
  events: 'hosted_events',
  news: 'news_items',
  guests: 'event_guests',
  merges: 'record_merges',
  jobs: 'pgboss.job',
}

/** Ids of the records that a path is about, by the name of its first part; of all kinds where that is no table. */
export async function idsFor(db: Database, path: string, limit: number): Promise<string[]> {
  // an export is of the records of the list behind it, and the workbench of needs
  const part =
    path
      .replace(/^\/(?:exports|workbench)/, '')
      .split('/')[1]
      ?.replaceAll('-', '_') ?? ''
  const known = TABLES[part]
  if (known !== undefined) return idsIn(db, [known], limit)
  const named = (await tablesWithId(db)).filter((name) => name === part)
  return idsIn(db, named.length > 0 ? named : await tablesWithId(db), limit)
}

async function tablesWithId(db: Database): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'`)
  return tables.map(({ name }) => name)
}

async function idsIn(db: Database, tables: readonly string[], limit: number): Promise<string[]> {
  const ids: string[] = []
  for (const name of tables) {
    const table = sql.join(
      name.split('.').map((part) => sql.identifier(part)),
      sql`.`,
    )
    const rows = await db.execute<{ id: string }>(sql`select id from ${table} order by id limit ${limit}`)
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

/** Whether a path names a record by more than what values are given for. */
export const asksForIds = (path: string, values: object) =>
  [...path.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => !(name in values))

/** The addresses that a path stands for. */
export function addressesOf(
  path: string,
  { ids, values }: { ids: readonly string[]; values: Readonly<Record<string, readonly string[]>> },
): string[] {
  const [parameter] = /\{\w+\}/.exec(path) ?? []
  if (parameter === undefined) return [path]
  const found = values[parameter.slice(1, -1)] ?? ids
  return found.flatMap((value) => addressesOf(path.replace(parameter, value), { ids, values }))
}
