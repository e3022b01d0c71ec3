/** Edges of a bipartite graph, column by column. */
export type Edges = { from: Int32Array; to: Int32Array; value: Float64Array }

/**
 * A node may take as many edges as it has gains; the n-th edge adds the n-th gain, and gains must not rise.
 * All zero for a plain limit.
 */
export type Gains = readonly ArrayLike<number>[]

export type BMatchingProblem = {
  left: Gains
  right: Gains
  edges: Edges
  /** at most so many edges in all */
  limit?: number
}

/** Places of the chosen edges, rising, and what they and the gains of their nodes are worth together. */
export type BMatching = { chosen: number[]; value: number }

const LEAST_GAIN = 1e-7

/** Edges of each node, as one array and where each node's begin. */
function adjacency(ends: Int32Array, nodes: number): { first: Int32Array; edges: Int32Array } {
  const first = new Int32Array(nodes + 1)
  for (const node of ends) first[node + 1] = (first[node + 1] ?? 0) + 1
  for (let node = 0; node < nodes; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0)
  const next = first.slice()
  const edges = new Int32Array(ends.length)
  ends.forEach((node, edge) => {
    const at = next[node] ?? 0
    edges[at] = edge
    next[node] = at + 1
  })
  return { first, edges }
}

/**
 * The set of edges worth most such that no node takes more than it may and no more than `limit` are taken:
 * maximum-weight bipartite b-matching with concave gains, exact. Negative sets are never returned; ties fall the
 * same way at every run. Values are finite numbers of any unit; an edge that must not be used is left out.
 *
 * Successive shortest augmenting paths with node potentials (Edmonds and Karp 1972, "Theoretical improvements in
 * algorithmic efficiency for network flow problems"; Ahuja, Magnanti, Orlin 1993, "Network Flows", 9.7 and 14.5 for
 * concave gains as parallel arcs); between two searches all free paths are taken (primal-dual). O(edges taken × (nodes² + edges)).
 */
