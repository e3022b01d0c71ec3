export interface FieldConflict<Values> {
  field: keyof Values & string
  mine: unknown
  theirs: unknown
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Three-way merge of a form with a record that somebody else changed meanwhile. A field that only they
 * changed takes their value; a field that both changed keeps mine and is listed as a conflict.
 */
export function mergeConflict<Values extends object>(
  base: Values,
  mine: Values,
  theirs: Values,
): { merged: Values; conflicts: FieldConflict<Values>[] } {
  const merged = { ...mine }
  const conflicts: FieldConflict<Values>[] = []
  for (const field of Object.keys(theirs) as (keyof Values & string)[]) {
    if (same(base[field], theirs[field]) || same(mine[field], theirs[field])) continue
    if (same(base[field], mine[field])) merged[field] = theirs[field]
    else conflicts.push({ field, mine: mine[field], theirs: theirs[field] })
  }
  return { merged, conflicts }
}
