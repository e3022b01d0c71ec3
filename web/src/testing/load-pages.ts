/** Loads pages and antd before a test waits for them: on a busy machine that takes longer than any wait. */
export async function loadPages(...pages: (() => Promise<unknown>)[]): Promise<void> {
  await import('../shell/antd-layout.tsx')
  // what pages load when nothing else is to be done: by then another file may be tested, which cannot load for them
  for (const late of [import('../ui/qr-code.tsx'), import('../attachments/attachments.tsx')]) await late
  for (const load of pages) await load()
}
