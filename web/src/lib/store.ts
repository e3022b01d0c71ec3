/** A value outside of React, and those who want to hear when it becomes another. */
export function createStore<Value>(first: Value) {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: (): Value => value,
    set(next: Value): void {
      value = next
      for (const hear of listeners) hear()
    },
    subscribe(hear: () => void) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
