import { useEffect } from 'react'

/** Names the browser's tab, and with it the entry in the history. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 对接`
  }, [title])
}
