import type { Database } from '@duijie/db/client'
import type { MovedRow } from '@duijie/db/schema/duplicates'
import { type SQL, sql } from 'drizzle-orm'
import { stageConflict } from '../errors.ts'
import type { Reference } from './references.ts'

type Row = Record<string, unknown>

const name = sql.identifier
const all = (conditions: SQL[]) => sql.join(conditions, sql` and `)

/** The rows of the table that refer to the record. */
const referring = ({ column, subjectKind }: Reference, alias: string, id: string) =>
  all([
    sql`${name(alias)}.${name(column)} = ${id}::uuid`,
    ...(subjectKind ? [sql`${name(alias)}.subject_kind = ${subjectKind}`] : []),
  ])

/** Lets everything that refers to the merged record refer to the survivor, and says what was moved. */
export async function moveReferences(
  tx: Database,
  references: readonly Reference[],
  mergedId: string,
  survivorId: string,
): Promise<MovedRow[]> {
  const moved: MovedRow[] = []
  for (const reference of references) {
    if (reference.fate !== 'moved') continue
    const { table, column } = reference
    const gaveWay = await settleClashes(tx, reference, mergedId, survivorId)
    const rows = await tx.execute<{ row: Row }>(sql`
      update ${name(table)} moving set ${name(column)} = ${survivorId}::uuid
      where ${referring(reference, 'moving', mergedId)}
      returning to_jsonb(moving) as row`)
    moved.push(
      ...gaveWay.map((row) => ({ table, column, row, gaveWay: true })),
      ...rows.map(({ row }) => ({ table, column, row, gaveWay: false })),
    )
  }
  return moved
}

/** Of rows that say the same of both records the later stays; returns the others, which are gone. */
async function settleClashes(
  tx: Database,
  reference: Reference,
  mergedId: string,
  survivorId: string,
): Promise<Row[]> {
  const { table, clash, identity = [] } = reference
  if (!clash) return []
  const here = clash.on('here')
  const there = clash.on('there')
  const conditions = [
    referring(reference, 'here', mergedId),
    referring(reference, 'there', survivorId),
    ...here.map((expression, at) => sql.raw(`${expression} = ${there[at]}`)),
    ...(clash.where ? [sql.raw(clash.where('here')), sql.raw(clash.where('there'))] : []),
  ]
  const clashes = await tx.execute<{ here: Row; there: Row }>(sql`
    select to_jsonb(here) as here, to_jsonb(there) as there
    from ${name(table)} here, ${name(table)} there where ${all(conditions)}`)
  const { later } = clash
  if (clash.refusal !== undefined) {
    if (clashes.length > 0) throw stageConflict(clash.refusal)
    return []
  }
  const given = clashes.map((pair) =>
    later !== undefined && Date.parse(String(pair.here[later])) > Date.parse(String(pair.there[later]))
      ? pair.there
      : pair.here,
  )
  for (const row of given) {
    await tx.execute(
      sql`delete from ${name(table)} gone where ${isRow('gone', [...identity, reference.column], row)}`,
    )
  }
  return given
}

const isRow = (alias: string, columns: readonly string[], row: Row) =>
  all(columns.map((column) => sql`${name(alias)}.${name(column)} = ${String(row[column])}::uuid`))

/** Undoes {@link moveReferences}: what still stands where it was moved to goes back, and what gave way returns. */
export async function moveBack(
  tx: Database,
  references: readonly Reference[],
  moved: readonly MovedRow[],
  mergedId: string,
): Promise<void> {
  for (const { table, column, row, gaveWay } of moved) {
    const reference = references.find((each) => each.table === table && each.column === column)
    if (!reference?.identity || gaveWay) continue
    await tx.execute(sql`
      update ${name(table)} moving set ${name(column)} = ${mergedId}::uuid
      where ${isRow('moving', [...reference.identity, column], row)}`)
  }
  for (const { table, row, gaveWay } of moved) {
    if (!gaveWay) continue
    await tx.execute(sql`
      insert into ${name(table)}
      select * from jsonb_populate_record(null::${name(table)}, ${JSON.stringify(row)}::jsonb)
      on conflict do nothing`)
  }
}
