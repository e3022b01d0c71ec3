import { vi } from 'vitest'

/** The browser keeps nothing any more; undone after the test. */
export function fillStorage(): void {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
    removeItem: () => {},
  })
}
