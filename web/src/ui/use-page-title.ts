import { useEffect } from 'react'

/** Names the browser's tab, and with it the entry in the history; null leaves it as it is. */
export function usePageTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null)
      document.title = `${title} · ${document.documentElement.lang === 'en' ? 'Duijie' : '对接'}`
  }, [title])
}
