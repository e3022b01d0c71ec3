const RELOADED = 'duijie.reloaded'
const ONCE_WITHIN_MS = 60_000

const missing = new WeakSet<Error>()

/** The failure of a part of the page that could not be fetched: a newer release took its place, or no network. */
export const isMissingPart = (error: unknown): boolean => error instanceof Error && missing.has(error)

function isFirst(now: number): boolean {
  try {
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0)
    sessionStorage.setItem(RELOADED, String(now))
    return now - last > ONCE_WITHIN_MS
  } catch {
    // where nothing can be remembered, a reload might follow the other without end
    return false
  }
}

/**
 * After a release the parts of the one before are gone: the page is loaded anew, once; drafts are written as it
 * goes. Without a network it stays, for a reload would end at the browser's own error page.
 */
export function followReleases(reload = () => window.location.reload()): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    missing.add(payload)
    // by this message the router would know the failure and reload whether or not there is a network
    payload.message = `part of the page: ${payload.message}`
    if (navigator.onLine && isFirst(Date.now())) reload()
  })
}
