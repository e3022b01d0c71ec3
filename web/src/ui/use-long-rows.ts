import {
  defaultRangeExtractor,
  type Range,
  useWindowVirtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'

/** rows beyond each end of the window that are there already when they are scrolled to */
const READY = 6

/** What rows measured when their list was left, by its first row, so that going back finds the same place. */
const measured = new WeakMap<object, { width: number; sizes: VirtualItem[] }>()

interface DrawnRow {
  index: number
  /** room for the rows between the one drawn before and this one, px */
  gap: number
}

interface LongRowsOptions {
  items: readonly { id: string }[]
  /** what holds the rows */
  body: RefObject<HTMLElement | null>
  /** how tall a row is that was not seen yet, px */
  estimate: number
}

/**
 * Which of thousands of rows are drawn: those in the window and around it, the one that holds the focus
 * wherever it is, and on paper all.
 */
export function useLongRows({ items, body, estimate }: LongRowsOptions) {
  const [first] = items
  const [top, setTop] = useState(0)
  const held = useRef<number | null>(null)
  const printing = usePrinting()
  const [known] = useState(() => first && measured.get(first))
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    // one that is new with each drawing would measure all rows anew
    getItemKey: useCallback((index: number) => items[index]?.id ?? index, [items]),
    overscan: READY,
    scrollMargin: top,
    initialMeasurementsCache: known?.width === window.innerWidth ? known.sizes : [],
    rangeExtractor: useCallback((range: Range) => {
      const rows = defaultRangeExtractor(range)
      if (held.current === null || rows.includes(held.current)) return rows
      return [...rows, held.current].sort((a, b) => a - b)
    }, []),
  })

  useLayoutEffect(() => {
    const find = () => {
      if (body.current) setTop(body.current.getBoundingClientRect().top + window.scrollY)
    }
    find()
    // notices and filters above the list come and go
    const watch = new ResizeObserver(find)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [body])

  useLayoutEffect(() => {
    if (!first) return
    return () => {
      measured.set(first, { width: window.innerWidth, sizes: virtualizer.takeSnapshot() })
    }
  }, [first, virtualizer])

  const indexOf = ({ target }: FocusEvent) => {
    const row = (target as HTMLElement).closest<HTMLElement>('[data-index]')
    return row ? Number(row.dataset.index) : null
  }
  const rows: DrawnRow[] = []
  let end = top
  if (printing) {
    for (const index of items.keys()) rows.push({ index, gap: 0 })
  } else {
    for (const row of virtualizer.getVirtualItems()) {
      rows.push({ index: row.index, gap: Math.max(0, row.start - end) })
      end = row.end
    }
  }
  return {
    rows,
    /** room for the rows behind the last one drawn, px */
    rest: printing ? 0 : Math.max(0, virtualizer.getTotalSize() + top - end),
    measure: virtualizer.measureElement,
    focus: {
      onFocus(event: FocusEvent) {
        held.current = indexOf(event)
      },
      onBlur() {
        held.current = null
      },
    },
  }
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // the browser takes its picture of the page as soon as the event is over
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

/** How tall the rows are that stand in a list already. */
export function heightOfRows(frame: HTMLElement | null, selector: string, usual: number): number {
  const rows = [...(frame?.querySelectorAll(selector) ?? [])]
  if (rows.length === 0) return usual
  return rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0) / rows.length || usual
}