export function bestBMatching({ left, right, edges, limit = Infinity }: BMatchingProblem): BMatching {
  const { from, to, value } = edges
  const [lefts, nodes] = [left.length, left.length + right.length]
  const ofLeft = adjacency(from, lefts)
  const ofRight = adjacency(to, right.length)
  const used = new Uint8Array(from.length)
  const taken = new Int32Array(nodes)
  const potential = new Float64Array(nodes)
  const distance = new Float64Array(nodes)
  const done = new Uint8Array(nodes)
  const reachedBy = new Int32Array(nodes)

  const gainOf = (node: number): number | undefined => {
    const gains = node < lefts ? left[node] : right[node - lefts]
    return gains?.[taken[node] ?? 0]
  }

  let source = 0
  let sink = Infinity
  for (let node = 0; node < lefts; node++) potential[node] = -(gainOf(node) ?? 0)
  potential.fill(Infinity, lefts)
  for (let edge = 0; edge < from.length; edge++) {
    const tail = from[edge] ?? 0
    if (gainOf(tail) === undefined) continue
    const head = lefts + (to[edge] ?? 0)
    potential[head] = Math.min(potential[head] ?? 0, (potential[tail] ?? 0) - (value[edge] ?? 0))
  }
  for (let node = lefts; node < nodes; node++) {
    const gain = gainOf(node)
    if (gain !== undefined) sink = Math.min(sink, (potential[node] ?? 0) - gain)
  }

  /** Distances to all nodes nearer than the sink; the last node before it, or -1 where it is out of reach. */
  function search(): { last: number; length: number } {
    let [last, length] = [-1, Infinity]
    done.fill(0)
    for (let node = 0; node < nodes; node++) {
      const gain = node < lefts ? gainOf(node) : undefined
      distance[node] = gain === undefined ? Infinity : Math.max(0, source - gain - (potential[node] ?? 0))
      reachedBy[node] = -1
    }
    for (;;) {
      let [node, nearest] = [-1, length]
      for (let other = 0; other < nodes; other++) {
        const far = distance[other] ?? 0
        if (far < nearest && done[other] === 0) [node, nearest] = [other, far]
      }
      if (node < 0) return { last, length }
      done[node] = 1
      const here = nearest + (potential[node] ?? 0)
      const isLeft = node < lefts
      if (!isLeft) {
        const gain = gainOf(node)
        const whole = gain === undefined ? Infinity : Math.max(nearest, here - gain - sink)
        if (whole < length) [last, length] = [node, whole]
      }
      const side = isLeft ? ofLeft : ofRight
      const place = isLeft ? node : node - lefts
      const end = side.first[place + 1] ?? 0
      for (let at = side.first[place] ?? 0; at < end; at++) {
        const edge = side.edges[at] ?? 0
        if ((used[edge] === 1) === isLeft) continue
        const other = isLeft ? lefts + (to[edge] ?? 0) : (from[edge] ?? 0)
        const step = isLeft ? -(value[edge] ?? 0) : (value[edge] ?? 0)
        const far = Math.max(nearest, here + step - (potential[other] ?? 0))
        if (far < (distance[other] ?? 0)) {
          distance[other] = far
          reachedBy[other] = edge
        }
      }
    }
  }

  const tried = new Uint8Array(nodes)

  /** Follows steps that cost nothing to the sink and takes them; nodes that lead nowhere are not tried again. */
  function followFree(node: number): boolean {
    tried[node] = 1
    const here = potential[node] ?? 0
    const isLeft = node < lefts
    const gain = isLeft ? undefined : gainOf(node)
    if (gain !== undefined && here - gain - sink <= LEAST_GAIN) {
      taken[node] = (taken[node] ?? 0) + 1
      tried[node] = 0
      return true
    }
    const side = isLeft ? ofLeft : ofRight
    const place = isLeft ? node : node - lefts
    const end = side.first[place + 1] ?? 0
    for (let at = side.first[place] ?? 0; at < end; at++) {
      const edge = side.edges[at] ?? 0
      if ((used[edge] === 1) === isLeft) continue
      const other = isLeft ? lefts + (to[edge] ?? 0) : (from[edge] ?? 0)
      const step = isLeft ? -(value[edge] ?? 0) : (value[edge] ?? 0)
      if (tried[other] === 1 || here + step - (potential[other] ?? 0) > LEAST_GAIN) continue
      if (!followFree(other)) continue
      used[edge] = isLeft ? 1 : 0
      tried[node] = 0
      return true
    }
    return false
  }

  let total = 0
  let count = 0
  while (count < limit) {
    const { last, length } = search()
    if (last < 0) break
    for (let node = 0; node < nodes; node++) {
      if (done[node] === 1) potential[node] = (potential[node] ?? 0) + (distance[node] ?? 0) - length
    }
    source -= length
    const gained = source - sink
    if (gained <= LEAST_GAIN) break
    taken[last] = (taken[last] ?? 0) + 1
    let first = last
    for (let edge = reachedBy[first] ?? -1; edge >= 0; edge = reachedBy[first] ?? -1) {
      const forward = first >= lefts
      used[edge] = forward ? 1 : 0
      first = forward ? (from[edge] ?? 0) : lefts + (to[edge] ?? 0)
    }
    taken[first] = (taken[first] ?? 0) + 1
    count++
    total += gained
    tried.fill(0)
    for (let node = 0; node < lefts && count < limit; node++) {
      for (let gain = gainOf(node); gain !== undefined && count < limit; gain = gainOf(node)) {
        if (tried[node] === 1 || source - gain - (potential[node] ?? 0) > LEAST_GAIN) break
        if (!followFree(node)) break
        taken[node] = (taken[node] ?? 0) + 1
        count++
        total += gained
      }
    }
  }
  const chosen: number[] = []
  used.forEach((isUsed, edge) => {
    if (isUsed === 1) chosen.push(edge)
  })
  return { chosen, value: total }
}
