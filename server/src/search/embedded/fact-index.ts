import type { Filter, FilterRecord, FilterValue } from '../../access/filter.ts'
import { Bitset } from './bitset.ts'
import { UintList } from './uint-list.ts'

/** Which slots have which value of which fact: answers filters and counts facets without reading records. */
export class FactIndex {
  readonly #fields: ReadonlyMap<string, Map<FilterValue, UintList>>

  constructor(fields: readonly string[]) {
    this.#fields = new Map(fields.map((field) => [field, new Map()]))
  }

  /** Slots come in ascending order, each once. */
  add(slot: number, facts: FilterRecord): void {
    for (const [field, lists] of this.#fields) {
      const value = facts[field] ?? []
      if (typeof value !== 'object') listIn(lists, value).push(slot)
      else for (const one of new Set(value)) listIn(lists, one).push(slot)
    }
  }

  /** The slots below `size` that fulfil the filter, in the sense of `fulfils`; slots given up are among them. */
  matching(filter: Filter, size: number): Bitset {
    switch (filter.op) {
      case 'all': {
        const [first, ...others] = filter.of
        if (!first) return everySlot(size)
        return others.reduce(
          (found, part) => found.keep(this.matching(part, size)),
          this.matching(first, size),
        )
      }
      case 'any':
        return filter.of.reduce((found, part) => found.unite(this.matching(part, size)), Bitset.empty(size))
      case 'in': {
        const lists = this.#listsOf(filter.field)
        const found = Bitset.empty(size)
        for (const value of filter.values) {
          const list = lists.get(value)
          if (list) found.addAll(list.entries)
        }
        return found
      }
      case 'range': {
        const found = Bitset.empty(size)
        for (const [value, list] of this.#listsOf(filter.field)) {
          if (typeof value !== 'number') continue
          if (filter.min !== undefined && value < filter.min) continue
          if (filter.max !== undefined && value > filter.max) continue
          found.addAll(list.entries)
        }
        return found
      }
    }
  }

  /** How many of the slots have each value of the fact; values that none has are left out. */
  count(field: string, slots: Bitset): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const [value, list] of this.#listsOf(field)) {
      const count = slots.count(list.entries)
      if (count > 0) counts[String(value)] = count
    }
    return counts
  }

  #listsOf(field: string): Map<FilterValue, UintList> {
    const lists = this.#fields.get(field)
    if (!lists) throw new RangeError(`No fact field ${field}`)
    return lists
  }
}

function listIn(lists: Map<FilterValue, UintList>, value: FilterValue): UintList {
  const known = lists.get(value)
  if (known) return known
  const list = new UintList()
  lists.set(value, list)
  return list
}

function everySlot(size: number): Bitset {
  return new Bitset(new Uint32Array((size + 31) >>> 5).fill(0xffffffff))
}
