/** The fields of the form whose value differs from what was read; what a PATCH has to carry. */
export function changedFields<Values extends object>(base: Values, values: Values): Partial<Values> {
  const changed: Partial<Values> = {}
  for (const field of Object.keys(values) as (keyof Values)[]) {
    if (JSON.stringify(base[field]) !== JSON.stringify(values[field])) changed[field] = values[field]
  }
  return changed
}
