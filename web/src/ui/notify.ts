export interface Notice {
  id: number
  text: string
  tone: 'success' | 'danger'
}

const SHOWN_MS = 4000
let notices: readonly Notice[] = []
let count = 0
const listeners = new Set<() => void>()

function change(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

export const noticeStore = {
  get: () => notices,
  clear: () => change([]),
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** A short word that something was done; it goes by itself. Failures that need action belong on the page. */
export function notify(text: string, tone: Notice['tone'] = 'success'): void {
  count += 1
  const notice = { id: count, text, tone }
  change([...notices, notice])
  setTimeout(() => change(notices.filter(({ id }) => id !== notice.id)), SHOWN_MS)
}
