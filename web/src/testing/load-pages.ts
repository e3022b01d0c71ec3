/** Loads pages and antd before a test waits for them: on a busy machine that takes longer than any wait. */
export async function loadPages(...pages: (() => Promise<unknown>)[]): Promise<void> {
  await import('../shell/antd-layout.tsx')
  for (const load of pages) await load()
}
