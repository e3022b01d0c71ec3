/** A module of the build, or a part of a library as one. */
export interface Module {
  /** of its code */
  bytes: number
  imports: readonly string[]
  /** what it imports when that is wanted */
  later: readonly string[]
  kind: 'entry' | 'own' | 'sheet' | 'library'
}

export interface Weighing {
  /** how much it matters what comes with a module that is imported when wanted */
  weightOf(root: string): number
  /** whether what comes with it belongs to the first page, which nothing else may be joined to */
  isFirst(root: string): boolean
  /** asking for a file costs as much as this many more bytes of code */
  fileBytes: number
  /** a library that comes with so many roots counts as being there already */
  commonFrom: number
}

/** Modules that become one file. */
interface Group {
  modules: string[]
  bytes: number
  /** what it comes with: indexes of roots */
  roots: Set<number>
  isFirst: boolean
  needs: Set<Group>
  /** stays as it is: a root of its own, or a library */
  isFixed: boolean
  /** of style sheets, which whoever loads the file has to wait for */
  isSheets: boolean
}

interface Candidate {
  a: Group
  b: Group
  gain: number
}

/**
 * Says which modules are best written into one file. A root is what is imported when it is wanted; modules that come
 * with the same roots are together from the beginning. Then, of all pairs of groups, the two are joined whose roots
 * gain most by asking for one file less, less what is loaded in vain, as long as there is a gain. Style sheets are
 * two groups, those of first pages and all others, and by themselves. What the entry needs stays out, as do roots themselves.
 */
export function joinModules(modules: ReadonlyMap<string, Module>, weighing: Weighing): string[][] {
  const { groups, weights } = firstGroups(modules, weighing)
  const open = [...groups].filter(({ isFixed }) => !isFixed)
  const gainOf = ({ a, b }: Pick<Candidate, 'a' | 'b'>) => gainOfJoining(a, b, weights, weighing.fileBytes)
  const candidatesOf = (a: Group, others: readonly Group[]): Candidate[] =>
    others
      .filter((b) => b !== a && b.isFirst === a.isFirst && !a.isSheets && !b.isSheets)
      .map((b) => ({ a, b, gain: gainOf({ a, b }) }))
      .filter(({ gain }) => gain > 0)
  let candidates = open.flatMap((a, index) => candidatesOf(a, open.slice(index + 1)))
  for (;;) {
    const best = candidates.reduce<Candidate | undefined>(
      (most, one) => (one.gain > (most?.gain ?? 0) ? one : most),
      undefined,
    )
    if (!best) return [...groups].filter(({ isFixed }) => !isFixed).map((group) => group.modules)
    const gain = gainOf(best)
    if (gain < best.gain) {
      best.gain = gain
      continue
    }
    const { a, b } = best
    if (isBetween(a, b)) {
      best.gain = 0
      continue
    }
    joinInto(a, b, groups)
    candidates = candidates.filter((one) => ![one.a, one.b].some((group) => group === a || group === b))
    candidates.push(
      ...candidatesOf(
        a,
        [...groups].filter(({ isFixed }) => !isFixed),
      ),
    )
  }
}

function firstGroups(modules: ReadonlyMap<string, Module>, { weightOf, isFirst, commonFrom }: Weighing) {
  const entries = [...modules].filter(([, { kind }]) => kind === 'entry').map(([id]) => id)
  const initial = new Set(entries.flatMap((id) => [...comesWith(id, modules)]))
  const roots = [...new Set([...modules.values()].flatMap(({ later }) => later))]
    .filter((id) => modules.has(id) && !initial.has(id))
    .sort()
  const rootsOf = new Map<string, Set<number>>()
  for (const [index, root] of roots.entries()) {
    for (const id of comesWith(root, modules)) {
      if (!initial.has(id)) rootsOf.set(id, (rootsOf.get(id) ?? new Set()).add(index))
    }
  }
  const isRoot = new Set(roots)
  const byKey = new Map<string, Group>()
  const groupOf = new Map<string, Group>()
  for (const [id, own] of [...rootsOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { kind, bytes } = modules.get(id) as Module
    if (kind === 'library' && own.size >= commonFrom) continue
    const first = [...own].some((index) => isFirst(roots[index] as string))
    const isFixed = kind === 'library' || isRoot.has(id)
    const key = isFixed ? `as ${id}` : kind === 'sheet' ? `sheets ${first}` : `with ${[...own].join()}`
    const group = byKey.get(key) ?? {
      modules: [],
      bytes: 0,
      roots: new Set(),
      isFirst: first,
      needs: new Set(),
      isFixed,
      isSheets: kind === 'sheet',
    }
    group.modules.push(id)
    group.bytes += isRoot.has(id) ? 0 : bytes
    for (const root of own) group.roots.add(root)
    byKey.set(key, group)
    groupOf.set(id, group)
  }
  for (const [id, group] of groupOf) {
    for (const next of modules.get(id)?.imports ?? []) {
      const needed = groupOf.get(next)
      if (needed && needed !== group) group.needs.add(needed)
    }
  }
  return { groups: new Set(byKey.values()), weights: roots.map(weightOf) }
}

/** The module, and all that is imported at once with it. */
function comesWith(root: string, modules: ReadonlyMap<string, Module>): Set<string> {
  return reached(
    [root],
    (id) => modules.get(id)?.imports ?? [],
    (id) => modules.has(id),
  )
}

function reached<T>(
  from: readonly T[],
  next: (one: T) => Iterable<T>,
  counts: (one: T) => boolean = () => true,
): Set<T> {
  const found = new Set<T>()
  for (const waiting = [...from]; waiting.length > 0; ) {
    const one = waiting.pop() as T
    if (found.has(one) || !counts(one)) continue
    found.add(one)
    waiting.push(...next(one))
  }
  return found
}

const neededBy = (group: Group) => reached([...group.needs], ({ needs }) => needs)

/** Bytes, weighed, that all roots of the two save when both are one file: a file less, but what they do not use. */
function gainOfJoining(a: Group, b: Group, weights: readonly number[], fileBytes: number): number {
  let gain = 0
  for (const root of a.roots) if (b.roots.has(root)) gain += (weights[root] ?? 0) * fileBytes
  if (gain === 0) return 0
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const needed = [...neededBy(other)].filter((group) => group !== one)
    for (const root of one.roots) {
      if (other.roots.has(root)) continue
      const more = needed.filter(({ roots }) => !roots.has(root))
      const bytes = more.reduce((sum, group) => sum + group.bytes + fileBytes, other.bytes)
      gain -= (weights[root] ?? 0) * bytes
    }
  }
  return gain
}

/** Whether one needs the other by way of a third: joined, they and the third would each need the other first. */
function isBetween(a: Group, b: Group): boolean {
  const leads = (from: Group, to: Group) =>
    [...from.needs].some((group) => group !== to && neededBy(group).has(to))
  return leads(a, b) || leads(b, a)
}

function joinInto(a: Group, b: Group, groups: Set<Group>): void {
  a.modules.push(...b.modules)
  a.bytes += b.bytes
  for (const root of b.roots) a.roots.add(root)
  for (const group of b.needs) a.needs.add(group)
  groups.delete(b)
  for (const group of groups) if (group.needs.delete(b)) group.needs.add(a)
  a.needs.delete(a)
  a.needs.delete(b)
  for (const group of neededBy(a)) for (const root of a.roots) group.roots.add(root)
}
