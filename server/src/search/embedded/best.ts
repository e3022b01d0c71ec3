/** The `count` first items of the order, in order; cheaper than sorting all when `count` is small. */
export function best<Item>(
  items: Iterable<Item>,
  count: number,
  compare: (a: Item, b: Item) => number,
): Item[] {
  const heap: Item[] = []
  for (const item of items) {
    if (heap.length < count) {
      heap.push(item)
      siftUp(heap, compare)
    } else if (count > 0 && compare(item, heap[0] as Item) < 0) {
      heap[0] = item
      siftDown(heap, compare)
    }
  }
  return heap.sort(compare)
}

/** The worst item kept stands at the root. */
function siftUp<Item>(heap: Item[], compare: (a: Item, b: Item) => number): void {
  let at = heap.length - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (compare(heap[at] as Item, heap[parent] as Item) <= 0) return
    swap(heap, at, parent)
    at = parent
  }
}

function siftDown<Item>(heap: Item[], compare: (a: Item, b: Item) => number): void {
  let at = 0
  for (;;) {
    let worst = at
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && compare(heap[child] as Item, heap[worst] as Item) > 0) worst = child
    }
    if (worst === at) return
    swap(heap, at, worst)
    at = worst
  }
}

function swap<Item>(heap: Item[], a: number, b: number): void {
  const kept = heap[a] as Item
  heap[a] = heap[b] as Item
  heap[b] = kept
}
