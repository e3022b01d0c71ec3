/** Until what is wanted has come or failed, but no longer than so many milliseconds. */
export async function within(ms: number, wanted: Promise<unknown>): Promise<void> {
  await Promise.race([wanted.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, ms))])
}
