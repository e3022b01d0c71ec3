/** The fields whose value the patch changes, as `field → [before, after]`. */
export function difference(before: object, patch: object): Record<string, [unknown, unknown]> {
  const changes: Record<string, [unknown, unknown]> = {}
  const known = new Map<string, unknown>(Object.entries(before))
  for (const [field, after] of Object.entries(patch)) {
    if (after === undefined) continue
    const previous = known.get(field)
    if (JSON.stringify(previous) !== JSON.stringify(after)) changes[field] = [previous, after]
  }
  return changes
}
