/** Files of which each imports the next one and the last the first; null where none do. */
export function circleOf(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (name: string): string[] | null => {
    if (done.has(name)) return null
    const at = path.indexOf(name)
    if (at >= 0) return path.slice(at)
    path.push(name)
    for (const next of imports.get(name) ?? []) {
      const circle = visit(next)
      if (circle) return circle
    }
    path.pop()
    done.add(name)
    return null
  }
  for (const name of imports.keys()) {
    const circle = visit(name)
    if (circle) return circle
  }
  return null
}
