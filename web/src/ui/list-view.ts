import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
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

/** A table and its columns behind the `#` of an address: `#table`, `#table:owner,budget`. */
function addressOfView({ shape, turned }: ListView): string {
  if (shape === 'rows') return ''
  return turned.length > 0 ? `table:${turned.join(',')}` : 'table'
}

function viewOfAddress(hash: string): ListView | null {
  const said = /^table(?::(?<turned>[\w,]+))?$/.exec(hash)
  return said && { shape: 'table', turned: said.groups?.turned?.split(',').filter(Boolean) ?? [] }
}

/**
 * How a list is shown: as the address says, else as it was last chosen for it in this browser. A table stands
 * in the address, so that a link shares it; who follows the link keeps their own choice.
 */
export function useListView(list: string | undefined) {
  const { pathname, hash } = useLocation()
  const navigate = useNavigate()
  const [home] = useState(pathname)
  const [view, setView] = useState(() => viewOfAddress(hash) ?? stored(list ?? ''))
  const said = addressOfView(view)

  useEffect(() => {
    // on the way to another page the address is that page's already
    if (list === undefined || said === hash || pathname !== home) return
    void navigate({
      to: '.',
      search: true,
      hash: said,
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    })
  }, [list, said, hash, pathname, home, navigate])

  useEffect(() => {
    if (list === undefined) return
    // an address typed or pasted on the page itself; before the router reads it, and we correct it
    const follow = () => {
      const asked = location.pathname === home && viewOfAddress(location.hash.slice(1))
      if (asked) setView(asked)
    }
    window.addEventListener('popstate', follow, true)
    return () => window.removeEventListener('popstate', follow, true)
  }, [list, home])

  function change(next: Partial<ListView>): void {
    const changed = { ...view, ...next }
    setView(changed)
    try {
      localStorage.setItem(keyOf(list ?? ''), JSON.stringify(changed))
    } catch {
      // storage may be closed to us; the choice then lasts until the page is left
    }
  }
  return { view, change }
}

export const isShown = ({ key, heading, control, optional }: ChoosableColumn, turned: readonly string[]) =>
  heading || control || (optional ?? false) === turned.includes(key)

interface ChoosableColumn {
  key: string
  heading?: boolean
  control?: boolean
  optional?: boolean
}
