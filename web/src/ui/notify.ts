import { createStore } from '../lib/store.ts'

export interface Notice {
  id: number
  text: string
  tone: 'success' | 'danger'
  /** what can be done about it as long as it is shown, such as taking it back */
  action?: NoticeAction | undefined
}

interface NoticeAction {
  label: string
  run: () => void
}

const SHOWN_MS = 4000
const SHOWN_WITH_ACTION_MS = 10_000
let count = 0
const { get, set, subscribe } = createStore<readonly Notice[]>([])

export const noticeStore = {
  get,
  subscribe,
  clear: () => set([]),
  close: (id: number) => set(get().filter((notice) => notice.id !== id)),
}

/** A short word that something was done; it goes by itself. Failures that need action belong on the page. */
export function notify(text: string, tone: Notice['tone'] = 'success', action?: NoticeAction): void {
  count += 1
  const notice = { id: count, text, tone, action }
  set([...get(), notice])
  setTimeout(() => noticeStore.close(notice.id), action ? SHOWN_WITH_ACTION_MS : SHOWN_MS)
}
