interface Yielding {
  scheduler?: { yield?: () => Promise<void> }
}

/** Lets the browser answer and draw between two pieces of work that take long on an old computer. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as Yielding
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}
