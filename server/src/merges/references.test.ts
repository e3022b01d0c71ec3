import type { Database } from '@duijie/db/client'
import { createTestDatabase } from '@duijie/db/testing'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { organizationReferences } from './organization-references.ts'
import { references } from './references.ts'

let connection: Awaited<ReturnType<typeof createTestDatabase>>
let db: Database
beforeAll(async () => {
  connection = await createTestDatabase()
  db = connection.db
})
afterAll(() => connection.close())

async function foreignKeysTo(table: string): Promise<string[]> {
  const rows = await db.execute<{ reference: string }>(sql`
    select own.table_name || '.' || own.column_name as reference
    from information_schema.referential_constraints constraints
    join information_schema.key_column_usage own
      on own.constraint_schema = constraints.constraint_schema
      and own.constraint_name = constraints.constraint_name
    join information_schema.table_constraints target
      on target.constraint_schema = constraints.unique_constraint_schema
      and target.constraint_name = constraints.unique_constraint_name
    where target.table_name = ${table}`)
  return rows.map(({ reference }) => reference)
}

async function withoutForeignKey(): Promise<string[]> {
  const rows = await db.execute<{ reference: string }>(sql`
    select table_name || '.' || column_name as reference from information_schema.columns
    where table_schema = 'public' and column_name = 'subject_id'`)
  return rows.map(({ reference }) => reference)
}

const tables = { needs: 'needs', results: 'research_results' } as const

it.each(['needs', 'results'] as const)('merging %s handles every reference to them', async (kind) => {
  const found = [...(await foreignKeysTo(tables[kind])), ...(await withoutForeignKey())]
  const handled = references[kind].map(({ table, column }) => `${table}.${column}`)
  expect(handled.toSorted()).toEqual(found.toSorted())
})

it('merging organizations handles every reference to them', async () => {
  const found = [...(await foreignKeysTo('organizations')), ...(await withoutForeignKey())]
  const handled = organizationReferences.map(({ table, column }) => `${table}.${column}`)
  expect(handled.toSorted()).toEqual(found.toSorted())
})

it('would notice a new one', async () => {
  await db.execute(sql`create table later_things (need_id uuid references needs (id))`)
  expect(await foreignKeysTo('needs')).toContain('later_things.need_id')
})

it('names the rows of what is moved', () => {
  for (const { fate, identity } of [...Object.values(references).flat(), ...organizationReferences]) {
    expect(identity !== undefined).toBe(fate === 'moved')
  }
})
