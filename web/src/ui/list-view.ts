import { useState } from 'react'
import { z } from 'zod'

const viewSchema = z.object({
  shape: z.enum(['rows', 'table']).default('rows'),
  /** the columns that are not as they come: away though usual, or there though not */
  turned: z.array(z.string()).default([]),
})
export type ListView = z.infer<typeof viewSchema>

const keyOf = (list: string) => `duijie.list.${list}`

function stored(list: string): ListView {
  try {
    return viewSchema.parse(JSON.parse(localStorage.getItem(keyOf(list)) ?? '{}'))
  } catch {
    return { shape: 'rows', turned: [] }
  }
}

/** How a list is shown in this browser, kept for each list. What it shows stands in the address. */
export function useListView(list: string) {
  const [view, setView] = useState(() => stored(list))
  function change(next: Partial<ListView>): void {
    const changed = { ...view, ...next }
    setView(changed)
    try {
      localStorage.setItem(keyOf(list), JSON.stringify(changed))
    } catch {
      // storage may be closed to us; the choice then lasts until the page is left
    }
  }
  return { view, change }
}

export const isShown = ({ key, heading, optional }: ChoosableColumn, turned: readonly string[]): boolean =>
  heading || (optional ?? false) === turned.includes(key)

interface ChoosableColumn {
  key: string
  heading?: boolean
  optional?: boolean
}
