export interface FieldConflict<Values> {
  field: keyof Values & string
  mine: unknown
  theirs: unknown
}

/** Which rows of a list are the same, by field. */
export type RowKeys<Values> = {
  [Field in keyof Values]?: (row: Values[Field] extends (infer Row)[] ? Row : never) => string
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Three-way merge of a form with a record that somebody else changed meanwhile. A field that only they
 * changed takes their value; a field that both changed keeps mine and is listed as a conflict. Lists with a key
 * are merged row by row.
 */
export function mergeConflict<Values extends object>(
  base: Values,
  mine: Values,
  theirs: Values,
  rowKeys: RowKeys<Values> = {},
): { merged: Values; conflicts: FieldConflict<Values>[] } {
  const merged = { ...mine }
  const conflicts: FieldConflict<Values>[] = []
  for (const field of Object.keys(theirs) as (keyof Values & string)[]) {
    if (same(base[field], theirs[field]) || same(mine[field], theirs[field])) continue
    const keyOf = rowKeys[field] as ((row: unknown) => string) | undefined
    if (same(base[field], mine[field])) merged[field] = theirs[field]
    else if (keyOf) {
      const lists = [base[field], mine[field], theirs[field]] as [unknown[], unknown[], unknown[]]
      const [kept, taken] = mergeRows(...lists, keyOf)
      merged[field] = kept as Values[typeof field]
      if (!same(kept, taken)) conflicts.push({ field, mine: kept, theirs: taken })
    } else conflicts.push({ field, mine: mine[field], theirs: theirs[field] })
  }
  return { merged, conflicts }
}

/** The rows with what only one side changed; where both changed one, first as I left it, then as they did. */
function mergeRows(base: unknown[], mine: unknown[], theirs: unknown[], keyOf: (row: unknown) => string) {
  const [was, own, other] = [byKey(base, keyOf), byKey(mine, keyOf), byKey(theirs, keyOf)]
  const keys = [...new Set([...own.keys(), ...other.keys()])]
  const rowsBy = (clash: typeof own) =>
    keys.flatMap((key) => {
      const [before, left, right] = [was.get(key), own.get(key), other.get(key)]
      const from = same(before, right) ? left : same(before, left) ? right : clash.get(key)
      return from === undefined ? [] : [from]
    })
  return [rowsBy(own), rowsBy(other)] as const
}

/** Of several rows with one key, such as new ones without any, each has its own. */
function byKey(rows: unknown[], keyOf: (row: unknown) => string): Map<string, unknown> {
  const known = new Map<string, unknown>()
  for (const row of rows) {
    let key = keyOf(row)
    while (known.has(key)) key += '+'
    known.set(key, row)
  }
  return known
}
