/**
 * Begins to ask for what a page shows while the page's own code is still on its way. The page asks again for what
 * has not come, and is the one to tell of a failure.
 */
export function ahead(asking: Promise<unknown>): void {
  void asking.catch(() => undefined)
}
